/**
 * Metastable failure: a service that was stopped for a while, and clients whose retries keep it overloaded afterwards.
 */
import * as z from 'zod/mini';
import type { Call } from '../../components/records';
import type { ScenarioInput } from '../../scenario';
import { Bystander } from '../../telemetry/bystander';
import { outcomeCode } from '../../telemetry/codes';
import { type Family, parseModel } from '../cases';
import { caseService, toWork } from '../distributions';
import { startEngine } from '../drive';
import { clientAndServer } from '../small-scenarios';

const metastableModel = z.strictObject({
  kind: z.literal('metastable'),
  arrivals: z.enum(['poisson', 'constant']),
  rate_per_s: z.number(),
  server: z.strictObject({
    servers: z.int(),
    discipline: z.enum(['fifo', 'lifo']),
    queue: z.union([z.literal('unbounded'), z.int()]),
    service: caseService,
  }),
  client: z.strictObject({
    timeout_s: z.number(),
    max_retries: z.int(),
    backoff_s: z.number(),
    server_continues_after_timeout: z.boolean(),
    retry_budget: z.nullable(z.strictObject({ deposit_per_request: z.number(), max_tokens: z.number() })),
  }),
  trigger: z.strictObject({ type: z.literal('server_stopped'), from_s: z.number(), to_s: z.number() }),
  simulated_s: z.number(),
  measure_window_s: z.tuple([z.number(), z.number()]),
  replications: z.int(),
});

type MetastableModel = z.output<typeof metastableModel>;

function scenarioOf(model: MetastableModel): ScenarioInput {
  const { client, server, trigger } = model;
  const budget = client.retry_budget;
  return clientAndServer({
    workload: { kind: 'open', process: model.arrivals, ratePerSecond: model.rate_per_s },
    steps: toWork(server.service),
    service: {
      concurrency: server.servers,
      queue: { limit: server.queue === 'unbounded' ? null : server.queue, discipline: server.discipline },
    },
    link: {
      retryPolicy: {
        numRetries: client.max_retries,
        perTryTimeoutMs: client.timeout_s * 1_000,
        backOff: { baseMs: client.backoff_s * 1_000, factor: 1, maxMs: client.backoff_s * 1_000, jitter: 'none' },
      },
      retryBudget: budget && {
        kind: 'tokenDeposit',
        depositPerRequest: budget.deposit_per_request,
        maxTokens: budget.max_tokens,
      },
      deadline: { propagates: !client.server_continues_after_timeout },
    },
    faults: [
      { atMs: trigger.from_s * 1_000, target: 'server', kind: 'pause' },
      { atMs: trigger.to_s * 1_000, target: 'server', kind: 'recover' },
    ],
  });
}

export const metastable: Family = (input, seed) => {
  const model = parseModel(metastableModel, input);
  const { client, trigger, measure_window_s: window } = model;
  const longestS = (client.max_retries + 1) * client.timeout_s + client.max_retries * client.backoff_s;
  const before = new Window(0, trigger.from_s - longestS);
  const after = new Window(window[0], window[1]);
  for (let replication = 0; replication < model.replications; replication++) {
    const engine = startEngine(scenarioOf(model), seed + replication, () => new Windows([before, after]));
    engine.run((model.simulated_s + longestS + 1) * 1_000);
  }
  const values: Readonly<Record<string, number>> = {
    goodput_fraction: after.succeeded / after.requests,
    goodput_fraction_before_trigger: before.succeeded / before.requests,
    attempts_per_request: after.tries / after.requests,
  };
  return (quantity) => values[quantity];
};

/** Requests that were sent within a time, in seconds. */
class Window {
  requests = 0;
  succeeded = 0;
  tries = 0;

  constructor(
    private readonly fromS: number,
    private readonly toS: number,
  ) {}

  count(call: Call): void {
    if (call.startMs < this.fromS * 1_000 || call.startMs >= this.toS * 1_000) return;
    this.requests++;
    this.tries += call.tries;
    if (call.outcome === outcomeCode.success) this.succeeded++;
  }
}

class Windows extends Bystander {
  constructor(private readonly windows: readonly Window[]) {
    super();
  }

  override requestEnded(call: Call): void {
    for (const window of this.windows) window.count(call);
  }
}
