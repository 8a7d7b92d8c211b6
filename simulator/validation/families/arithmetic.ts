/**
 * Cases that are arithmetic, or draws of one thing: they call the function that the simulator uses, without a run.
 */
import * as z from 'zod/mini';
import { type BackOffPolicy, backOffMs } from '../../policies/back-off';
import { pushChanges } from '../../policies/control-plane-push';
import { mtlsOverheadMs } from '../../policies/mtls-cost';
import { ejectionTimeMs, type OutlierDetection } from '../../policies/outlier-detection';
import { billedMs, lambdaBill } from '../../pricing/lambda-price';
import { simpleLambdaRates } from '../../pricing/lambda-rates';
import { durationMs } from '../../pricing/memory-cpu';
import { createStream, uniform } from '../../random';
import { Tally } from '../../statistics';
import { type Family, parseModel, Unsupported } from '../cases';

const lambdaCostModel = z.strictObject({
  kind: z.literal('lambda_cost'),
  requests: z.number(),
  duration_s: z.number(),
  memory_mb: z.number(),
  price_per_gb_s: z.number(),
  price_per_request: z.number(),
  free_gb_s: z.number(),
  free_requests: z.number(),
  billing_granularity_s: z.number(),
});

export const lambdaCost: Family = (input) => {
  const model = parseModel(lambdaCostModel, input);
  const eachMs = billedMs(model.duration_s * 1_000, 0, model.billing_granularity_s * 1_000);
  const bill = lambdaBill(
    { memoryMb: model.memory_mb, requests: model.requests, billedMs: model.requests * eachMs },
    simpleLambdaRates(model.price_per_gb_s, model.price_per_request),
    { requests: model.free_requests, gbSeconds: model.free_gb_s },
  );
  const quantities: Readonly<Record<string, number>> = {
    total_usd: bill.totalUsd,
    compute_usd: bill.durationUsd,
    request_usd: bill.requestsUsd,
    billable_gb_s: bill.billableGbSeconds,
  };
  return (quantity) => quantities[quantity];
};

const memoryCpuModel = z.strictObject({
  kind: z.literal('lambda_memory_cpu'),
  cpu_seconds: z.number(),
  single_threaded: z.boolean(),
  mb_per_vcpu: z.number(),
  memory_mb: z.array(z.number()),
});

export const lambdaMemoryCpu: Family = (input) => {
  const model = parseModel(memoryCpuModel, input);
  const work = { cpuMs: model.cpu_seconds * 1_000, threads: model.single_threaded ? 1 : Infinity };
  if (durationMs(work, model.mb_per_vcpu) !== work.cpuMs) {
    throw new Unsupported(`the memory of one processor is fixed, not ${model.mb_per_vcpu} MB`);
  }
  return (quantity) => {
    const memoryMb = /^duration_s:(\d+(?:\.\d+)?)$/.exec(quantity)?.[1];
    return memoryMb === undefined ? undefined : durationMs(work, Number(memoryMb)) / 1_000;
  };
};

const configPushModel = z.strictObject({
  kind: z.literal('config_push'),
  changes_at_s: z.array(z.number()),
  debounce_quiet_s: z.number(),
  debounce_max_s: z.number(),
  proxies: z.int(),
  push_concurrency: z.int(),
  push_s: z.number(),
});

export const configPush: Family = (input) => {
  const model = parseModel(configPushModel, input);
  const outcome = pushChanges(
    model.changes_at_s.map((atS) => atS * 1_000),
    {
      proxies: model.proxies,
      debounceAfterMs: model.debounce_quiet_s * 1_000,
      debounceMaxMs: model.debounce_max_s * 1_000,
      pushConcurrency: model.push_concurrency,
      pushMs: model.push_s * 1_000,
    },
  );
  const quantities: Readonly<Record<string, number>> = {
    converged_at_s: outcome.convergedAtMs / 1_000,
    pushes: outcome.pushes,
  };
  return (quantity) => quantities[quantity];
};

const mtlsModel = z.strictObject({
  kind: z.literal('mtls'),
  handshake_s: z.number(),
  requests_per_connection: z.int(),
  per_request_s: z.number(),
  backend_s: z.number(),
  requests: z.int(),
});

export const mtls: Family = (input) => {
  const model = parseModel(mtlsModel, input);
  const cost = {
    handshakeMs: model.handshake_s * 1_000,
    perRequestMs: model.per_request_s * 1_000,
    requestsPerConnection: model.requests_per_connection,
  };
  let addedMs = 0;
  for (let nth = 0; nth < model.requests; nth++) addedMs += mtlsOverheadMs(cost, nth);
  const meanResponse = model.backend_s + addedMs / model.requests / 1_000;
  return (quantity) => (quantity === 'mean_response_s' ? meanResponse : undefined);
};

const ejectionTimeModel = z.strictObject({
  kind: z.literal('ejection_time'),
  base_s: z.number(),
  max_s: z.number(),
  ejections: z.int(),
});

export const ejectionTime: Family = (input) => {
  const model = parseModel(ejectionTimeModel, input);
  const policy: OutlierDetection = {
    consecutive5xx: 5,
    consecutiveGatewayErrors: 0,
    splitExternalLocalOriginErrors: false,
    consecutiveLocalOriginFailures: 5,
    intervalMs: 10_000,
    baseEjectionTimeMs: model.base_s * 1_000,
    maxEjectionTimeMs: model.max_s * 1_000,
    maxEjectionPercent: 10,
    alwaysEjectOneHost: false,
    ejectionTimeDecays: true,
    successRate: null,
  };
  return (quantity) => {
    const ejection = Number(/^ejection_time_s:(\d+)$/.exec(quantity)?.[1]);
    return ejection <= model.ejections ? ejectionTimeMs(policy, ejection) / 1_000 : undefined;
  };
};

const jitterNamed: Readonly<Record<string, BackOffPolicy['jitter']>> = {
  none: 'none',
  exponential: 'none',
  full_jitter: 'full',
  equal_jitter: 'equal',
  decorrelated_jitter: 'decorrelated',
  decorrelated: 'decorrelated',
  envoy: 'envoy',
};

const backOffTotalModel = z.strictObject({
  kind: z.literal('backoff_total'),
  algorithm: z.string(),
  base_s: z.number(),
  cap_s: z.number(),
  retries: z.int(),
  first_attempt_index: z.int(),
  run: z.strictObject({ measured_requests: z.int() }),
});

export const backOffTotal: Family = (input, seed) => {
  const model = parseModel(backOffTotalModel, input);
  const jitter = jitterNamed[model.algorithm];
  if (jitter === undefined) throw new Unsupported(`there is no back-off "${model.algorithm}"`);
  const policy = { baseMs: model.base_s * 1_000, factor: 2, maxMs: model.cap_s * 1_000, jitter };
  const stream = createStream(seed, 'back-off', 'case');
  const totals = new Tally();
  for (let request = 0; request < model.run.measured_requests; request++) {
    let totalMs = 0;
    let waitMs = policy.baseMs;
    for (let retry = 1; retry <= model.retries; retry++) {
      waitMs = backOffMs(policy, retry + model.first_attempt_index, uniform(stream, request, 0, retry), waitMs);
      totalMs += waitMs;
    }
    totals.add(totalMs / 1_000);
  }
  const quantities: Readonly<Record<string, number>> = {
    mean_total_sleep_s: totals.mean,
    sd_total_sleep_s: totals.standardDeviation,
  };
  return (quantity) => quantities[quantity];
};
