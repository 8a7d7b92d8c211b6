import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestRank } from './nearest-rank';

describe('nearestRank', () => {
  it('[ST1] is the least rank that a share p of the values does not exceed', () => {
    expect(nearestRank(0.5, 4)).toBe(2);
    expect(nearestRank(0.5, 5)).toBe(3);
    expect(nearestRank(0.99, 100)).toBe(99);
    expect(nearestRank(0.99, 101)).toBe(100);
    expect(nearestRank(0.999, 100)).toBe(100);
    expect(nearestRank(0, 7)).toBe(1);
    expect(nearestRank(1, 7)).toBe(7);
  });

  it('[ST1] is not led astray by the rounding of p n', () => {
    expect(nearestRank(0.07, 100)).toBe(7);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.nat(), (n, k) => {
        const rank = 1 + (k % n);
        expect(nearestRank(rank / n, n)).toBe(rank);
      }),
      { numRuns: 10_000 },
    );
  });

  it('[ST1] refuses a p that is no share', () => {
    for (const p of [-0.01, 1.01, 99, NaN]) expect(() => nearestRank(p, 10)).toThrow(RangeError);
  });
});
