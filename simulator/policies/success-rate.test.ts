import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forEachOutlier } from './success-rate';

const envoy = { minimumHosts: 5, requestVolume: 100, stdevFactor: 1.9 };

function outliers(good: readonly number[], counted: readonly number[], rule = envoy, ejected: readonly number[] = []) {
  const found: number[] = [];
  const isEjected = Uint8Array.from(counted, (_, host) => (ejected.includes(host) ? 1 : 0));
  forEachOutlier(rule, isEjected, Int32Array.from(counted), Int32Array.from(good), (host) => found.push(host));
  return found;
}

const hundred = (hosts: number) => Array<number>(hosts).fill(100);

describe('success rate', () => {
  it('[P13] finds the host below mean - 1.9 standard deviations', () => {
    // The example in Envoy's source: 50, 100, 100, 100, 100 has mean 90, deviation 20, threshold 52.
    expect(outliers([50, 100, 100, 100, 100], hundred(5))).toEqual([0]);
    expect(outliers([99, 100, 100, 100, 100], hundred(5))).toEqual([0]);
    // Two of five: mean 80, deviation 24.5, threshold 33.5.
    expect(outliers([50, 50, 100, 100, 100], hundred(5))).toEqual([]);
    expect(outliers([0, 100, 100, 100, 100, 100, 100, 10], hundred(8))).toEqual([]);
  });

  it('[P13] needs enough hosts, and enough calls of each', () => {
    expect(outliers([0, 100, 100, 100], hundred(4))).toEqual([]);
    expect(outliers([0, 99, 100, 100, 100], [100, 99, 100, 100, 100])).toEqual([]);
    expect(outliers([0, 99, 100, 100, 100, 100], [100, 99, 100, 100, 100, 100])).toEqual([0]);
    expect(outliers([0, 99, 100, 100, 100, 100], [99, 99, 100, 100, 100, 100])).toEqual([]);
    expect(outliers([0, 0, 0], [0, 0, 0], { minimumHosts: 0, requestVolume: 0, stdevFactor: 1 })).toEqual([]);
  });

  it('[P13] leaves ejected hosts out', () => {
    expect(outliers([0, 100, 100, 100, 100, 100], hundred(6), envoy, [0])).toEqual([]);
    expect(outliers([0, 50, 100, 100, 100, 100], hundred(6), envoy, [0])).toEqual([1]);
  });

  it('[P13] agrees with the formula written out, and never names the best host', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 5, maxLength: 20 }),
        fc.double({ min: 0, max: 3, noNaN: true }),
        (good, stdevFactor) => {
          const mean = good.reduce((sum, rate) => sum + rate, 0) / good.length;
          const variance = good.reduce((sum, rate) => sum + (rate - mean) ** 2, 0) / good.length;
          const threshold = mean - stdevFactor * Math.sqrt(variance);
          const found = outliers(good, hundred(good.length), { ...envoy, stdevFactor });
          const clear = (rate: number) => Math.abs(rate - threshold) > 1e-9;
          for (const [host, rate] of good.entries()) {
            if (clear(rate)) expect(found.includes(host)).toBe(rate < threshold);
          }
          expect(found).not.toContain(good.indexOf(Math.max(...good)));
        },
      ),
    );
  });
});
