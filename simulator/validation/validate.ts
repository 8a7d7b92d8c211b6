/**
 * Runs validation cases and compares what the simulator measured with what theory expects.
 */
import { type Expectation, type Family, type Measure, Unsupported, type ValidationCase } from './cases';
import { adaptiveThrottle } from './families/adaptive-throttle';
import { backOffTotal, configPush, ejectionTime, lambdaCost, lambdaMemoryCpu, mtls } from './families/arithmetic';
import { concurrentRetryBudget } from './families/concurrent-retry-budget';
import { coordinatedOmission } from './families/coordinated-omission';
import { fanout } from './families/fanout';
import { forkJoin } from './families/fork-join';
import { circuitBreaker, outlierDetection } from './families/guards';
import { hedge } from './families/hedge';
import { loadBalanced } from './families/load-balanced';
import { messageQueue } from './families/message-queue';
import { metastable } from './families/metastable';
import { network, station } from './families/network';
import { occContention } from './families/occ-contention';
import { callTree, grpcRetryThrottle, retry, retryBudget, retryStack } from './families/retries';
import { saga } from './families/saga';
import { serverless } from './families/serverless';
import { serverlessBurst } from './families/serverless-burst';
import { sharedPool } from './families/shared-pool';
import { tokenBucket } from './families/token-bucket';
import { traceSampling } from './families/trace-sampling';
import { faultInjection, trafficSplit } from './families/traffic-rules';
import { ttlCache } from './families/ttl-cache';
import { twoPhaseCommit } from './families/two-phase-commit';

const families: ReadonlyMap<string, Family> = new Map([
  ['network', network],
  ['station', station],
  ['priority', station],
  ['priority_queue', station],
  ['processor_sharing', station],
  ['batch_arrivals', station],
  ['outages', station],
  ['breakdowns', station],
  ['fork_join', forkJoin],
  ['shared_pool', sharedPool],
  ['fanout', fanout],
  ['traffic_split', trafficSplit],
  ['fault_injection', faultInjection],
  ['coordinated_omission', coordinatedOmission],
  ['ttl_cache', ttlCache],
  ['queue_dlq', messageQueue],
  ['queue_workers', messageQueue],
  ['saga', saga],
  ['trace_sampling', traceSampling],
  ['two_phase_commit', twoPhaseCommit],
  ['hedge', hedge],
  ['occ_contention', occContention],
  ['adaptive_throttle', adaptiveThrottle],
  ['call_tree', callTree],
  ['retry', retry],
  ['retry_stack', retryStack],
  ['retry_budget', retryBudget],
  ['retry_budget_concurrent', concurrentRetryBudget],
  ['grpc_retry_throttle', grpcRetryThrottle],
  ['circuit_breaker', circuitBreaker],
  ['outlier_detection', outlierDetection],
  ['load_balanced', loadBalanced],
  ['metastable', metastable],
  ['token_bucket', tokenBucket],
  ['lambda_cost', lambdaCost],
  ['lambda_memory_cpu', lambdaMemoryCpu],
  ['config_push', configPush],
  ['mtls', mtls],
  ['ejection_time', ejectionTime],
  ['backoff_total', backOffTotal],
  ['serverless', serverless],
  ['serverless_burst', serverlessBurst],
]);

export interface ExpectationResult {
  readonly quantity: string;
  readonly expected: number;
  readonly value: number | null;
  /** Largest difference that still passes, in the unit of the quantity. */
  readonly tolerance: number;
  readonly passed: boolean;
}

export interface CaseResult {
  readonly id: string;
  readonly status: 'passed' | 'failed' | 'unsupported';
  readonly reason?: string;
  readonly expectations: readonly ExpectationResult[];
}

/** Runs one case. One that cannot be expressed, wholly or in one quantity, never passes. */
export function validate(one: ValidationCase, seed: number): CaseResult {
  const family = families.get(one.model.kind);
  if (family === undefined) {
    return { id: one.id, status: 'unsupported', reason: `no components for "${one.model.kind}" yet`, expectations: [] };
  }
  try {
    const measure = family(one.model, seed);
    return judge(
      one,
      one.expect.map((expectation) => compare(expectation, measure)),
    );
  } catch (error) {
    const status = error instanceof Unsupported ? 'unsupported' : 'failed';
    return { id: one.id, status, reason: String(error instanceof Error ? error.message : error), expectations: [] };
  }
}

function judge(one: ValidationCase, expectations: readonly ExpectationResult[]): CaseResult {
  const unknown = expectations.filter((expectation) => expectation.value === null);
  if (unknown.length > 0) {
    const reason = `cannot measure ${unknown.map((expectation) => expectation.quantity).join(', ')}`;
    return { id: one.id, status: 'unsupported', reason, expectations };
  }
  const passed = expectations.every((expectation) => expectation.passed);
  return { id: one.id, status: passed ? 'passed' : 'failed', expectations };
}

function compare(expectation: Expectation, measure: Measure): ExpectationResult {
  const { quantity, value: expected } = expectation;
  const tolerance = Math.max(expectation.abs_tol ?? 0, (expectation.rel_tol ?? 0) * Math.abs(expected));
  const value = measure(quantity);
  if (value === undefined) return { quantity, expected, value: null, tolerance, passed: false };
  return { quantity, expected, value, tolerance, passed: Math.abs(value - expected) <= tolerance };
}
