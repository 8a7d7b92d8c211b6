/**
 * A read-through cache asked for keys, each at a rate of its own.
 */
import * as z from 'zod/mini';
import { cacheCounter } from '../../components/lower/cache';
import type { Engine } from '../../experiment';
import { type Family, parseModel } from '../cases';
import { startEngine, warmUpAndMeasure } from '../drive';

const ttlCacheModel = z.strictObject({
  kind: z.literal('ttl_cache'),
  ttl_s: z.number(),
  refresh_on_hit: z.boolean(),
  fill_time_s: z.number(),
  capacity: z.optional(z.int()),
  eviction: z.optional(z.enum(['lru', 'fifo'])),
  coalesce: z.optional(z.boolean()),
  keys: z.array(z.strictObject({ rate_per_s: z.number() })).check(z.minLength(1)),
  run: z.strictObject({ warmup_requests: z.optional(z.int()), measured_requests: z.int() }),
});

type Model = z.output<typeof ttlCacheModel>;

const scenarioOf = (model: Model, ratePerSecond: number) => ({
  version: 1 as const,
  durationMs: 1_000,
  components: [
    {
      id: 'client',
      kind: 'client' as const,
      workload: { kind: 'open' as const, ratePerSecond },
      classes: model.keys.map((key, index) => ({
        name: `key${index}`,
        to: 'cache',
        endpoint: 'get',
        weight: key.rate_per_s,
        keys: { count: 1, first: index },
      })),
    },
    {
      id: 'cache',
      kind: 'cache' as const,
      ttlMs: model.ttl_s * 1_000,
      expiry: model.refresh_on_hit ? ('sliding' as const) : ('absolute' as const),
      capacity: model.capacity ?? null,
      eviction: model.eviction ?? ('lru' as const),
      coalesce: model.coalesce ?? false,
      origin: { to: 'origin' },
    },
    {
      id: 'origin',
      kind: 'service' as const,
      endpoints: { get: { steps: [{ kind: 'work' as const, time: model.fill_time_s * 1_000 }] } },
    },
  ],
  connections: [
    { from: 'client', to: 'cache' },
    { from: 'cache', to: 'origin' },
  ],
});

export const ttlCache: Family = (input, seed) => {
  const model = parseModel(ttlCacheModel, input);
  const ratePerSecond = model.keys.reduce((sum, key) => sum + key.rate_per_s, 0);
  const engine = startEngine(scenarioOf(model, ratePerSecond), seed);
  const { warmup_requests: warmUp = 1_000, measured_requests: measured } = model.run;
  warmUpAndMeasure(engine, warmUp, measured, ratePerSecond);
  const [hits, misses, coalesced] = (['hits', 'misses', 'coalesced'] as const).map((name) => counted(engine, name));
  const all = (hits as number) + (misses as number);
  const answered = engine.statistics.classes.reduce((sum, one) => sum + one.latency.count, 0);
  const waitedMs = engine.statistics.classes.reduce((sum, one) => sum + (one.latency.mean || 0) * one.latency.count, 0);
  return (quantity) => {
    if (quantity === 'mean_response_s') return waitedMs / answered / 1_000;
    if (quantity === 'hit_fraction') return (hits as number) / all;
    if (quantity === 'miss_fraction') return (misses as number) / all;
    if (quantity === 'origin_requests_fraction') return ((misses as number) - (coalesced as number)) / all;
    return undefined;
  };
};

const counted = (engine: Engine, name: keyof typeof cacheCounter): number => {
  const index = (engine.plan.services[0]?.firstCounter ?? 0) + cacheCounter[name];
  return (engine.world.counters[index] as number) - (engine.countersBefore[index] as number);
};
