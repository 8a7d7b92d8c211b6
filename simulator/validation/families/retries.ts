/**
 * Retries without a queue: how many tries a request costs, and how many requests are answered in the end. Cases of
 * plain retries, of layers that all retry, and of retry budgets.
 */
import * as z from 'zod/mini';
import type { Engine } from '../../experiment';
import type { LinkStatistics } from '../../telemetry/run-statistics';
import { type Family, type Measure, parseModel } from '../cases';
import { endedRequests, runRequests, startEngine, succeededRequests } from '../drive';
import { atOnce, callTo, clientAndServer, failing, type LinkInput, server } from '../small-scenarios';

const run = z.strictObject({ measured_requests: z.int() });
const noWait = { baseMs: 0, jitter: 'none' } as const;
/** Any rate: requests take no time and do not meet. */
const perSecond = 1_000;
const evenly = { kind: 'open', process: 'constant', ratePerSecond: perSecond } as const;
/** One request after the other, with a pause so that time goes on. */
const oneByOne = { kind: 'closed', users: 1, thinkTime: 1 } as const;

/** Tries of the link with this index for each request, and what became of the requests. */
function triesPerRequest(engine: Engine, link = 0): Measure {
  return (quantity) => {
    const { tries, retries } = engine.statistics.links[link] as LinkStatistics;
    const requests = endedRequests(engine);
    const values: Readonly<Record<string, number>> = {
      attempts_per_request: tries / requests,
      leaf_calls_per_request: tries / requests,
      retries_per_request: retries / requests,
      total_attempts: tries,
      total_retries: retries,
      success_fraction: succeededRequests(engine) / requests,
      failure_fraction: 1 - succeededRequests(engine) / requests,
    };
    return values[quantity];
  };
}

function runPair(link: Partial<LinkInput>, failureShare: number, sequential: boolean, requests: number, seed: number) {
  const workload = sequential ? oneByOne : evenly;
  const engine = startEngine(clientAndServer({ workload, link, faults: [failing('server', failureShare)] }), seed);
  runExactly(engine, requests);
  return engine;
}

/** Runs this many requests and not one more: one starts, and ends, in each millisecond. */
function runExactly(engine: Engine, requests: number): void {
  while (endedRequests(engine) < requests) engine.run(engine.nowMs + Math.max(1, requests - endedRequests(engine) - 1));
}

const retryModel = z.strictObject({
  kind: z.literal('retry'),
  attempt_failure_probability: z.number(),
  max_retries: z.int(),
  run,
});

export const retry: Family = (input, seed) => {
  const model = parseModel(retryModel, input);
  const retryPolicy = { numRetries: model.max_retries, backOff: noWait };
  return triesPerRequest(
    runPair({ retryPolicy }, model.attempt_failure_probability, false, model.run.measured_requests, seed),
  );
};

const retryStackModel = z.strictObject({
  kind: z.literal('retry_stack'),
  layers: z.int(),
  attempts_per_layer: z.int(),
  leaf_failure_probability: z.number(),
  backoff: z.literal('none'),
  run,
});

/** Every layer calls the one below and tries so often; the last one calls the leaf. */
export const retryStack: Family = (input, seed) => {
  const model = parseModel(retryStackModel, input);
  const names = Array.from({ length: model.layers }, (_, layer) => `layer${layer + 1}`);
  const below = (layer: number) => names[layer + 1] ?? 'leaf';
  const retryPolicy = { numRetries: model.attempts_per_layer - 1, backOff: noWait };
  const engine = startEngine(
    {
      version: 1,
      durationMs: 1_000,
      components: [
        { id: 'client', kind: 'client', workload: evenly, classes: [{ name: 'request', to: names[0] ?? 'leaf' }] },
        ...names.map((name, layer) => server(name, [callTo(below(layer))])),
        server('leaf', atOnce),
      ],
      connections: [
        { from: 'client', to: names[0] ?? 'leaf' },
        ...names.map((from, layer) => ({ from, to: below(layer), retryPolicy })),
      ],
      faults: [failing('leaf', model.leaf_failure_probability)],
    },
    seed,
  );
  runExactly(engine, model.run.measured_requests);
  return triesPerRequest(engine, model.layers);
};

