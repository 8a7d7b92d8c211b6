import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEndpointSet, type EndpointSet, noEndpoint, setEligible } from './endpoint-set';
import {
  leastRequest,
  mostDistinctChoices,
  pickLeastRequest,
  pickLeastRequestOfAll,
  pickLeastRequestOfDistinct,
  pickRandom,
  pickRoundRobin,
  roundRobin,
} from './load-balancing';

describe('load balancing over all replicas', () => {
  it('[C9] takes each replica in turn', () => {
    const caller = { turn: 0, active: [0, 0, 0] };
    expect([1, 2, 3, 4].map(() => roundRobin(caller, 3))).toEqual([0, 1, 2, 0]);
  });

  it('[C9] takes the less busy of two, the first when they are equal', () => {
    const caller = { turn: 0, active: [3, 1, 3] };
    expect(leastRequest(caller, 3, 0.1, 0.5)).toBe(1);
    expect(leastRequest(caller, 3, 0.1, 0.9)).toBe(0);
  });
});

/** Endpoints 0 to n - 1 without those named. */
function without(endpoints: number, ...away: readonly number[]): EndpointSet {
  const set = createEndpointSet(endpoints);
  for (const endpoint of away) setEligible(set, endpoint, false);
  return set;
}

/** The middles of `cells` equal parts of (0, 1). */
const grid = (cells: number): number[] => Array.from({ length: cells }, (_, cell) => (cell + 0.5) / cells);

function count(endpoints: number, picks: readonly number[]): number[] {
  const counts = Array<number>(endpoints).fill(0);
  for (const picked of picks) counts[picked] = (counts[picked] ?? 0) + 1;
  return counts;
}

describe('random', () => {
  it('[P15] gives every eligible endpoint the same share', () => {
    expect(
      count(
        5,
        grid(400).map((draw) => pickRandom(without(5), draw)),
      ),
    ).toEqual([80, 80, 80, 80, 80]);
    expect(
      count(
        5,
        grid(400).map((draw) => pickRandom(without(5, 2), draw)),
      ),
    ).toEqual([100, 100, 0, 100, 100]);
  });
});

describe('round robin', () => {
  it('[P15] takes the eligible endpoints in turn, and goes on where it was when they change', () => {
    const caller = { turn: 0, active: [] };
    const set = without(4, 1);
    expect([1, 2, 3, 4].map(() => pickRoundRobin(caller, set))).toEqual([0, 2, 3, 0]);
    setEligible(set, 1, true);
    expect([1, 2, 3, 4, 5].map(() => pickRoundRobin(caller, set))).toEqual([1, 2, 3, 0, 1]);
    for (const endpoint of [0, 2, 3]) setEligible(set, endpoint, false);
    expect([1, 2].map(() => pickRoundRobin(caller, set))).toEqual([1, 1]);
  });
});

/** All pairs of draws from a grid, as the draws of two choices. */
const pairs = (cells: number): Float64Array[] =>
  grid(cells).flatMap((first) => grid(cells).map((second) => Float64Array.of(first, second)));

describe('least request', () => {
  const caller = { turn: 0, active: [0, 1, 2, 3, 4] };

  it('[P16] of two drawn with replacement, the least busy of n is chosen with its exact probability', () => {
    // The least of two is k when both are k or more, but not both more: ((n - k)^2 - (n - k - 1)^2) / n^2.
    const picks = pairs(20).map((draws) => pickLeastRequest(caller, without(5), 2, draws));
    expect(count(5, picks)).toEqual([144, 112, 80, 48, 16]);
  });

  it('[P16] of two drawn without replacement, the busiest is never chosen', () => {
    // The least of two different ones is k with probability (n - k - 1) / (n (n - 1) / 2).
    const picks = pairs(20).map((draws) => pickLeastRequestOfDistinct(caller, without(5), 2, draws));
    expect(count(5, picks)).toEqual([160, 120, 80, 40, 0]);
  });

  it('[P16] takes the first drawn of those equally busy', () => {
    const idle = { turn: 0, active: [0, 0, 0, 0] };
    expect(pickLeastRequest(idle, without(4), 3, Float64Array.of(0.6, 0.1, 0.9))).toBe(2);
    expect(pickLeastRequestOfDistinct(idle, without(4), 3, Float64Array.of(0.6, 0.1, 0.9))).toBe(2);
  });

  it('[P16] reads its draws from where it is told', () => {
    const draws = Float64Array.of(0.1, 0.1, 0.7, 0.9);
    expect(pickLeastRequest(caller, without(5), 2, draws, 2)).toBe(3);
    expect(pickLeastRequestOfDistinct(caller, without(5), 2, draws, 2)).toBe(3);
  });

  it('[P16] draws without replacement are different ones, and all of them when there are few', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: mostDistinctChoices }),
        fc.array(fc.double({ min: 2 ** -53, max: 1 - 2 ** -53, noNaN: true }), { minLength: 10, maxLength: 10 }),
        (endpoints, choices, draws) => {
          // Watches which endpoints are looked at.
          const seen = new Set<number>();
          const active = new Proxy(Array<number>(endpoints).fill(0), {
            get: (counts, name) => {
              seen.add(Number(name));
              return counts[Number(name)];
            },
          });
          const set = createEndpointSet(endpoints);
          const best = pickLeastRequestOfDistinct({ turn: 0, active }, set, choices, Float64Array.from(draws));
          const most = Math.min(choices, endpoints);
          if (most > 1) expect(seen.size).toBe(most);
          expect(best).toBe(Math.floor((draws[0] as number) * endpoints));
        },
      ),
    );
  });

  it('[P17] of all, the least busy; chance decides between those equally busy', () => {
    const busy = { turn: 0, active: [2, 1, 0, 1, 0, 0] };
    const picks = (set: EndpointSet) =>
      count(
        6,
        grid(12).map((draw) => pickLeastRequestOfAll(busy, set, draw)),
      );
    expect(picks(without(6))).toEqual([0, 0, 4, 0, 4, 4]);
    expect(picks(without(6, 2, 4, 5))).toEqual([0, 6, 0, 6, 0, 0]);
  });
});

describe('any choice', () => {
  it('[P15] is an eligible endpoint, or none when there is none', () => {
    const draw = fc.double({ min: 2 ** -53, max: 1 - 2 ** -53, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.boolean(), fc.nat(3)), { minLength: 1, maxLength: 12 }),
        fc.array(draw, { minLength: 5, maxLength: 5 }),
        fc.integer({ min: 1, max: 5 }),
        fc.nat(20),
        (endpoints, numbers, choices, turn) => {
          const set = createEndpointSet(endpoints.length);
          for (const [endpoint, [isEligible]] of endpoints.entries()) setEligible(set, endpoint, isEligible);
          const caller = { turn, active: endpoints.map(([, active]) => active) };
          const draws = Float64Array.from(numbers);
          const picks = [
            pickRandom(set, draws[0] as number),
            pickRoundRobin(caller, set),
            pickLeastRequest(caller, set, choices, draws),
            pickLeastRequestOfDistinct(caller, set, choices, draws),
            pickLeastRequestOfAll(caller, set, draws[0] as number),
          ];
          for (const picked of picks) {
            if (endpoints.some(([isEligible]) => isEligible)) expect(endpoints[picked]?.[0]).toBe(true);
            else expect(picked).toBe(noEndpoint);
          }
        },
      ),
    );
  });
});
