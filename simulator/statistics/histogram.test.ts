import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Histogram } from './histogram';
import { nearestRank } from './nearest-rank';

/** Durations in ms over the whole range, evenly over the logarithm. */
const inRange = () =>
  fc
    .double({ min: Math.log(2 ** -20), max: Math.log(2 ** 30 - 1), noNaN: true })
    .map((x) => Math.max(Math.exp(x), 2 ** -20));
const share = () => fc.double({ min: 0, max: 1, noNaN: true });
const bits = () => fc.constantFrom(1, 4, 7, 9);

function histogramOf(values: readonly number[], subBucketBits?: number): Histogram {
  const histogram = new Histogram(subBucketBits);
  for (const value of values) histogram.record(value);
  return histogram;
}

function exactQuantile(values: readonly number[], p: number): number {
  return Float64Array.from(values).sort()[nearestRank(p, values.length) - 1]!;
}

describe('Histogram', () => {
  it('[ST4] gives every quantile within its relative error of the nearest-rank one', () => {
    fc.assert(
      fc.property(bits(), fc.array(inRange(), { minLength: 1, maxLength: 300 }), share(), (fineness, values, p) => {
        const histogram = histogramOf(values, fineness);
        const exact = exactQuantile(values, p);
        expect(Math.abs(histogram.quantile(p) - exact)).toBeLessThanOrEqual(exact * histogram.relativeError);
      }),
      { numRuns: 2_000 },
    );
  });

  it('[ST4] errs by at most 0.4 % unless told otherwise', () => {
    expect(new Histogram().relativeError).toBeLessThanOrEqual(0.004);
    expect(new Histogram(10).relativeError).toBeLessThan(0.0005);
  });

  it('[ST4] holds its bound at the borders of octaves and buckets', () => {
    for (let octave = -20; octave < 30; octave++) {
      const lower = 2 ** octave;
      for (const value of [lower, lower * (1 + 2 ** -52), lower * (1 + 2 ** -7), lower * (2 - 2 ** -52)]) {
        // Between a smaller and a greater one, so that the middle one is not exact for being the least or greatest.
        const histogram = histogramOf([0, value, 2 ** 31]);
        expect(Math.abs(histogram.quantile(0.5) / value - 1)).toBeLessThanOrEqual(histogram.relativeError);
      }
    }
  });

  it('[ST5] keeps count, mean, least and greatest value exactly', () => {
    const histogram = histogramOf([3, 1, 0, 1_000, 2 ** 40]);
    expect(histogram.count).toBe(5);
    expect(histogram.mean).toBe((1_004 + 2 ** 40) / 5);
    expect(histogram.min).toBe(0);
    expect(histogram.max).toBe(2 ** 40);
    expect(histogram.quantile(0)).toBe(0);
    expect(histogram.quantile(1)).toBe(2 ** 40);
    const near = histogramOf([10.001, 10.03, 10.06]);
    expect([near.quantile(0), near.quantile(1)]).toEqual([10.001, 10.06]);
  });

  it('[ST5] counts zeros apart, and what is below its range with them', () => {
    const histogram = histogramOf([0, 0, 0, 1e-9, 5, 6]);
    expect(histogram.quantile(0.5)).toBe(0);
    expect(histogram.quantile(4 / 6)).toBe(0);
    expect(histogram.quantile(5 / 6)).toBeCloseTo(5, 1);
  });

  it('[ST5] reads what is beyond its range as the greatest value', () => {
    const histogram = histogramOf([1, 2 ** 30, 2 ** 33]);
    expect(histogram.quantile(0.5)).toBe(2 ** 33);
    expect(histogram.quantile(1 / 3)).toBe(1);
  });

  it('[ST5] takes values in any order, growing at both ends', () => {
    const values = [64, 1e-5, 1e8, 0.3, 4, 1e3];
    const histogram = histogramOf(values);
    for (const p of [0.1, 0.3, 0.5, 0.6, 0.8, 1]) {
      expect(Math.abs(histogram.quantile(p) / exactQuantile(values, p) - 1)).toBeLessThanOrEqual(0.004);
    }
  });

  it('[ST5] refuses what is no duration, and counts nothing of it', () => {
    const histogram = histogramOf([1]);
    for (const value of [-1, -Number.MIN_VALUE, NaN]) expect(() => histogram.record(value)).toThrow(RangeError);
    expect(histogram.save()).toEqual(histogramOf([1]).save());
    for (const fineness of [0, 13, 1.5, NaN]) expect(() => new Histogram(fineness)).toThrow(RangeError);
  });

  it('[ST5] knows nothing of no values', () => {
    const histogram = histogramOf([1, 2, 3]);
    histogram.reset();
    expect(histogram.count).toBe(0);
    for (const unknown of [histogram.mean, histogram.min, histogram.max, histogram.quantile(0.5)]) {
      expect(unknown).toBeNaN();
    }
    const values = [8, 9, 10, 11];
    for (const value of values) histogram.record(value);
    const fresh = histogramOf(values);
    expect([histogram.count, histogram.mean]).toEqual([4, 9.5]);
    for (const p of [0.25, 0.5, 0.75, 1]) expect(histogram.quantile(p)).toBe(fresh.quantile(p));
  });

  it('[ST5] merged, equals one histogram of all the values', () => {
    const values = () => fc.array(fc.oneof(inRange(), fc.constantFrom(0, 1e-8, 2 ** 31)), { maxLength: 50 });
    fc.assert(
      fc.property(bits(), values(), values(), share(), (fineness, some, others, p) => {
        const merged = histogramOf(some, fineness);
        const other = histogramOf(others, fineness);
        const before = other.save();
        merged.merge(other);
        const whole = histogramOf([...some, ...others], fineness);
        expect(merged.count).toBe(whole.count);
        expect(merged.quantile(p)).toBe(whole.quantile(p));
        expect([merged.min, merged.max]).toEqual([whole.min, whole.max]);
        if (whole.count > 0) expect(Math.abs(merged.mean / whole.mean - 1 || 0)).toBeLessThan(1e-12);
        expect(other.save()).toEqual(before);
      }),
      { numRuns: 500 },
    );
    expect(() => new Histogram(7).merge(new Histogram(8))).toThrow(RangeError);
  });

  it('[ST10] goes on after a restore as if nothing had happened', () => {
    const values = () => fc.array(inRange(), { maxLength: 50 });
    fc.assert(
      fc.property(values(), values(), (before, after) => {
        const whole = histogramOf([...before, ...after]);
        const first = histogramOf(before);
        const state = first.save();
        // Neither the source nor a copy made from the state may write into it.
        for (const value of before) first.record(value);
        const other = histogramOf([1e6]);
        other.restore(state);
        for (const value of before) other.record(value);
        const second = histogramOf([1e-3]);
        second.restore(structuredClone(state));
        for (const value of after) second.record(value);
        expect(second.save()).toEqual(whole.save());
      }),
    );
    expect(() => new Histogram(7).restore(new Histogram(8).save())).toThrow(RangeError);
  });
});
