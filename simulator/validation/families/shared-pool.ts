/**
 * Several routes that share pools of threads; a full pool refuses.
 */
import * as z from 'zod/mini';
import { outcomeCode } from '../../telemetry/codes';
import { type Family, parseModel } from '../cases';
import { caseDistribution, toDistribution } from '../distributions';
import { measuredSeconds, startEngine, warmUpAndMeasure } from '../drive';

const sharedPoolModel = z.strictObject({
  kind: z.literal('shared_pool'),
  routes: z.array(z.strictObject({ name: z.string(), rate_per_s: z.number(), hold: caseDistribution })),
  pools: z.array(z.strictObject({ size: z.int(), routes: z.array(z.string()) })),
  full: z.literal('reject_immediately'),
  arrivals: z.literal('poisson'),
  run: z.strictObject({ warmup_requests: z.int(), measured_requests: z.int() }),
});

export const sharedPool: Family = (input, seed) => {
  const model = parseModel(sharedPoolModel, input);
  const ratePerSecond = model.routes.reduce((sum, route) => sum + route.rate_per_s, 0);
  const poolOf = (route: string) => `pool${model.pools.findIndex((pool) => pool.routes.includes(route))}`;
  const engine = startEngine(
    {
      version: 1,
      durationMs: 1_000,
      components: [
        {
          id: 'client',
          kind: 'client',
          workload: { kind: 'open', process: 'poisson', ratePerSecond },
          classes: model.routes.map((route) => ({
            name: route.name,
            weight: route.rate_per_s,
            to: poolOf(route.name),
          })),
        },
        ...model.pools.map((pool, index) => ({
          id: `pool${index}`,
          kind: 'service' as const,
          concurrency: pool.size,
          queue: { limit: 0 },
          endpoints: Object.fromEntries(
            model.routes
              .filter((route) => pool.routes.includes(route.name))
              .map((route) => [route.name, { steps: [{ kind: 'work' as const, time: toDistribution(route.hold) }] }]),
          ),
        })),
      ],
      connections: model.pools.map((_, index) => ({ from: 'client', to: `pool${index}` })),
    },
    seed,
  );
  warmUpAndMeasure(engine, model.run.warmup_requests, model.run.measured_requests, ratePerSecond);
  return (quantity) => {
    const [what, name] = quantity.split(':');
    const asked = engine.statistics.classes.filter(
      (_, index) => (name ?? model.routes[index]?.name) === model.routes[index]?.name,
    );
    if (asked.length === 0) return undefined;
    const count = (outcome: number) => asked.reduce((sum, one) => sum + (one.byOutcome[outcome] as number), 0);
    const [served, refused] = [count(outcomeCode.success), count(outcomeCode.refused)];
    if (what === 'rejected_fraction') return refused / (served + refused);
    return what === 'throughput_rps' ? served / measuredSeconds(engine) : undefined;
  };
};
