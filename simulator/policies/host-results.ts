/**
 * What the end of a try tells its caller about the host, for outlier detection, circuit breakers and throttling.
 */
import { outcomeCode } from '../telemetry/codes';
import { outcomes, type Reason, reasons } from '../telemetry/outcome';
import { reasonFacts, statusPassedOn } from '../telemetry/reason-facts';
import { hostResult } from './outlier-detection';

/** Failures of the connection that the caller sees itself. */
const ownView: Readonly<Partial<Record<Reason, number>>> = {
  connectionRefused: hostResult.connectFailed,
  tlsRequired: hostResult.reset,
  crashed: hostResult.reset,
  connectionLost: hostResult.reset,
  outOfMemory: hostResult.reset,
  tryTimeout: hostResult.timeout,
  callTimeout: hostResult.timeout,
};

function resultOf(outcome: number, reason: Reason, isCallees: boolean): number {
  if (outcome === outcomeCode.success) return hostResult.success;
  const seen = isCallees ? ownView[reason] : undefined;
  if (seen !== undefined) return seen;
  const status = isCallees ? reasonFacts[reason].status : statusPassedOn(reason);
  if (status < 500) return hostResult.success;
  return status >= 502 && status <= 504 ? hostResult.gatewayError : hostResult.serverError;
}

const tableIndex = (outcome: number, reason: number, isCallees: boolean): number =>
  (outcome * reasons.length + reason) * 2 + (isCallees ? 1 : 0);

const table = new Uint8Array(outcomes.length * reasons.length * 2);
for (const outcome of outcomes.keys()) {
  for (const [index, reason] of reasons.entries()) {
    for (const isCallees of [false, true]) {
      table[tableIndex(outcome, index, isCallees)] = resultOf(outcome, reason, isCallees);
    }
  }
}

/**
 * The result of a try as Envoy's outlier detection knows it (one of `hostResult`). `isCallees`: the failure began at
 * the callee or on the way to it, and was not passed on from a service behind, which is an answer.
 */
export const hostResultOf = (outcome: number, reason: number, isCallees: boolean): number =>
  table[tableIndex(outcome, reason, isCallees)] as number;

/** Whether a circuit breaker counts it as a failure: 5xx, too many requests, no connection or no answer. */
export const isServerFailure = (outcome: number, reason: number, isCallees: boolean): boolean =>
  outcome === outcomeCode.refused || hostResultOf(outcome, reason, isCallees) !== hostResult.success;

/** Whether the service accepted the try: it answered, well or not, instead of refusing it. */
export const wasAccepted = (outcome: number, reason: number, isCallees: boolean): boolean =>
  hostResultOf(outcome, reason, isCallees) <= hostResult.gatewayError && outcome !== outcomeCode.refused;
