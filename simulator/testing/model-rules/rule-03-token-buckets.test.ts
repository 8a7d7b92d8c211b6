/**
 * Rule 3: token buckets of API Gateway refill at their rate up to their burst, and several are asked in order: usage plan, route
 * of the stage, account (API Gateway developer guide, "How throttling limit settings are applied", 2026-10).
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runScenario } from '../../experiment';
import { api, asking, at, type Gateway, mock, withGateway } from '../gateways';

interface Limit {
  readonly ratePerSecond: number;
  readonly burst: number;
}
interface Limits {
  /** Of the key on the route, of the key, of the route, of the account. */
  readonly keyOnRoute: Limit | null;
  readonly key: Limit | null;
  readonly route: Limit | null;
  readonly account: Limit;
}

const plenty: Limit = { ratePerSecond: 1_000_000, burst: 1_000_000 };

function counted(limits: Limits, timesMs: readonly number[]): Readonly<Record<string, number>> {
  const gateway: Gateway = api({
    routes: { 'GET /': { integration: mock, apiKeyRequired: true, throttling: limits.route } },
    usagePlans: {
      plan: {
        apiKeys: ['key'],
        throttle: limits.key,
        routes: limits.keyOnRoute === null ? {} : { 'GET /': limits.keyOnRoute },
      },
    },
  });
  const { ratePerSecond: requestsPerSecond, burst } = limits.account;
  const client = asking(
    timesMs.map((atMs) => at(atMs)),
    { request: { request: { apiKey: 'key' } } },
  );
  const run = withGateway(client, gateway, [], { account: { apiGateway: { requestsPerSecond, burst } } });
  const { meters } = runScenario(run, { durationMs: (timesMs.at(-1) ?? 0) + 1 });
  const { admitted, throttledByUsagePlan, throttledByRoute, throttledByAccount } = meters[0]?.counters ?? {};
  return { admitted, throttledByUsagePlan, throttledByRoute, throttledByAccount } as Record<string, number>;
}

/** The same, by the definition of a token bucket: a level that rises at the rate and is cut at the burst. */
function expected({ keyOnRoute, key, route, account }: Limits, timesMs: readonly number[]) {
  const counts = { admitted: 0, throttledByUsagePlan: 0, throttledByRoute: 0, throttledByAccount: 0 };
  const chain = [
    { limit: keyOnRoute, name: 'throttledByUsagePlan' },
    { limit: key, name: 'throttledByUsagePlan' },
    { limit: route, name: 'throttledByRoute' },
    { limit: account, name: 'throttledByAccount' },
  ] as const;
  const buckets = chain.flatMap(({ limit, name }) =>
    limit === null ? [] : [{ ...limit, name, level: limit.burst, sinceMs: 0 }],
  );
  for (const nowMs of timesMs) {
    const empty = buckets.find((bucket) => {
      const refilled = ((nowMs - bucket.sinceMs) * bucket.ratePerSecond) / 1_000;
      bucket.level = Math.min(bucket.burst, bucket.level + refilled);
      bucket.sinceMs = nowMs;
      if (bucket.level < 1 - 1e-9) return true;
      bucket.level -= 1;
      return false;
    });
    counts[empty?.name ?? 'admitted']++;
  }
  return counts;
}

const anyLimit = fc.record({ ratePerSecond: fc.constantFrom(0, 2, 5, 10, 50), burst: fc.integer({ min: 0, max: 6 }) });

describe('rule 3: token buckets in order', () => {
  it('[G3] each request that passes takes a token of every bucket, in order', () => {
    const limits: Limits = {
      keyOnRoute: { ratePerSecond: 0, burst: 8 },
      key: { ratePerSecond: 0, burst: 6 },
      route: { ratePerSecond: 0, burst: 4 },
      account: { ratePerSecond: 0, burst: 3 },
    };
    const timesMs = Array.from({ length: 10 }, (_, index) => index);
    // 10 ask; 8 have a token of the key on the route, 6 of them one of the key, 4 of the route, 3 of the account.
    expect(counted(limits, timesMs)).toEqual({
      admitted: 3,
      throttledByUsagePlan: 2 + 2,
      throttledByRoute: 2,
      throttledByAccount: 1,
    });
  });

  it('[G3] refills at the rate up to the burst', () => {
    const route = { ratePerSecond: 10, burst: 2 };
    const limits = { keyOnRoute: null, key: null, route, account: plenty };
    // Two at once, then one each 100 ms; after a long pause no more than two.
    expect(counted(limits, [0, 0, 0, 99, 100, 101, 200]).admitted).toBe(4);
    expect(counted(limits, [0, 0, 5_000, 5_000, 5_000]).admitted).toBe(4);
  });

  it('[G3] agrees with levels that rise and are cut, whatever the limits and the traffic', () => {
    const limits = fc.record({
      keyOnRoute: fc.option(anyLimit, { nil: null }),
      key: fc.option(anyLimit, { nil: null }),
      route: fc.option(anyLimit, { nil: null }),
      account: anyLimit,
    });
    const gaps = fc.array(fc.constantFrom(0, 0, 1, 7, 20, 100, 300), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(limits, gaps, (given, waits) => {
        let nowMs = 0;
        const timesMs = waits.map((wait) => (nowMs += wait));
        expect(counted(given, timesMs)).toEqual(expected(given, timesMs));
      }),
      { numRuns: 150 },
    );
  });

  it('[G3] a key has buckets of its own, a route too, and the account has one for all APIs', () => {
    const limit = { ratePerSecond: 0, burst: 2 };
    const routes = {
      'GET /': { integration: mock, apiKeyRequired: true },
      'GET /other': { integration: mock },
    };
    const usagePlans = { plan: { apiKeys: ['one', 'two'], throttle: limit } };
    const client = asking([at(0, 'one', 3), at(0, 'two', 3), at(0, 'other', 3)], {
      one: { request: { apiKey: 'one' } },
      two: { request: { apiKey: 'two' } },
      other: { endpoint: 'GET /other' },
    });
    const own = runScenario(withGateway(client, api({ routes, usagePlans, throttling: { ...limit, burst: 3 } })), {
      durationMs: 10,
    });
    // Two for each key, but three for their route; three for the other route.
    expect(own.classes.map((one) => one.succeeded)).toEqual([2, 1, 3]);
    const account = { apiGateway: { requestsPerSecond: 0, burst: 5 } };
    const shared = runScenario(withGateway(client, api({ routes, usagePlans }), [], { account }), { durationMs: 10 });
    expect(shared.classes.map((one) => one.succeeded)).toEqual([2, 2, 1]);
  });
});
