import { describe, expect, it } from 'vitest';
import { runScenario } from '../../experiment';
import { api, asking, at, endsOf, type Gateway, toB, withGateway } from '../../testing/gateways';
import { logOf } from '../../testing/log';

const cached = (more: Partial<Gateway> = {}): Gateway => api({ cache: {}, ...more });
const counters = (run: Parameters<typeof runScenario>[0], durationMs = 1_000_000) =>
  runScenario(run, { durationMs }).meters[0]?.counters ?? {};

describe('the response cache of a REST API', () => {
  it('[G8] keeps the response of a GET for 300 s, for each thing that is asked for', () => {
    const client = asking([at(0, 'a'), at(20, 'a'), at(20, 'b'), at(300_009, 'a'), at(300_010, 'a')], {
      a: { keys: { count: 1, first: 1 } },
      b: { keys: { count: 1, first: 2 } },
    });
    const run = withGateway(client, cached());
    expect(endsOf(logOf(run, 400_000))).toEqual(['10 #1 ok', '20 #2 ok', '30 #3 ok', '300009 #4 ok', '300020 #5 ok']);
    expect(counters(run)).toMatchObject({ cacheHits: 2, cacheMisses: 3, wrongCacheHits: 0 });
  });

  it('[G8] requests that miss together all ask the integration', () => {
    const run = withGateway(asking([at(0, undefined, 5)], { request: {} }), cached());
    expect(runScenario(run, { durationMs: 100 }).services[1]?.arrived).toBe(5);
  });

  it('[G8] without the parameter in the cache key everybody gets the response of the first', () => {
    const client = asking([at(0, 'a'), at(20, 'b'), at(30, 'a')], {
      a: { keys: { count: 1, first: 1 } },
      b: { keys: { count: 1, first: 2 } },
    });
    const run = withGateway(
      client,
      cached({ routes: { 'GET /': { integration: toB, cache: { keyedBy: 'nothing' } } } }),
    );
    expect(endsOf(logOf(run))).toEqual(['10 #1 ok', '20 #2 ok', '30 #3 ok']);
    expect(counters(run)).toMatchObject({ cacheHits: 2, wrongCacheHits: 1 });
  });

  it('[G8] other methods, and failures, are not kept unless a route says so', () => {
    const routes = (enabled?: boolean) => ({
      'POST /': { integration: toB, cache: enabled === undefined ? null : { enabled, ttlMs: 50 } },
    });
    const client = asking([at(0), at(20), at(100)], { request: { endpoint: 'POST /' } });
    expect(counters(withGateway(client, cached({ routes: routes() })))).toMatchObject({ cacheHits: 0, cacheMisses: 0 });
    expect(counters(withGateway(client, cached({ routes: routes(true) })))).toMatchObject({
      cacheHits: 1,
      cacheMisses: 2,
    });
    const failing = withGateway(asking([at(0), at(20)], { request: {} }), cached(), [], {
      faults: [{ atMs: 0, target: 'B', kind: 'errors', rate: 1 }],
    });
    expect(counters(failing)).toMatchObject({ cacheHits: 0, cacheMisses: 2 });
  });

  it('[G8] is there four minutes after it is created, and empty after its size has changed', () => {
    const client = asking([at(0), at(239_000), at(240_000), at(240_100)], { request: {} });
    const fresh = withGateway(client, cached({ cache: { ready: false } }));
    expect(counters(fresh)).toMatchObject({ cacheHits: 1, cacheMisses: 1 });
    const times = [at(0), at(100), at(1_100), at(241_100), at(241_200)];
    const resized = withGateway(asking(times, { request: {} }), cached(), [], {
      faults: [{ atMs: 1_000, target: 'api', kind: 'configure', set: { cacheSizeGb: '1.6' } }],
    });
    expect(counters(resized)).toMatchObject({ cacheHits: 2, cacheMisses: 2 });
    expect(runScenario(resized, { durationMs: 4_000 }).meters[0]?.gauges.cacheGb).toEqual({
      mean: (0.5 * 1_000 + 1.6 * 3_000) / 4_000,
      max: 1.6,
      last: 1.6,
    });
  });

  it('[G8] drops the least recently used response when it is full', () => {
    // 0.5 GB hold 512 responses of 1 MiB.
    const client = {
      ...asking([], { thing: { keys: { count: 513 } } }),
      workload: { kind: 'open' as const, ratePerSecond: 100 },
    };
    const cache = { responseBytes: 1_048_576, ttlMs: 3_600_000 };
    const run = withGateway(client, cached({ cache }), [], { warmUpMs: 500_000 });
    const { cacheHits, cacheMisses } = counters(run);
    // 513 things alike and 512 places: an LRU cache then misses one of 513 (any set of 512 is as likely).
    const misses = (cacheMisses ?? 0) / ((cacheHits ?? 0) + (cacheMisses ?? 0));
    expect(Math.abs(misses - 1 / 513)).toBeLessThan(5 * Math.sqrt(1 / 513 / 50_000));
  });

  it('[G9] the canary has a cache of its own unless it shares that of the stage', () => {
    const canary = { percentTraffic: 100, routes: {} };
    const client = asking([at(0), at(100), at(200)], { request: {} });
    const run = (useStageCache: boolean) =>
      withGateway(client, cached({ canary: { ...canary, useStageCache } }), [], {
        faults: [{ atMs: 50, target: 'api', kind: 'configure', set: { canaryPercent: 0 } }],
      });
    expect(counters(run(false))).toMatchObject({ cacheHits: 1, cacheMisses: 2, canaryRequests: 1 });
    expect(counters(run(true))).toMatchObject({ cacheHits: 2, cacheMisses: 1 });
  });
});
