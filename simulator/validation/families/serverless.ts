/**
 * Cold starts of a function under steady load: which requests find an idle environment, how many environments there
 * are, and what a limit turns away.
 */
import * as z from 'zod/mini';
import { integrateGauge } from '../../components/meters';
import type { GaugeState } from '../../components/records';
import type { Engine } from '../../experiment';
import type { ScenarioInput } from '../../scenario';
import { type Family, type Measure, parseModel } from '../cases';
import { caseDistribution, toDistribution } from '../distributions';
import { endedRequests, fractionOver, measuredSeconds, percentileOf, runRequests, startEngine } from '../drive';

const policies = {
  most_recently_idle: 'mostRecentlyUsed',
  most_recently_used: 'mostRecentlyUsed',
  least_recently_idle: 'leastRecentlyUsed',
  least_recently_used: 'leastRecentlyUsed',
  longest_idle: 'leastRecentlyUsed',
  newest_created: 'newestCreated',
} as const;
type Policy = keyof typeof policies;

const serverlessModel = z.strictObject({
  kind: z.literal('serverless'),
  arrivals: z.enum(['poisson', 'constant']),
  rate_per_s: z.number(),
  warm_service: caseDistribution,
  /** The whole time of a cold request; or what it takes before it is served like any other. */
  cold_service: z.optional(caseDistribution),
  init: z.optional(caseDistribution),
  keep_alive_s: z.nullable(z.number()),
  concurrency_per_instance: z.literal(1),
  instance_selection: z.enum(Object.keys(policies) as [Policy, ...Policy[]]),
  concurrency_limit: z.nullable(z.int()),
  provisioned_concurrency: z.int(),
  idle_clock: z.optional(z.literal('starts when the request finishes')),
  run: z.union([
    z.strictObject({ warmup_requests: z.optional(z.int()), measured_requests: z.int() }),
    z.strictObject({ warmup_s: z.optional(z.number()), simulated_s: z.number() }),
  ]),
});

type ServerlessModel = z.output<typeof serverlessModel>;

/** More than any case needs. */
const unlimited = 1_000_000;

export const serverless: Family = (input, seed) => {
  const model = parseModel(serverlessModel, input);
  const engine = startEngine(serverlessScenario(model), seed);
  if ('simulated_s' in model.run) {
    const warmUpMs = (model.run.warmup_s ?? 0) * 1_000;
    engine.run(warmUpMs);
    engine.measureFromNow();
    engine.run(warmUpMs + model.run.simulated_s * 1_000);
  } else {
    runRequests(engine, model.run.warmup_requests ?? 0, model.rate_per_s);
    engine.measureFromNow();
    runRequests(engine, model.run.measured_requests, model.rate_per_s);
  }
  return measures(engine);
};

export function serverlessScenario(model: ServerlessModel): ScenarioInput {
  return {
    version: 1,
    durationMs: 1_000,
    account: {
      concurrency: model.concurrency_limit ?? unlimited,
      unreservedMinimum: 0,
      scaling: null,
      synchronousRequestsPerSecond: null,
    },
    components: [
      {
        id: 'client',
        kind: 'client',
        workload: { kind: 'open', process: model.arrivals, ratePerSecond: model.rate_per_s },
        classes: [{ name: 'event', to: 'function' }],
      },
      {
        id: 'function',
        kind: 'function',
        timeoutMs: 900_000,
        coldStart: { kind: 'distribution', init: model.init === undefined ? 0 : toDistribution(model.init) },
        idleTtlMs: model.keep_alive_s === null ? null : model.keep_alive_s * 1_000,
        maxLifeMs: null,
        reuse: policies[model.instance_selection],
        provisionedConcurrency: model.provisioned_concurrency,
        endpoints: {
          event: {
            steps: [
              {
                kind: 'work',
                time: toDistribution(model.warm_service),
                coldTime: model.cold_service === undefined ? null : toDistribution(model.cold_service),
              },
            ],
          },
        },
      },
    ],
    connections: [{ from: 'client', to: 'function' }],
  };
}

/** What the run measured of its only function. */
export function measures(engine: Engine): Measure {
  const counter = (name: string) => {
    const index = engine.plan.counters.findIndex((meter) => meter.name === name);
    return (engine.world.counters[index] as number) - (engine.countersBefore[index] as number);
  };
  const gauge = (name: string): GaugeState =>
    engine.world.gauges[engine.plan.gauges.findIndex((meter) => meter.name === name)] as GaugeState;
  const mean = (name: string) => {
    const state = gauge(name);
    integrateGauge(state, engine.nowMs);
    return state.area / (state.areaToMs - state.areaFromMs);
  };
  const cold = counter('coldStarts');
  const throttled = counter('throttles');
  const served = counter('invocations');
  const [latency] = engine.statistics.classes.map((one) => one.latency);
  const quantities: Readonly<Record<string, () => number>> = {
    cold_start_probability: () => cold / served,
    cold_starts: () => cold,
    warm_starts: () => counter('warmStarts'),
    throttled: () => throttled,
    throttled_fraction: () => throttled / (served + throttled),
    rejection_probability: () => throttled / (served + throttled),
    mean_instances: () => mean('environments'),
    mean_busy_instances: () => mean('concurrency'),
    mean_idle_instances: () => mean('idle'),
    mean_concurrency: () => mean('concurrency'),
    max_instances: () => gauge('environments').max,
    utilization: () => mean('concurrency') / mean('environments'),
    mean_response_s: () => (latency?.mean ?? Number.NaN) / 1_000,
    throughput_rps: () => endedRequests(engine) / measuredSeconds(engine) - throttled / measuredSeconds(engine),
    spillover_fraction: () => counter('spilloverInvocations') / served,
  };
  return (quantity) => {
    const percentile = percentileOf(quantity, 'response_s');
    if (latency !== undefined && percentile !== undefined) return latency.quantile(percentile) / 1_000;
    return quantities[quantity]?.() ?? (latency && fractionOver(quantity, latency));
  };
}
