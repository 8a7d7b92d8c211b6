import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flat, tieredUsd } from './tiers';

const tiers = [
  { upTo: 10, usd: 2 },
  { upTo: 30, usd: 1 },
];

describe('tieredUsd', () => {
  it('[M2] charges each step only what falls into it', () => {
    expect([0, 5, 10, 12, 30].map((units) => tieredUsd(units, tiers))).toEqual([0, 10, 20, 22, 40]);
    expect(tieredUsd(7, flat(0.5))).toBe(3.5);
  });

  it('[M8] has no price beyond its end', () => {
    expect(() => tieredUsd(30.5, tiers)).toThrow(RangeError);
  });

  it('[M2] charges a step the same however it is reached', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        const between = Array.from({ length: more - less }, (_, unit) => (less + unit < 10 ? 2 : 1));
        expect(tieredUsd(more, tiers) - tieredUsd(less, tiers)).toBe(between.reduce((sum, usd) => sum + usd, 0));
      }),
    );
  });
});
