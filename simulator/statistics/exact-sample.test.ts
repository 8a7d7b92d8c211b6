import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExactSample } from './exact-sample';

function sampleOf(values: readonly number[]): ExactSample {
  const sample = new ExactSample();
  for (const value of values) sample.record(value);
  return sample;
}

const values = () => fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 100 });

describe('ExactSample', () => {
  it('[ST6] gives nearest-rank quantiles: always one of the values', () => {
    const sample = sampleOf([50, 15, 40, 20, 35]);
    expect([0.05, 0.3, 0.4, 0.5, 1].map((p) => sample.quantile(p))).toEqual([15, 20, 20, 35, 50]);
    expect([sample.min, sample.max, sample.mean, sample.count]).toEqual([15, 50, 32, 5]);
  });

  it('[ST6] gives the least value that a share p of all does not exceed', () => {
    fc.assert(
      fc.property(values(), fc.integer({ min: 1, max: 1_000 }), (list, perMille) => {
        const p = perMille / 1_000;
        const quantile = sampleOf(list).quantile(p);
        const share = (limit: (x: number) => boolean) => list.filter(limit).length / list.length;
        expect(list).toContain(quantile);
        expect(share((x) => x <= quantile)).toBeGreaterThanOrEqual(p - 1e-12);
        expect(share((x) => x < quantile)).toBeLessThan(p);
      }),
    );
  });

  it('[ST6] counts the values over a limit, the limit itself left out', () => {
    fc.assert(
      fc.property(values(), fc.nat(), (list, pick) => {
        const limit = list[pick % list.length]!;
        expect(sampleOf(list).countOver(limit)).toBe(list.filter((x) => x > limit).length);
      }),
    );
    expect(sampleOf([1, 2, 2, 3]).countOver(2)).toBe(1);
    expect(sampleOf([1, 2, 2, 3]).countOver(-1)).toBe(4);
    expect(sampleOf([1, 2, 2, 3]).countOver(3)).toBe(0);
  });

  it('[ST6] sees values added after it was asked', () => {
    const sample = sampleOf([5]);
    expect(sample.max).toBe(5);
    for (let i = 0; i < 5_000; i++) sample.record(i);
    expect([sample.count, sample.max, sample.quantile(0.5)]).toEqual([5_001, 4_999, 2_499]);
    sample.reset();
    sample.record(1);
    expect([sample.count, sample.max, sample.mean]).toEqual([1, 1, 1]);
  });

  it('[ST6] knows nothing of no values', () => {
    const sample = new ExactSample();
    for (const unknown of [sample.mean, sample.min, sample.max, sample.quantile(0.5)]) expect(unknown).toBeNaN();
    expect(sample.countOver(0)).toBe(0);
  });

  it('[ST10] goes on after a restore as if nothing had happened', () => {
    fc.assert(
      fc.property(values(), values(), (before, after) => {
        const first = sampleOf(before);
        const state = first.save();
        first.reset();
        first.record(-1);
        const second = sampleOf([3]);
        expect(second.max).toBe(3);
        second.restore(state);
        expect(second.max).toBe(Math.max(...before));
        for (const value of after) second.record(value);
        expect(second.save()).toEqual(sampleOf([...before, ...after]).save());
        expect(state.values).toEqual(Float64Array.from(before));
      }),
    );
  });
});
