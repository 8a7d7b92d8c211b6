import { describe, expect, it } from 'vitest';
import type { LocalityConfig } from '../scenario/schema/policies/locality';
import { chooseLocality, createLocality, type KnownEndpoint } from './locality';

/** How many endpoints a zone has, and how many of them are healthy. */
type Zones = Readonly<Record<string, readonly [endpoints: number, healthy: number]>>;

const endpointsOf = (zones: Zones): KnownEndpoint[] => {
  const known: KnownEndpoint[] = [];
  for (const [zone, [endpoints, healthy]] of Object.entries(zones)) {
    for (let i = 0; i < endpoints; i++) known.push({ endpoint: known.length, zone, isHealthy: i < healthy });
  }
  return known;
};

/** Percent of the choices that fall on each zone, `panic` where all of a priority were meant. */
function sharesOf(zones: Zones, config: Partial<LocalityConfig>, caller = 'eu/a', panicThresholdPercent = 0) {
  const known = endpointsOf(zones);
  const state = createLocality(
    { distribute: [], failover: [], ...config },
    caller,
    known,
    known.length,
    panicThresholdPercent,
  );
  const shares: Record<string, number> = {};
  const choices = 10_000;
  for (let i = 0; i < choices; i++) {
    const locality = chooseLocality(state, (i + 0.5) / choices);
    const { set } = locality ?? { set: { eligible: [-1], count: 1 } };
    const names = new Set(Array.from(set.eligible.slice(0, set.count), (endpoint) => known[endpoint]?.zone ?? 'none'));
    const name = names.size > 1 ? 'panic' : ([...names][0] ?? 'none');
    shares[name] = (shares[name] ?? 0) + 100 / choices;
  }
  return Object.fromEntries(Object.entries(shares).map(([name, share]) => [name, Math.round(share * 10) / 10]));
}

describe('locality-weighted load balancing', () => {
  const oneToTwo = { distribute: [{ from: '*', to: { x: 33, y: 67 } }] };

  it('[P27] gives the table of Envoy\u2019s documentation: X of weight 1, Y of weight 2, Y healthy', () => {
    const known = (healthy: number) => endpointsOf({ x: [100, healthy], y: [200, 200] });
    const shareOfX = (healthy: number) => {
      const state = createLocality({ distribute: [], failover: [] }, null, known(healthy), 300, 0);
      const [x = 0, y = 0] = state.levels[0]?.weights ?? [];
      return (100 * x) / (x + y);
    };
    const table = [100, 70, 69, 50, 25, 0].map((healthy) => Math.floor(shareOfX(healthy) + 0.5));
    expect(table).toEqual([33, 33, 33, 26, 15, 0]);
    // The documentation cuts 32.57 to 32 and rounds 25.9 to 26.
    expect(shareOfX(69)).toBeCloseTo((100 * 0.966) / 2.966, 9);
    expect(shareOfX(50)).toBeCloseTo((100 * 0.7) / 2.7, 9);
    expect(shareOfX(72)).toBeCloseTo(100 / 3, 9);
    expect(shareOfX(71)).toBeLessThan(100 / 3);
  });

  it('[P27] zones take turns by weight, in the shortest cycle', () => {
    const state = createLocality(
      { distribute: [{ from: '*', to: { x: 25, y: 75 } }], failover: [] },
      null,
      endpointsOf({ x: [1, 1], y: [1, 1] }),
      2,
      0,
    );
    const order = Array.from({ length: 8 }, () => chooseLocality(state, 0.5)?.turn);
    expect(order).toEqual([1, 1, 0, 1, 1, 1, 0, 1]);
  });

  it('[P27] gives what distribute says, and nothing to zones that it does not name', () => {
    const zones: Zones = { x: [3, 3], y: [1, 1], z: [5, 5] };
    expect(sharesOf(zones, oneToTwo, 'x')).toEqual({ x: 33, y: 67 });
    expect(sharesOf({ ...zones, y: [1, 0] }, oneToTwo, 'x')).toEqual({ x: 100 });
    expect(sharesOf({ z: [5, 5] }, oneToTwo, 'x')).toEqual({ none: 100 });
  });

  it('[P27] divides what a pattern gets by the number of endpoints, rounded up as in Istio', () => {
    const zones: Zones = { 'eu/a': [1, 1], 'eu/b': [3, 3], 'us/a': [4, 4] };
    const shares = sharesOf(zones, { distribute: [{ from: 'eu/*', to: { 'eu/*': 80, '*': 20 } }] });
    expect(shares).toEqual({ 'eu/a': 20, 'eu/b': 60, 'us/a': 20 });
  });

  it('[P28] of distribute the first entry that means the caller counts; without one, the nearest first', () => {
    const distribute: LocalityConfig['distribute'] = [
      { from: 'eu/b', to: { 'eu/a': 100 } },
      { from: 'eu/*', to: { 'eu/b': 100 } },
    ];
    const zones: Zones = { 'eu/a': [1, 1], 'eu/b': [1, 1] };
    expect(sharesOf(zones, { distribute }, 'eu/b')).toEqual({ 'eu/a': 100 });
    expect(sharesOf(zones, { distribute }, 'eu/a')).toEqual({ 'eu/b': 100 });
    expect(sharesOf(zones, { distribute }, 'us/a')).toEqual({ 'eu/a': 50, 'eu/b': 50 });
  });
});

describe('locality failover', () => {
  const zones = (a: readonly [number, number]): Zones => ({
    'eu/a': a,
    'eu/b': [10, 10],
    'us/a': [10, 10],
    'ap/a': [10, 10],
  });

  it('[P28] [P21] everything stays in the zone down to 72 % of healthy endpoints, then the region takes the rest', () => {
    expect(sharesOf(zones([100, 72]), {})).toEqual({ 'eu/a': 100 });
    expect(sharesOf(zones([100, 71]), {})).toEqual({ 'eu/a': 99, 'eu/b': 1 });
    expect(sharesOf(zones([100, 50]), {})).toEqual({ 'eu/a': 70, 'eu/b': 30 });
    expect(sharesOf(zones([10, 0]), {})).toEqual({ 'eu/b': 100 });
  });

  it('[P28] then the region of failover, then others', () => {
    const gone: Zones = { ...zones([10, 0]), 'eu/b': [10, 0] };
    expect(sharesOf(gone, {})).toEqual({ 'us/a': 50, 'ap/a': 50 });
    const failover = [{ from: 'eu', to: 'ap' }];
    expect(sharesOf(gone, { failover })).toEqual({ 'ap/a': 100 });
    expect(sharesOf({ ...gone, 'ap/a': [10, 5] }, { failover })).toEqual({ 'ap/a': 70, 'us/a': 30 });
  });

  it('[P28] [P27] zones of one priority share by their endpoints', () => {
    expect(sharesOf({ 'eu/b': [1, 1], 'eu/c': [3, 3] }, {})).toEqual({ 'eu/b': 25, 'eu/c': 75 });
    expect(sharesOf({ a: [2, 2], b: [2, 2] }, {}, 'a')).toEqual({ a: 100 });
  });

  it('[P22] [P27] in a panic all endpoints of a priority are used', () => {
    const sick: Zones = { 'eu/b': [10, 1], 'eu/c': [10, 1] };
    expect(sharesOf(sick, {}, 'eu/a', 50)).toEqual({ panic: 100 });
    expect(sharesOf(sick, {}, 'eu/a', 0)).toEqual({ 'eu/b': 50, 'eu/c': 50 });
    expect(sharesOf({ 'eu/b': [10, 0] }, {}, 'eu/a', 0)).toEqual({ none: 100 });
  });
});
