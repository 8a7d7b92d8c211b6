import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inverseNormal } from './normal';

/** [p, exact quantile], computed with 60 digits; each branch of the approximation and both sides of its borders. */
const known: readonly [number, number][] = [
  [0.5, 0],
  [0.25, -0.6744897501960817],
  [0.075, -1.439531470938456],
  [0.07, -1.4757910281791706],
  [0.001, -3.0902323061678136],
  [1e-9, -5.9978070150076865],
  [1e-11, -6.706023155495136],
  [1e-12, -7.034483825301132],
  [1e-15, -7.941345326170997],
  [2 ** -53, -8.209536151601387],
];

describe('inverseNormal', () => {
  it.each(known)('[RN8] is exact to 1e-15 at %d', (p, quantile) => {
    expect(Math.abs(inverseNormal(p) - quantile)).toBeLessThanOrEqual(1e-15 * Math.abs(quantile));
  });

  it('[RN7] is symmetric about 1/2 and grows with p', () => {
    const odd = fc
      .double({ min: 2 ** -53, max: 0.5, noNaN: true })
      .map((p) => (Math.floor(p * 2 ** 52) + 0.5) / 2 ** 52);
    fc.assert(
      fc.property(odd, odd, (p, q) => {
        expect(inverseNormal(1 - p)).toBe(-inverseNormal(p));
        if (p < q) expect(inverseNormal(p)).toBeLessThanOrEqual(inverseNormal(q));
      }),
    );
  });
});
