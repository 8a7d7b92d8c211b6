/**
 * Optimistic concurrency: clients that all want to change one item, and try again after a conflict.
 *
 * Reading of the cases: each client reads the item and writes it on the condition that nobody has changed it since;
 * each of the four messages takes a network delay of its own. After a conflict the client waits for its back-off, then
 * sends the next read; with its n-th conflict, `expo(n) = min(cap, base * 2^n)`. The decorrelated back-off draws
 * between `base` and three times its last wait, at first `base`. The completion time is when the last client has heard
 * of its success. The delays are normal; those so near to 0 that the absolute value matters are not supported.
 */
import * as z from 'zod/mini';
import { Tally } from '../../statistics';
import type { LinkStatistics } from '../../telemetry/run-statistics';
import { type Family, parseModel, Unsupported } from '../cases';
import { endedRequests, startEngine, succeededRequests } from '../drive';
import type { LinkInput } from '../small-scenarios';

const delay = z.discriminatedUnion('dist', [
  z.strictObject({ dist: z.literal('abs_normal'), mean: z.number(), sd: z.number() }),
  z.strictObject({ dist: z.literal('constant'), mean: z.number() }),
  z.strictObject({ dist: z.literal('exponential'), mean: z.number() }),
]);

const algorithms = {
  None: 'none',
  Exponential: 'none',
  FullJitter: 'full',
  EqualJitter: 'equal',
  Decorr: 'decorrelated',
} as const;
type Algorithm = keyof typeof algorithms;

const occModel = z.strictObject({
  kind: z.literal('occ_contention'),
  clients: z.int().check(z.gte(1), z.lte(10_000)),
  algorithm: z.enum(Object.keys(algorithms) as [Algorithm, ...Algorithm[]]),
  base_ms: z.number(),
  cap_ms: z.number(),
  network_delay_ms: delay,
  rules: z.optional(z.string()),
  run: z.strictObject({ replications: z.int() }),
});

type Model = z.output<typeof occModel>;

/** More conflicts than any client has. */
const anyNumber = 1_000_000;

export const occContention: Family = (input, seed) => {
  const model = parseModel(occModel, input);
  const writes = new Tally();
  const completionMs = new Tally();
  for (let replication = 0; replication < model.run.replications; replication++) {
    const one = contend(model, seed + replication);
    writes.add(one.writes);
    completionMs.add(one.completedMs);
  }
  const values: Readonly<Record<string, number>> = {
    mean_total_write_calls: writes.mean,
    mean_write_calls_per_client: writes.mean / model.clients,
    sd_total_write_calls: writes.standardDeviation,
    mean_completion_time_ms: completionMs.mean,
    sd_completion_time_ms: completionMs.standardDeviation,
  };
  return (quantity) => values[quantity];
};

/** All clients start together, and run until each has succeeded. */
function contend(model: Model, seed: number) {
  const engine = startEngine(
    {
      version: 1,
      durationMs: 1_000,
      components: [
        {
          id: 'clients',
          kind: 'client',
          workload: { kind: 'trace', arrivals: [{ atMs: 0, count: model.clients }] },
          classes: [{ name: 'change', to: 'updater' }],
        },
        {
          id: 'updater',
          kind: 'service',
          endpoints: {
            change: {
              steps: [
                { kind: 'call', to: 'table', endpoint: 'read' },
                { kind: 'call', to: 'table', endpoint: 'conditionalWrite' },
              ],
            },
          },
        },
        { id: 'table', kind: 'table' },
      ],
      connections: [
        { from: 'clients', to: 'updater', retryPolicy: { numRetries: anyNumber, backOff: backOffOf(model) } },
        { from: 'updater', to: 'table', latencyMs: latencyOf(model.network_delay_ms) },
      ],
    },
    seed,
  );
  let latestMs = 0;
  while (endedRequests(engine) < model.clients) engine.run(engine.nowMs + 1_000);
  for (const { latency } of engine.statistics.classes) latestMs = Math.max(latestMs, latency.max);
  if (succeededRequests(engine) < model.clients) throw new Error('A client gave up.');
  const [, toTable] = engine.statistics.links as readonly LinkStatistics[];
  return { writes: (toTable as LinkStatistics).tries / 2, completedMs: latestMs };
}

/** The first retry waits as after one conflict: twice the base. */
function backOffOf({
  algorithm,
  base_ms: base,
  cap_ms: maxMs,
}: Model): NonNullable<LinkInput['retryPolicy']>['backOff'] {
  const jitter = algorithms[algorithm];
  if (algorithm === 'None') return { baseMs: 0, jitter };
  return { baseMs: jitter === 'decorrelated' ? base : Math.min(2 * base, maxMs), maxMs, factor: 2, jitter };
}

function latencyOf(from: Model['network_delay_ms']) {
  if (from.dist === 'constant') return from.mean;
  if (from.dist === 'exponential') return { kind: 'exponential', meanMs: from.mean } as const;
  if (from.mean < 4 * from.sd) throw new Unsupported('the absolute value of a normal delay that is often below 0');
  return { kind: 'normal', meanMs: from.mean, sdMs: from.sd } as const;
}
