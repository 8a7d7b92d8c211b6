/**
 * Callers that guard themselves: circuit breakers of libraries, and outlier detection. The callee answers at once, and
 * every number is exact.
 */
import * as z from 'zod/mini';
import { breakerPhase } from '../../policies/circuit-breaker';
import { Bystander } from '../../telemetry/bystander';
import { outcomeCode } from '../../telemetry/codes';
import type { LinkStatistics, ServiceStatistics } from '../../telemetry/run-statistics';
import { type Family, parseModel } from '../cases';
import { endedRequests, startEngine, succeededRequests } from '../drive';
import { type ClientInput, clientAndServer, failing } from '../small-scenarios';

const arrivals = z.strictObject({
  type: z.literal('constant'),
  rate_per_s: z.number(),
  first_at_s: z.number(),
  count: z.int(),
});
type Arrivals = z.output<typeof arrivals>;

/** A trace may be so long; longer ones are an even stream that begins at 0. */
const longestTrace = 50_000;

function workloadOf({ rate_per_s: rate, first_at_s: firstS, count }: Arrivals): ClientInput['workload'] {
  const atMs = (index: number) => firstS * 1_000 + (index * 1_000) / rate;
  if (count <= longestTrace) {
    return { kind: 'trace', arrivals: Array.from({ length: count }, (_, index) => ({ atMs: atMs(index) })) };
  }
  return {
    kind: 'open',
    process: 'constant',
    ratePerSecond: rate,
    rateProfile: [{ atMs: atMs(count - 0.5), ratePerSecond: 0 }],
  };
}

const endMs = ({ first_at_s: firstS, count, rate_per_s: rate }: Arrivals) => (firstS + count / rate + 1) * 1_000;

const breakerModel = z.strictObject({
  kind: z.literal('circuit_breaker'),
  policy: z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('consecutive_failures'),
      failure_threshold: z.int(),
      open_s: z.number(),
      half_open_successes_to_close: z.int(),
      half_open_max_concurrent: z.int(),
      half_open_failure: z.literal('reopen'),
    }),
    z.strictObject({
      type: z.literal('count_window_failure_rate'),
      window_calls: z.int(),
      minimum_calls: z.int(),
      failure_rate_threshold_percent: z.number(),
      open_s: z.number(),
      half_open_calls: z.int(),
      half_open_rule: z.optional(z.string().check(z.regex(/rate >= threshold -> open, else closed/))),
    }),
  ]),
  arrivals,
  backend: z.strictObject({ latency_s: z.number(), fails_between_s: z.tuple([z.number(), z.number()]) }),
  rule: z.optional(z.string().check(z.regex(/^outcome known at send time; open->half_open at the first arrival/))),
});

type BreakerModel = z.output<typeof breakerModel>;

function breakerOf({ policy }: BreakerModel) {
  if (policy.type === 'consecutive_failures') {
    return {
      kind: 'consecutiveFailures',
      failureThreshold: policy.failure_threshold,
      openMs: policy.open_s * 1_000,
      halfOpenMaxConcurrent: policy.half_open_max_concurrent,
      halfOpenSuccessesToClose: policy.half_open_successes_to_close,
    } as const;
  }
  return {
    kind: 'failureRate',
    windowCalls: policy.window_calls,
    minimumCalls: policy.minimum_calls,
    failureRatePercent: policy.failure_rate_threshold_percent,
    openMs: policy.open_s * 1_000,
    halfOpenCalls: policy.half_open_calls,
  } as const;
}

export const circuitBreaker: Family = (input, seed) => {
  const model = parseModel(breakerModel, input);
  const [fromS, toS] = model.backend.fails_between_s;
  const times = new BreakerTimes(() => engine.nowMs);
  const engine = startEngine(
    clientAndServer({
      workload: workloadOf(model.arrivals),
      steps: [{ kind: 'work', time: model.backend.latency_s * 1_000 }],
      link: { breaker: breakerOf(model) },
      faults: [
        { ...failing('server', 1), atMs: fromS * 1_000 },
        { atMs: toS * 1_000, target: 'server', kind: 'recover' },
      ],
    }),
    seed,
    () => times,
  );
  engine.run(endMs(model.arrivals));
  const link = engine.statistics.links[0] as LinkStatistics;
  const { byOutcome } = engine.statistics.services[0] as ServiceStatistics;
  const values: Readonly<Record<string, number | undefined>> = {
    requests_sent_to_backend: link.tries,
    fast_failed: link.circuitOpenRefusals,
    backend_failures: byOutcome[outcomeCode.error],
    backend_successes: byOutcome[outcomeCode.success],
    times_opened: link.circuitOpened,
    first_open_at_s: times.openedMs[0] === undefined ? undefined : times.openedMs[0] / 1_000,
    closed_again_at_s: times.closedMs[0] === undefined ? undefined : times.closedMs[0] / 1_000,
  };
  return (quantity) => values[quantity];
};

class BreakerTimes extends Bystander {
  readonly openedMs: number[] = [];
  readonly closedMs: number[] = [];

  constructor(private readonly now: () => number) {
    super();
  }

  override breakerChanged(_link: number, _caller: number, phase: number): void {
    if (phase === breakerPhase.open) this.openedMs.push(this.now());
    if (phase === breakerPhase.closed) this.closedMs.push(this.now());
  }
}

const outlierModel = z.strictObject({
  kind: z.literal('outlier_detection'),
  hosts: z.int(),
  bad_hosts: z.array(z.int()),
  bad_host_behaviour: z.literal('every request fails at once'),
  balancer: z.optional(z.string().check(z.startsWith('round_robin'))),
  arrivals,
  policy: z.strictObject({
    consecutive_5xx: z.int(),
    interval_s: z.number(),
    base_ejection_time_s: z.number(),
    max_ejection_time_s: z.number(),
    max_ejection_percent: z.number(),
    eject_rule: z.optional(z.string().check(z.regex(/consecutive failure eject iff .*max_ejection_percent/))),
    return_rule: z.optional(z.string().check(z.startsWith('at the first sweep'))),
  }),
});

/** The two rules in words say what Envoy leaves to a setting or has changed over time. */
function outlierDetectionOf({ policy }: z.output<typeof outlierModel>) {
  return {
    consecutive5xx: policy.consecutive_5xx,
    intervalMs: policy.interval_s * 1_000,
    baseEjectionTimeMs: policy.base_ejection_time_s * 1_000,
    maxEjectionTimeMs: policy.max_ejection_time_s * 1_000,
    maxEjectionPercent: policy.max_ejection_percent,
    alwaysEjectOneHost: policy.eject_rule?.includes('no host is ejected or') ?? false,
    ejectionTimeDecays: !(policy.return_rule?.includes('never decays') ?? false),
    panicThresholdPercent: 0,
  };
}

export const outlierDetection: Family = (input, seed) => {
  const model = parseModel(outlierModel, input);
  const engine = startEngine(
    clientAndServer({
      workload: workloadOf(model.arrivals),
      service: { replicas: model.hosts },
      link: { outlierDetection: outlierDetectionOf(model) },
      faults: model.bad_hosts.map((host) => failing(`server#${host + 1}`, 1)),
    }),
    seed,
  );
  engine.run(endMs(model.arrivals));
  const { ejections, returns } = engine.statistics.links[0] as LinkStatistics;
  const errors = endedRequests(engine) - succeededRequests(engine);
  const values: Readonly<Record<string, number>> = {
    errors,
    ejections,
    returns,
    error_fraction: errors / endedRequests(engine),
  };
  return (quantity) => values[quantity];
};
