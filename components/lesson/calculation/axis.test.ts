import { describe, expect, it } from 'vitest';
import { axisOf, spanOf } from './axis';

describe('the axes of a calculated figure', () => {
  it('begin at zero, and have round ticks whatever the size of the values', () => {
    for (const most of [0.000_004, 0.07, 1, 9.9, 104, 2_300_000]) {
      const { from, to, ticks, shareOf } = axisOf({ scale: 'linear' }, [most / 2, most]);
      expect(from).toBe(0);
      expect(to).toBeGreaterThanOrEqual(most);
      expect(to).toBeLessThan(1.5 * most);
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(Math.max(...ticks)).toBeLessThanOrEqual(to);
      expect(shareOf(most)).toBeCloseTo(most / to, 9);
    }
  });

  it('show whole decades on a logarithmic scale, and no value of zero', () => {
    expect(axisOf({ scale: 'log' }, [0, 3, 4_000])).toMatchObject({
      from: 1,
      to: 10_000,
      ticks: [1, 10, 100, 1_000, 10_000],
    });
    expect(axisOf({ scale: 'log' }, [10]).to).toBe(100);
    expect(axisOf({ scale: 'log' }, [1, 1e12]).ticks.length).toBeLessThanOrEqual(6);
    expect(() => axisOf({ scale: 'log' }, [0])).toThrow(RangeError);
  });

  it('span what they are given, in the scale that they have', () => {
    const label = { en: '', ko: '' };
    const x = { label, format: 'count', values: [1, 10, 100], ticks: [10] } as const;
    expect(spanOf({ ...x, scale: 'log' }).shareOf(10)).toBeCloseTo(0.5, 9);
    expect(spanOf({ ...x, scale: 'linear' }).shareOf(10)).toBeCloseTo(9 / 99, 9);
    expect(spanOf({ ...x, scale: 'linear' }).shareOf(1_000)).toBe(1);
  });
});
