import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEndpointSet, noEndpoint, setEligible } from './endpoint-set';
import { createDeadlineSchedule, pickByDeadline } from './weighted-round-robin';

function picks(weights: readonly number[], times: number): number[] {
  const schedule = createDeadlineSchedule(weights);
  const set = createEndpointSet(weights.length);
  return Array.from({ length: times }, () => pickByDeadline(schedule, set, weights));
}

describe('weighted round robin', () => {
  it('[P18] is round robin for equal weights', () => {
    expect(picks([2, 2, 2], 7)).toEqual([0, 1, 2, 0, 1, 2, 0]);
  });

  it('[P18] spreads an endpoint’s turns evenly', () => {
    expect(picks([4, 1, 1], 12)).toEqual([0, 0, 0, 1, 2, 0, 0, 0, 0, 1, 2, 0]);
  });

  it('[P18] every stretch of turns is shared by weight, to within one turn of each endpoint', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 300 }),
        (weights, times) => {
          const total = weights.reduce((sum, weight) => sum + weight, 0);
          const chosen = picks(weights, times);
          for (const [endpoint, weight] of weights.entries()) {
            const turns = chosen.filter((picked) => picked === endpoint).length;
            // Everyone's time runs equally fast, so that turns differ by the others' fractions alone.
            expect(Math.abs(turns - (times * weight) / total)).toBeLessThan(1 + (weight * weights.length) / total);
          }
        },
      ),
    );
  });

  it('[P18] an endpoint that comes back gets no turns for the time it was away', () => {
    const weights = [1, 1, 1];
    const schedule = createDeadlineSchedule(weights);
    const set = createEndpointSet(3);
    setEligible(set, 2, false);
    const pick = () => pickByDeadline(schedule, set, weights);
    expect(Array.from({ length: 100 }, pick).filter((picked) => picked === 2)).toEqual([]);
    setEligible(set, 2, true);
    expect(Array.from({ length: 30 }, pick).filter((picked) => picked === 2)).toHaveLength(10);
  });

  it('[P18] with calls under way, a busy endpoint weighs less', () => {
    const weights = [1, 1];
    const schedule = createDeadlineSchedule(weights);
    const set = createEndpointSet(2);
    const chosen = Array.from({ length: 400 }, () => pickByDeadline(schedule, set, weights, [3, 0]));
    expect(chosen.filter((picked) => picked === 0)).toHaveLength(80);
  });

  it('[P18] has no choice in an empty set', () => {
    expect(pickByDeadline(createDeadlineSchedule([]), createEndpointSet(0), [])).toBe(noEndpoint);
  });
});