const retryBudgetModel = z.strictObject({
  kind: z.literal('retry_budget'),
  type: z.literal('token_deposit'),
  deposit_per_request: z.number(),
  retry_cost: z.number(),
  initial_tokens: z.number(),
  max_tokens: z.number(),
  max_retries: z.int(),
  attempt_failure_probability: z.number(),
  requests_sequential: z.boolean(),
  run,
});

export const retryBudget: Family = (input, seed) => {
  const model = parseModel(retryBudgetModel, input);
  const link = {
    retryPolicy: { numRetries: model.max_retries, backOff: noWait },
    retryBudget: {
      kind: 'tokenDeposit',
      depositPerRequest: model.deposit_per_request,
      retryCost: model.retry_cost,
      initialTokens: model.initial_tokens,
      maxTokens: model.max_tokens,
    },
  } as const;
  const { attempt_failure_probability: share, requests_sequential: sequential } = model;
  return triesPerRequest(runPair(link, share, sequential, model.run.measured_requests, seed));
};

const grpcThrottleModel = z.strictObject({
  kind: z.literal('grpc_retry_throttle'),
  max_tokens: z.number(),
  token_ratio: z.number(),
  max_attempts: z.int(),
  calls_sequential: z.int(),
  attempt_outcomes: z.union([z.enum(['all_fail', 'all_succeed']), z.strictObject({ failure_probability: z.number() })]),
});

export const grpcRetryThrottle: Family = (input, seed) => {
  const model = parseModel(grpcThrottleModel, input);
  const { attempt_outcomes: outcomes } = model;
  const share = typeof outcomes === 'object' ? outcomes.failure_probability : outcomes === 'all_fail' ? 1 : 0;
  const link = {
    protocol: 'grpc',
    retryPolicy: { numRetries: model.max_attempts - 1, backOff: noWait },
    retryBudget: { kind: 'tokenRatio', maxTokens: model.max_tokens, tokenRatio: model.token_ratio },
  } as const;
  return triesPerRequest(runPair(link, share, true, model.calls_sequential, seed));
};

const callTreeModel = z.strictObject({
  kind: z.literal('call_tree'),
  sequence: z.array(z.strictObject({ success_probability: z.number() })),
  stop_on_first_failure: z.boolean(),
  run,
});

/** A request that needs several services, one after the other, or all at once where it does not stop at a failure. */
export const callTree: Family = (input, seed) => {
  const model = parseModel(callTreeModel, input);
  const names = model.sequence.map((_, index) => `callee${index + 1}`);
  const calls = names.map((to) => ({ to, endpoint: 'request' }));
  const steps = model.stop_on_first_failure ? names.map(callTo) : [{ kind: 'parallel' as const, calls }];
  const engine = startEngine(
    {
      version: 1,
      durationMs: 1_000,
      components: [
        { id: 'client', kind: 'client', workload: evenly, classes: [{ name: 'request', to: 'caller' }] },
        server('caller', steps),
        ...names.map((name) => server(name, atOnce)),
      ],
      connections: [{ from: 'client', to: 'caller' }, ...names.map((to) => ({ from: 'caller', to }))],
      faults: model.sequence.map((one, index) => failing(`callee${index + 1}`, 1 - one.success_probability)),
    },
    seed,
  );
  runRequests(engine, model.run.measured_requests, perSecond);
  const measure = triesPerRequest(engine);
  return (quantity) => {
    if (quantity !== 'calls_per_request') return measure(quantity);
    const [, ...inner] = engine.statistics.links;
    return inner.reduce((sum, link) => sum + link.calls, 0) / endedRequests(engine);
  };
};
