import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLetIn } from './load-shedding';

describe('load shedding', () => {
  const config = { limit: 100, shares: [1, 0.9, 0.5] };

  it('[P25] refuses the less important requests first', () => {
    const lets = (inProgress: number) => [0, 1, 2, 7].map((priority) => isLetIn(config, inProgress, priority));
    expect(lets(49)).toEqual([true, true, true, true]);
    expect(lets(50)).toEqual([true, true, false, false]);
    expect(lets(90)).toEqual([true, false, false, false]);
    expect(lets(100)).toEqual([false, false, false, false]);
  });

  it('[P25] whoever is let in, the more important are too', () => {
    const shares = fc
      .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 5 })
      .map((each) => each.sort((a, b) => b - a));
    fc.assert(
      fc.property(shares, fc.nat(1_000), fc.nat(1_000), fc.nat(6), (of, limit, inProgress, priority) => {
        if (!isLetIn({ limit, shares: of }, inProgress, priority)) return;
        for (let higher = 0; higher < priority; higher++) {
          expect(isLetIn({ limit, shares: of }, inProgress, higher)).toBe(true);
        }
        expect(inProgress).toBeLessThan(limit);
      }),
    );
  });
});
