/**
 * A token bucket as the limit of an API gateway's route, asked in bursts, on a schedule, evenly or at random.
 */
import * as z from 'zod/mini';
import type { Engine } from '../../experiment';
import type { ScenarioInput } from '../../scenario';
import { outcomeCode } from '../../telemetry/codes';
import type { ClassStatistics } from '../../telemetry/run-statistics';
import { type Family, parseModel, Unsupported } from '../cases';
import { startEngine, warmUpAndMeasure } from '../drive';

const burst = z.strictObject({ at_s: z.number(), size: z.int() });
const bursts = z.strictObject({ from_s: z.number(), every_s: z.number(), size: z.int(), count: z.int() });
const perSecond = z.number().check(z.gt(0));

const tokenBucketModel = z.strictObject({
  kind: z.literal('token_bucket'),
  burst: z.number(),
  rate_per_s: z.number(),
  refill: z._default(z.literal('continuous'), 'continuous'),
  starts: z._default(z.enum(['full', 'empty']), 'full'),
  cost: z._default(z.number().check(z.gt(0)), 1),
  arrivals: z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('bursts'),
      every_s: z.number(),
      size: z.int(),
      count: z.int(),
      first_at_s: z._default(z.number(), 0),
    }),
    z.strictObject({ type: z.literal('schedule'), segments: z.array(z.union([burst, bursts])) }),
    z.strictObject({ type: z.literal('constant'), rate_per_s: perSecond, duration_s: z.optional(z.number()) }),
    z.strictObject({ type: z.literal('poisson'), rate_per_s: perSecond, duration_s: z.optional(z.number()) }),
  ]),
  run: z.optional(z.strictObject({ warmup_requests: z._default(z.int(), 0), measured_requests: z.optional(z.int()) })),
});

type Model = z.output<typeof tokenBucketModel>;
type Client = Extract<ScenarioInput['components'][number], { kind: 'client' }>;
interface Arrival {
  readonly atMs: number;
  readonly count: number;
}

/** As many as a trace, and an entry of one, may hold. */
const entriesOfTrace = 50_000;
const requestsOfEntry = 10_000;

export const tokenBucket: Family = (input, seed) => {
  const model = parseModel(tokenBucketModel, input);
  const { arrivals } = model;
  if (arrivals.type === 'bursts' || arrivals.type === 'schedule') return countBursts(model, burstsOf(arrivals), seed);
  const { rate_per_s: ratePerSecond, duration_s: durationS, type } = arrivals;
  const process = type === 'poisson' ? ('poisson' as const) : ('constant' as const);
  const client: Client = { ...clientOf('client'), workload: { kind: 'open', process, ratePerSecond } };
  const engine = startEngine(scenarioOf(model, [...drain(model), client]), seed);
  const measured = model.run?.measured_requests;
  if (measured !== undefined) warmUpAndMeasure(engine, model.run?.warmup_requests ?? 0, measured, ratePerSecond);
  else if (durationS !== undefined) engine.run(durationS * 1_000);
  else throw new Unsupported('the model says neither how many requests nor how long');
  return measureOf(engine, durationS);
};

function countBursts(model: Model, arrivals: readonly Arrival[], seed: number): ReturnType<Family> {
  const engine = startEngine(scenarioOf(model, [...drain(model), ...tracesOf(arrivals)]), seed);
  const lastMs = arrivals.at(-1)?.atMs ?? 0;
  engine.run(lastMs + 1);
  return measureOf(engine, lastMs / 1_000);
}

function burstsOf(arrivals: Extract<Model['arrivals'], { type: 'bursts' | 'schedule' }>): Arrival[] {
  const segments = arrivals.type === 'schedule' ? arrivals.segments : [{ ...arrivals, from_s: arrivals.first_at_s }];
  const all = segments.flatMap((segment) =>
    'at_s' in segment
      ? [{ atMs: segment.at_s * 1_000, count: segment.size }]
      : Array.from({ length: segment.count }, (_, index) => ({
          atMs: segment.from_s * 1_000 + index * segment.every_s * 1_000,
          count: segment.size,
        })),
  );
  return all.filter(({ count }) => count > 0).sort((one, other) => one.atMs - other.atMs);
}

/** Traces that send these arrivals together, each as long as a trace may be. */
function tracesOf(arrivals: readonly Arrival[]): Client[] {
  const entries = arrivals.flatMap(({ atMs, count }) => {
    const full = Math.floor(count / requestsOfEntry);
    const rest = count % requestsOfEntry;
    return [...new Array<number>(full).fill(requestsOfEntry), ...(rest > 0 ? [rest] : [])].map((part) => ({
      atMs,
      count: part,
    }));
  });
  return Array.from({ length: Math.ceil(entries.length / entriesOfTrace) }, (_, index) => ({
    ...clientOf(`client${index}`),
    workload: { kind: 'trace', arrivals: entries.slice(index * entriesOfTrace, (index + 1) * entriesOfTrace) },
  }));
}

/** A bucket that begins empty is one that others have emptied at once. */
function drain({ starts, burst: capacity, cost }: Model): Client[] {
  if (starts === 'full') return [];
  const [trace] = tracesOf([{ atMs: 0, count: Math.floor(capacity / cost + 1e-9) }]);
  if (trace === undefined) return [];
  return [{ ...trace, id: 'drain', classes: [{ name: 'drain', to: 'api', endpoint: 'GET /' }] }];
}

const clientOf = (id: string): Omit<Client, 'workload'> => ({
  id,
  kind: 'client',
  classes: [{ name: 'request', to: 'api', endpoint: 'GET /' }],
});

/** Requests that cost several tokens are requests that cost one, of a bucket so many times smaller. */
const scenarioOf = (model: Model, clients: readonly Client[]): ScenarioInput => ({
  version: 1,
  durationMs: 1_000,
  account: { apiGateway: { requestsPerSecond: 10_000_000, burst: 10_000_000 } },
  components: [
    ...clients,
    {
      id: 'api',
      kind: 'apiGateway',
      type: 'rest',
      routes: { 'GET /': { integration: { kind: 'mock' } } },
      throttling: { ratePerSecond: model.rate_per_s / model.cost, burst: model.burst / model.cost },
    },
  ],
  connections: clients.map(({ id }) => ({ from: id, to: 'api' })),
});

function measureOf(engine: Engine, seconds: number | undefined): ReturnType<Family> {
  const counted = engine.statistics.classes.filter((_, index) => engine.plan.classes[index]?.name === 'request');
  const sum = (of: (one: ClassStatistics) => number) => counted.reduce((total, one) => total + of(one), 0);
  const accepted = sum((one) => one.byOutcome[outcomeCode.success] as number);
  const throttled = sum((one) => one.byOutcome[outcomeCode.refused] as number);
  const offered = accepted + throttled;
  const quantities: Readonly<Record<string, number | undefined>> = {
    offered,
    accepted,
    throttled,
    accepted_fraction: accepted / offered,
    throttled_fraction: throttled / offered,
    accepted_rate_per_s: accepted / (seconds ?? (engine.nowMs - engine.measuredFromMs) / 1_000),
  };
  return (quantity) => quantities[quantity];
}
