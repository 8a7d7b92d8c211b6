/**
 * Which failures a retry policy means. A failure is known by the names `refused`, `error`, `connection` and `timeout`,
 * and by those of Envoy, which asks how it came: as an answer with a status, or as a reset that the caller's proxy saw
 * itself. Source: Envoy, `retry_state_impl.cc` (`wouldRetryFromHeaders`, `wouldRetryFromReset`), and the documentation
 * of `x-envoy-retry-on` and `x-envoy-retry-grpc-on`.
 *
 * Left out: `envoy-ratelimited`, `retriable-headers`, HTTP/3.
 */
import { type RetryCondition, type RetryReason, retryConditions } from '../scenario/retry-conditions';
import type { RetryPolicy } from '../scenario/schema/policies/retry';
import { outcomeCode } from '../telemetry/codes';
import { outcomes, type Reason, reasons } from '../telemetry/outcome';
import { reasonFacts, statusPassedOn } from '../telemetry/reason-facts';

/** What the caller of a try saw when it was not an answer. */
const resets: Readonly<Partial<Record<Reason, readonly RetryCondition[]>>> = {
  connectionRefused: ['connect-failure', 'reset-before-request'],
  crashed: [],
  connectionLost: [],
  outOfMemory: [],
  tlsRequired: ['reset-before-request'],
  tryTimeout: [],
};

/** A reset counts as the 503 or 504 that Envoy makes of it. */
const anyReset: readonly RetryCondition[] = ['reset', '5xx', 'gateway-error'];

const gatewayErrors: readonly number[] = [502, 503, 504];

/** The gRPC status that an error answer has instead of its HTTP status. */
function grpcCondition(reason: Reason, status: number): RetryCondition | null {
  if (reason === 'cancelled') return 'cancelled';
  if (status === 504) return 'deadline-exceeded';
  if (status === 429) return 'resource-exhausted';
  if (status === 500) return 'internal';
  return gatewayErrors.includes(status) ? 'unavailable' : null;
}

function ofStatus(status: number): RetryCondition[] {
  const conditions: RetryCondition[] = [];
  if (status >= 500) conditions.push('5xx');
  if (gatewayErrors.includes(status)) conditions.push('gateway-error');
  if (status === 409) conditions.push('retriable-4xx');
  return conditions;
}

/** The plain name of a failure: by its outcome, and what the callee passes on from others is its own error. */
export function retryReason(outcome: number, reason: number, isCallees: boolean): RetryReason {
  if (outcome === outcomeCode.refused) return 'refused';
  if (outcome === outcomeCode.timeout) return 'timeout';
  return isCallees && reasonFacts[reasons[reason] as Reason].retryAs === 'connection' ? 'connection' : 'error';
}

const statusSeen = (reason: Reason, isCallees: boolean): number =>
  isCallees ? reasonFacts[reason].status : statusPassedOn(reason);

const bitOf = (condition: RetryCondition): number => 1 << retryConditions.indexOf(condition);
const maskOf = (conditions: readonly RetryCondition[]): number =>
  conditions.reduce((mask, condition) => mask | bitOf(condition), 0);

function conditionsOf(outcome: number, reason: number, isCallees: boolean, grpc: boolean): number {
  const name = reasons[reason] as Reason;
  const plain = bitOf(retryReason(outcome, reason, isCallees));
  const reset = isCallees ? resets[name] : undefined;
  if (reset !== undefined) return plain | maskOf([...anyReset, ...reset]);
  const status = statusSeen(name, isCallees);
  if (!grpc) return plain | maskOf(ofStatus(status));
  const condition = grpcCondition(name, status);
  return condition === null ? plain : plain | bitOf(condition);
}

const tableIndex = (outcome: number, reason: number, isCallees: boolean, grpc: boolean): number =>
  ((outcome * reasons.length + reason) * 2 + (isCallees ? 1 : 0)) * 2 + (grpc ? 1 : 0);

const table = new Int32Array(outcomes.length * reasons.length * 4);
for (const outcome of outcomes.keys()) {
  for (const reason of reasons.keys()) {
    for (const isCallees of [false, true]) {
      for (const grpc of [false, true]) {
        table[tableIndex(outcome, reason, isCallees, grpc)] = conditionsOf(outcome, reason, isCallees, grpc);
      }
    }
  }
}

/** The conditions of a policy as bits, to be worked out once. */
export const retryMaskOf = (policy: RetryPolicy): number => maskOf(policy.retryOn);

const byStatusCode = bitOf('retriable-status-codes');

/**
 * Whether a policy means this failure. `isCallees`: it began at the callee or on the way to it, and was not passed on
 * from a service behind; `grpc`: answers have a gRPC status.
 */
export function isRetriable(
  policy: RetryPolicy,
  mask: number,
  outcome: number,
  reason: number,
  isCallees: boolean,
  grpc: boolean,
): boolean {
  if ((mask & (table[tableIndex(outcome, reason, isCallees, grpc)] as number)) !== 0) return true;
  if ((mask & byStatusCode) === 0 || grpc || isReset(reason, isCallees)) return false;
  return policy.retriableStatusCodes.includes(statusSeen(reasons[reason] as Reason, isCallees));
}

/** Whether the caller saw the connection fail, rather than an answer. */
export const isReset = (reason: number, isCallees: boolean): boolean =>
  isCallees && resets[reasons[reason] as Reason] !== undefined;
