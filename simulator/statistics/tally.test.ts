import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Tally } from './tally';

function tallyOf(values: readonly number[]): Tally {
  const tally = new Tally();
  for (const value of values) tally.add(value);
  return tally;
}

const values = () => fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 200 });

describe('Tally', () => {
  it('[ST2] counts, averages and spans its values', () => {
    const tally = tallyOf([2, 4, 4, 4, 5, 5, 7, 9]);
    expect(tally.count).toBe(8);
    expect(tally.mean).toBe(5);
    expect(tally.variance).toBeCloseTo(32 / 7, 12);
    expect(tally.standardDeviation).toBeCloseTo(Math.sqrt(32 / 7), 12);
    expect(tally.min).toBe(2);
    expect(tally.max).toBe(9);
  });

  it('[ST2] keeps a small spread beside a great mean', () => {
    expect(tallyOf([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]).variance).toBe(30);
  });

  it('[ST2] agrees with the two-pass formulas', () => {
    fc.assert(
      fc.property(values(), (list) => {
        const tally = tallyOf(list);
        const mean = list.reduce((sum, x) => sum + x, 0) / list.length;
        const variance = list.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (list.length - 1);
        expect(Math.abs(tally.mean - mean)).toBeLessThanOrEqual(1e-7);
        expect(Math.abs(tally.variance - variance)).toBeLessThanOrEqual(1e-9 * variance + 1e-9);
        expect([tally.min, tally.max]).toEqual([Math.min(...list), Math.max(...list)]);
      }),
    );
  });

  it('[ST2] knows nothing of no values, and no variance of one', () => {
    const tally = new Tally();
    expect(tally.count).toBe(0);
    for (const unknown of [tally.mean, tally.variance, tally.min, tally.max]) expect(unknown).toBeNaN();
    tally.add(3);
    expect(tally.mean).toBe(3);
    expect(tally.variance).toBeNaN();
    tally.reset();
    expect(tally).toEqual(new Tally());
  });

  it('[ST10] goes on after a restore as if nothing had happened', () => {
    fc.assert(
      fc.property(values(), values(), (before, after) => {
        const whole = tallyOf([...before, ...after]);
        const first = tallyOf(before);
        const state = structuredClone(first.save());
        first.add(1e9);
        const second = tallyOf([17]);
        second.restore(state);
        for (const value of after) second.add(value);
        expect(second.save()).toEqual(whole.save());
      }),
    );
  });
});
