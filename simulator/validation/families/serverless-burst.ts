/**
 * Bursts of requests against the limits on how fast a function may grow: that until November 2023, of all functions
 * of an account together, and that since then, of each function.
 */
import * as z from 'zod/mini';
import type { ScenarioInput } from '../../scenario';
import { type Family, parseModel } from '../cases';
import { startEngine } from '../drive';
import { measures } from './serverless';

const common = {
  kind: z.literal('serverless_burst'),
  account_limit: z.int(),
  request_duration_s: z.number(),
  keep_alive_s: z.number(),
  arrivals: z.array(z.strictObject({ at_s: z.number(), count: z.int() })),
};

const burstModel = z.union([
  z.strictObject({ ...common, initial_burst: z.int(), increment_per_minute: z.number() }),
  /** The limit of each function: so many at once, and as many in each 10 seconds. */
  z.strictObject({ ...common, initial_burst: z.optional(z.int()), increment_per_10s: z.number() }),
  z.strictObject({ ...common, environments_per_10s: z.int() }),
]);

type BurstModel = z.output<typeof burstModel>;

/** Most requests of one entry of a trace. */
const mostAtOnce = 10_000;

export const serverlessBurst: Family = (input, seed) => {
  const model = parseModel(burstModel, input);
  const engine = startEngine(burstScenario(model), seed);
  const last = Math.max(...model.arrivals.map((one) => one.at_s));
  engine.run((last + 2 * model.request_duration_s) * 1_000 + 1);
  return measures(engine);
};

export function burstScenario(model: BurstModel): ScenarioInput {
  return {
    version: 1,
    durationMs: 1_000,
    account: {
      concurrency: model.account_limit,
      unreservedMinimum: 0,
      scaling: scalingOf(model),
      synchronousRequestsPerSecond: null,
    },
    components: [
      {
        id: 'client',
        kind: 'client',
        workload: { kind: 'trace', arrivals: model.arrivals.flatMap(entriesOf) },
        classes: [{ name: 'event', to: 'function' }],
      },
      {
        id: 'function',
        kind: 'function',
        timeoutMs: 900_000,
        coldStart: { kind: 'distribution', init: 0 },
        idleTtlMs: model.keep_alive_s * 1_000,
        maxLifeMs: null,
        endpoints: { event: { steps: [{ kind: 'work', time: model.request_duration_s * 1_000 }] } },
      },
    ],
    connections: [{ from: 'client', to: 'function' }],
  };
}

function scalingOf(model: BurstModel) {
  if ('increment_per_minute' in model) {
    const { initial_burst: initialBurst, increment_per_minute: environmentsPerMinute } = model;
    return { kind: 'accountBurst', initialBurst, environmentsPerMinute } as const;
  }
  const each = 'increment_per_10s' in model ? model.increment_per_10s : model.environments_per_10s;
  const environments = 'initial_burst' in model ? (model.initial_burst ?? each) : each;
  return { kind: 'perFunction', environments, environmentsPerSecond: each / 10 } as const;
}

function entriesOf({ at_s, count }: BurstModel['arrivals'][number]): { atMs: number; count: number }[] {
  const entries: { atMs: number; count: number }[] = [];
  for (let left = count; left > 0; left -= mostAtOnce) {
    entries.push({ atMs: at_s * 1_000, count: Math.min(left, mostAtOnce) });
  }
  return entries;
}
