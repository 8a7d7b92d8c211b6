import { describe, expect, it } from 'vitest';
import { type Balancing, chooseEndpoint, drawsOfPick, istioReselections } from './choose-endpoint';
import { createEndpointSet, noEndpoint, setEligible } from './endpoint-set';
import { createHashRing } from './ring-hash';
import { createDeadlineSchedule } from './weighted-round-robin';

const weights = [1, 1, 1];
const policies: readonly Balancing[] = [
  { kind: 'random' },
  { kind: 'roundRobin' },
  { kind: 'leastRequest', choices: 2, distinct: false },
  { kind: 'leastRequest', choices: 2, distinct: true },
  { kind: 'leastRequestOfAll' },
  { kind: 'weightedRoundRobin', weights },
  { kind: 'weightedLeastRequest', weights },
  { kind: 'ringHash', ring: createHashRing(['a', 'b', 'c']) },
];
const callerOf = () => ({ turn: 0, active: [0, 0, 0], schedule: createDeadlineSchedule(weights) });
const choosing = (draws: readonly number[], tried: readonly number[], hash = 0) => ({
  draws: Float64Array.from(draws),
  hash,
  tried: Int32Array.from(tried),
  triedCount: tried.length,
});

describe('choosing an endpoint', () => {
  it('[P20] chooses again while the endpoint has been tried', () => {
    const set = createEndpointSet(3);
    const random = (tried: readonly number[]) =>
      chooseEndpoint({ kind: 'random' }, callerOf(), set, choosing([0.1, 0.2, 0.5, 0.9, 0, 0], tried), 5);
    expect([random([]), random([0]), random([0, 1]), random([2])]).toEqual([0, 1, 2, 0]);
  });

  it('[P20] takes the last choice when all were tried', () => {
    const draws = [0.1, 0.4, 0.4, 0.4, 0.4, 0.9, 0.1];
    const choose = (reselections: number) =>
      chooseEndpoint({ kind: 'random' }, callerOf(), createEndpointSet(3), choosing(draws, [0, 1, 2]), reselections);
    expect([choose(0), choose(1), choose(istioReselections)]).toEqual([0, 1, 2]);
  });

  it('[P20] every choice has draws of its own, and counts as a turn', () => {
    const least: Balancing = { kind: 'leastRequest', choices: 2, distinct: false };
    const draws = choosing([0.1, 0.2, 0.5, 0.4], [0]);
    expect(chooseEndpoint(least, callerOf(), createEndpointSet(3), draws, 5)).toBe(1);
    const caller = callerOf();
    expect(chooseEndpoint({ kind: 'roundRobin' }, caller, createEndpointSet(3), choosing([], [0, 1]), 5)).toBe(2);
    expect(caller.turn).toBe(0);
  });

  it('[P20] moves on along the ring', () => {
    const ring = createHashRing(['a', 'b', 'c']);
    const set = createEndpointSet(3);
    const first = chooseEndpoint({ kind: 'ringHash', ring }, callerOf(), set, choosing([], [], 99), 5);
    const tried = choosing([], [first], 99);
    const points = ring.points.findIndex((point) => point >= 99);
    const other = [...ring.owners].slice(points).find((owner) => owner !== first);
    expect(chooseEndpoint({ kind: 'ringHash', ring }, callerOf(), set, tried, 1_000)).toBe(other);
  });

  it('[P20] by any policy, avoids what was tried and uses no more draws than it says', () => {
    for (const balancing of policies) {
      const set = createEndpointSet(3);
      const draws = Array.from({ length: drawsOfPick(balancing) * 6 }, (_, i) => ((i * 7 + 3) % 10) / 10 + 0.05);
      const chosen = chooseEndpoint(balancing, callerOf(), set, choosing(draws, [0]), 5);
      expect([1, 2]).toContain(chosen);
      setEligible(set, 1, false);
      setEligible(set, 2, false);
      expect(chooseEndpoint(balancing, callerOf(), set, choosing(draws, [0]), 5)).toBe(0);
      setEligible(set, 0, false);
      expect(chooseEndpoint(balancing, callerOf(), set, choosing(draws, [0]), 5)).toBe(noEndpoint);
    }
  });
});
