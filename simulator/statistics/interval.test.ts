import { describe, expect, it } from 'vitest';
import { batchMeans, type Confidence, meanInterval, studentQuantile } from './interval';

/**
 * P(-t < T < t) of Student's distribution by Simpson's rule on x = tan(angle) sqrt(n), where the density is a constant
 * times cos(angle)^(n - 1).
 */
function studentProbability(t: number, n: number): number {
  const integral = (to: number) => {
    const steps = 20_000;
    const width = to / steps;
    let sum = 0;
    for (let i = 0; i <= steps; i++) {
      const weight = i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2;
      sum += weight * Math.cos(i * width) ** (n - 1);
    }
    return (sum * width) / 3;
  };
  return integral(Math.atan(t / Math.sqrt(n))) / integral(Math.PI / 2);
}

describe('studentQuantile', () => {
  const degrees = [...Array.from({ length: 20 }, (_, i) => i + 1), 25, 30, 40, 60, 120, 1_000];

  it.each<Confidence>([0.9, 0.95, 0.99])('[ST8] is right to 1e-4 at confidence %d', (confidence) => {
    for (const n of degrees) {
      const t = studentQuantile(confidence, n);
      // The probability grows through the wanted one within a ten-thousandth of t to either side.
      expect(studentProbability(t * (1 - 1e-4), n)).toBeLessThan(confidence);
      expect(studentProbability(t * (1 + 1e-4), n)).toBeGreaterThan(confidence);
    }
  });

  it('[ST8] needs a degree of freedom', () => {
    for (const n of [0, -3, NaN]) expect(() => studentQuantile(0.95, n)).toThrow(RangeError);
  });
});

describe('meanInterval', () => {
  it('[ST8] is the Student interval of the mean', () => {
    // Mean 5, sample deviation 2, standard error 1, t(0.95; 3) = 3.18245.
    const { count, mean, halfWidth } = meanInterval([3, 4, 5, 8].map((x) => 5 + (x - 5) * Math.sqrt(12 / 14)));
    expect(count).toBe(4);
    expect(mean).toBeCloseTo(5, 12);
    expect(halfWidth).toBeCloseTo(3.18245, 4);
    expect(meanInterval([1, 2, 3], 0.99).halfWidth).toBeGreaterThan(meanInterval([1, 2, 3], 0.9).halfWidth);
  });

  it('[ST8] does not shrink to nothing without a second value', () => {
    expect(meanInterval([4])).toEqual({ count: 1, mean: 4, halfWidth: NaN });
    expect(meanInterval([]).mean).toBeNaN();
  });
});

describe('batchMeans', () => {
  it('[ST9] averages equal runs of values and leaves the rest out at the beginning', () => {
    expect(batchMeans([100, 1, 2, 3, 4, 5, 6], 3)).toEqual([1.5, 3.5, 5.5]);
    expect(batchMeans([1, 2, 3], 1)).toEqual([2]);
  });

  it('[ST9] needs a value in every batch', () => {
    expect(() => batchMeans([1, 2], 3)).toThrow(RangeError);
    expect(() => batchMeans([1, 2], 0)).toThrow(RangeError);
  });
});
