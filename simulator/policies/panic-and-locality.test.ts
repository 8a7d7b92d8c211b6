import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choosePriority, createLocalityLoad, spreadLoad } from './panic-and-locality';

const envoy = { panicThresholdPercent: 50, overprovisioningPercent: 140 };
const istio = { ...envoy, panicThresholdPercent: 0 };

/** The load of groups of 100 endpoints each, and which of them panic. */
function spread(healthy: readonly number[], config = envoy, hosts = healthy.map(() => 100)) {
  const load = createLocalityLoad(healthy.length);
  spreadLoad(config, hosts, healthy, load);
  return [...load.percent].map((percent, i) => (load.inPanic[i] === 1 ? `${percent} panic` : `${percent}`));
}

describe('priorities', () => {
  it('[P21] the first group takes everything down to 72 % of healthy endpoints (Envoy’s documentation)', () => {
    const rows: readonly [number, string[]][] = [
      [100, ['100', '0']],
      [72, ['100', '0']],
      [71, ['99', '1']],
      [50, ['70', '30']],
      [25, ['35', '65']],
      [0, ['0', '100']],
    ];
    for (const [healthy, expected] of rows) expect(spread([healthy, 100])).toEqual(expected);
  });

  it('[P21] each further group takes what is left (Envoy’s documentation)', () => {
    expect(spread([72, 72, 100])).toEqual(['100', '0', '0']);
    expect(spread([71, 71, 100])).toEqual(['99', '1', '0']);
    expect(spread([50, 50, 100])).toEqual(['70', '30', '0']);
    expect(spread([25, 100, 100])).toEqual(['35', '65', '0']);
    expect(spread([25, 25, 100])).toEqual(['35', '35', '30']);
    // Together 98: 35/98, 35/98 and 28/98, rounded down to 35, 35 and 28; the rest goes to the first.
    expect(spread([25, 25, 20], istio)).toEqual(['37', '35', '28']);
  });

  it('[P21] an empty group takes nothing', () => {
    expect(spread([0, 4, 4], envoy, [0, 5, 5])).toEqual(['0', '100', '0']);
  });
});

describe('panic', () => {
  it('[P22] a single group panics below half of its endpoints, never in Istio', () => {
    expect(spread([50])).toEqual(['100']);
    expect(spread([49])).toEqual(['100 panic']);
    expect([spread([49], istio), spread([0], istio)]).toEqual([['100'], ['100']]);
  });

  it('[P22] no group panics while all together can take the load', () => {
    expect(spread([5, 100])).toEqual(['7', '93']);
    expect(spread([25, 47])).toEqual(['35', '65']);
    // 7 + 91 = 98: the first is below the threshold.
    expect(spread([5, 65])).toEqual(['8 panic', '92']);
  });

  it('[P22] when all panic, load goes by the number of endpoints', () => {
    expect(spread([25, 25])).toEqual(['50 panic', '50 panic']);
    expect(spread([2, 0], envoy, [10, 20])).toEqual(['34 panic', '66 panic']);
    expect(spread([0, 0], envoy, [0, 3])).toEqual(['0 panic', '100 panic']);
    expect(spread([0, 0], istio)).toEqual(['100', '0']);
  });
});

describe('any health', () => {
  it('[P21] load is whole, 100 in all, and goes where it is chosen', () => {
    const group = fc.tuple(fc.nat(20), fc.nat(20)).map(([a, b]) => ({ hosts: a + b, healthy: a }));
    const config = fc.record({
      panicThresholdPercent: fc.nat(100),
      overprovisioningPercent: fc.integer({ min: 100, max: 200 }),
    });
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 5 }), config, (groups, of) => {
        const load = createLocalityLoad(groups.length);
        const hosts = groups.map((each) => each.hosts);
        const healthy = groups.map((each) => each.healthy);
        spreadLoad(of, hosts, healthy, load);
        expect(load.percent.reduce((sum, percent) => sum + percent, 0)).toBe(100);
        expect(load.percent.every((percent) => percent >= 0)).toBe(true);
        const chosen = groups.map(() => 0);
        for (let cell = 0; cell < 100; cell++) {
          const priority = choosePriority(load, (cell + 0.5) / 100);
          chosen[priority] = (chosen[priority] ?? 0) + 1;
        }
        expect(chosen).toEqual([...load.percent]);
        // Whoever gets load has a healthy endpoint, or panics, or there is none anywhere.
        for (const [i, each] of groups.entries()) {
          if ((load.percent[i] ?? 0) === 0 || load.inPanic[i] === 1) continue;
          expect(each.healthy > 0 || healthy.every((n) => n === 0)).toBe(true);
        }
      }),
    );
  });
});
