/**
 * What instruments of single kinds show, by tiny scenarios whose numbers can be worked out by hand.
 */
import { describe, expect, it } from 'vitest';
import { LiveRun } from '../../experiment/live-run';
import type { Scenario, ScenarioInput } from '../../scenario';
import { feed, lambda, link, queue, scenario, service, trace } from '../../testing/scenarios';
import type { LiveReading } from '../live-reading';

type Component = ScenarioInput['components'][number];

/** What a component shows at each end of a bucket up to a moment. */
function shown(run: Scenario, id: string, untilMs: number): LiveReading[] {
  const component = run.components.findIndex((one) => one.id === id);
  const { series } = new LiveRun(run).advance(untilMs);
  return series.flatMap(({ components }) => components[component]?.live ?? []);
}

const called = (target: Component, timesMs: readonly number[], endpoint?: string): Scenario => {
  const client = trace(target.id, timesMs);
  const classes = client.classes.map((one) => (endpoint === undefined ? one : { ...one, endpoint }));
  return scenario({ components: [{ ...client, classes }, target], connections: [link('client', target.id)] });
};

describe('what a run shows of single kinds', () => {
  it('function: INIT of 100 ms, 300 ms of work, then idle', () => {
    const run = called(lambda('F', 300, { reservedConcurrency: 3 }), [200, 210]);
    const none = { kind: 'function', limit: 3, initializing: 0, busy: 0, idle: 0, eventsWaiting: 0 };
    expect(shown(run, 'F', 750)).toEqual([
      { ...none, initializing: 2 },
      { ...none, busy: 2 },
      { ...none, idle: 2 },
    ]);
  });

  it('API gateway: tokens of the bucket that is nearest to empty', () => {
    const api: Component = {
      id: 'api',
      kind: 'apiGateway',
      type: 'http',
      throttling: { ratePerSecond: 2, burst: 4 },
      routes: { 'GET /a': { integration: { kind: 'http', to: 'S', endpoint: 'request' } } },
    };
    const client = trace('api', [10, 20, 30]);
    const run = scenario({
      components: [
        { ...client, classes: client.classes.map((one) => ({ ...one, endpoint: 'GET /a' })) },
        api,
        service('S', 1),
      ],
      connections: [link('client', 'api'), link('api', 'S')],
    });
    const tokens = shown(run, 'api', 500).map((one) => (one.kind === 'apiGateway' ? one.bucket.tokens : -1));
    // Full until 10 ms; three go, and two come back in each second.
    expect(tokens[0]).toBeCloseTo(1 + 0.24 * 2, 6);
    expect(tokens[1]).toBeCloseTo(1 + 0.49 * 2, 6);
    expect(shown(run, 'api', 250)[0]).toMatchObject({ bucket: { of: 'route', route: 0, ratePerSecond: 2, burst: 4 } });
  });

  it('queue: the depth, and the age of the oldest message', () => {
    const run = called(queue('Q', {}), [100, 200]);
    expect(shown(run, 'Q', 500)).toEqual([
      { kind: 'queue', visible: 2, inFlight: 0, delayed: 0, oldestMs: 150 },
      { kind: 'queue', visible: 2, inFlight: 0, delayed: 0, oldestMs: 400 },
    ]);
  });

  it('stream: each shard with the age of what its consumer has', () => {
    const run = scenario({
      components: [trace('S', [100, 150]), { id: 'S', kind: 'stream', shards: 2 }, service('W', 10_000)],
      connections: [link('client', 'S'), feed('S', 'W', { kind: 'stream' })],
    });
    const readings = shown(run, 'S', 2_000);
    const last = readings.at(-1);
    if (last?.kind !== 'stream') throw new Error('no stream');
    expect(last.shards).toHaveLength(2);
    expect(last.shards.map((shard) => shard.waiting).reduce((sum, one) => sum + one)).toBe(last.waiting);
    expect(last.waiting).toBe(2);
    expect(Math.max(...last.shards.map((shard) => shard.iteratorAgeMs))).toBe(last.iteratorAgeMs);
    expect(last.iteratorAgeMs).toBeGreaterThanOrEqual(1_850);
    expect(last.iteratorAgeMs).toBeLessThanOrEqual(1_900);
  });

  it('cache: a miss, then hits over the window that passes', () => {
    const cache: Component = { id: 'C', kind: 'cache', origin: { to: 'S', endpoint: 'request' } };
    const client = trace('C', [100, 200, 300, 400]);
    const run = scenario({
      components: [
        { ...client, classes: client.classes.map((one) => ({ ...one, endpoint: 'get' })) },
        cache,
        service('S', 10),
      ],
      connections: [link('client', 'C'), link('C', 'S')],
    });
    const shares = shown(run, 'C', 3_250).map((one) => (one.kind === 'cache' ? one.hitShare : -1));
    expect(shares.slice(0, 2)).toEqual([1 / 2, 3 / 4]);
    // The bucket with the miss leaves the window of 2.5 s, then the other one does.
    expect(shares.at(9)).toBe(3 / 4);
    expect(shares.at(10)).toBe(1);
    expect(shares.at(11)).toBeNaN();
    expect(shown(run, 'C', 250)).toMatchObject([{ entries: 1 }]);
  });

  it('database: connections in use, those that wait for a worker included', () => {
    const database: Component = { id: 'D', kind: 'database', workers: 1, queries: { read: { time: 200 } } };
    expect(shown(called(database, [100, 110, 120]), 'D', 500)).toEqual([
      { kind: 'database', nodes: [{ inUse: 3, working: 1 }], primary: 0 },
      { kind: 'database', nodes: [{ inUse: 2, working: 1 }], primary: 0 },
    ]);
  });

  it('monolith: threads by module', () => {
    const work = (ms: number) => ({ steps: [{ kind: 'work' as const, time: ms }] });
    const shop: Component = {
      id: 'M',
      kind: 'monolith',
      concurrency: 4,
      modules: {
        orders: {
          steps: [
            { kind: 'work', time: 200 },
            { kind: 'module', module: 'payment' },
          ],
        },
        payment: work(200),
      },
      endpoints: { order: { module: 'orders' } },
    };
    expect(shown(called(shop, [100], 'order'), 'M', 750)).toEqual([
      { kind: 'monolith', threads: [1, 0] },
      { kind: 'monolith', threads: [0, 1] },
      { kind: 'monolith', threads: [0, 0] },
    ]);
  });

  it('control plane: the version, and the proxies that have it', () => {
    const run = scenario({
      components: [
        trace('A', [5_000]),
        service('A', 1, { replicas: 2 }, ['B']),
        service('B', 1),
        { id: 'istiod', kind: 'controlPlane', debounceAfterMs: 100, pushConcurrency: 1, pushMs: 200 },
      ],
      connections: [link('client', 'A'), link('A', 'B')],
      mesh: { controlPlane: 'istiod' },
      faults: [{ kind: 'configure', target: 'A->B', atMs: 100, set: { timeoutMs: 500 } }],
    });
    expect(shown(run, 'istiod', 1_000)).toEqual([
      { kind: 'controlPlane', version: 1, proxies: 3, upToDate: 0 },
      { kind: 'controlPlane', version: 1, proxies: 3, upToDate: 1 },
      { kind: 'controlPlane', version: 1, proxies: 3, upToDate: 2 },
      { kind: 'controlPlane', version: 1, proxies: 3, upToDate: 3 },
    ]);
  });

  it('ejections: who leaves out whom, and for how long', () => {
    const run = scenario({
      components: [trace('A', [100, 200]), service('A', 1, {}, ['B']), service('B', 1, { replicas: 2 })],
      connections: [
        link('client', 'A'),
        {
          ...link('A', 'B'),
          outlierDetection: {
            consecutive5xx: 1,
            intervalMs: 100,
            baseEjectionTimeMs: 450,
            maxEjectionPercent: 50,
          },
        },
      ],
      faults: [{ kind: 'errors', target: 'B#1', rate: 1, atMs: 0 }],
    });
    const rows = new LiveRun(run).advance(1_000).series;
    expect(rows.map(({ connections }) => connections[1]?.ejected)).toEqual([
      [{ caller: 0, replica: 0 }],
      [{ caller: 0, replica: 0 }],
      undefined,
      undefined,
    ]);
  });

  it('is the same after going back', () => {
    const run = called(queue('Q', {}), [100, 200]);
    const live = new LiveRun(run);
    const { series } = live.advance(1_000);
    const fork = live.fork(500);
    expect(fork.advance(1_000).series).toEqual(series.slice(2));
  });
});
