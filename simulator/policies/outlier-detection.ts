/**
 * Outlier detection: a caller stops sending to hosts that answer badly, for a while. Each caller judges alone, from the
 * answers that it got itself. Source: Envoy, `outlier_detection_impl.cc` and `outlier_detection.proto`.
 *
 * Results count at once (`onResult`); every `intervalMs` a `sweep` lets hosts return, compares success rates, and
 * forgives. A host returns by the clock alone, without a trial call.
 *
 * Left out: ejection by failure percentage and partial enforcement (`enforcing_*`, by default 0 or 100 %), the jitter
 * of ejection times (by default 0), and the return after a successful active health check.
 */
import { forgetInterval, forgetRows, type OutlierDetectionState } from './outlier-state';
import { forEachOutlier, type SuccessRateEjection } from './success-rate';

export interface OutlierDetection {
  /** Errors of status 5xx in a row that eject a host; 0: never. Envoy and Istio: 5. */
  readonly consecutive5xx: number;
  /** Answers 502, 503 or 504 in a row that eject a host; 0: never, as by default in Envoy and Istio. */
  readonly consecutiveGatewayErrors: number;
  /**
   * Whether failures that the caller sees itself (no connection, no answer in time) have their own counts. Else they
   * count as 503 and 504. Envoy and Istio: false.
   */
  readonly splitExternalLocalOriginErrors: boolean;
  /** With the split: such failures in a row that eject a host; 0: never. Envoy: 5. */
  readonly consecutiveLocalOriginFailures: number;
  /** Time between sweeps. Envoy and Istio: 10 s. */
  readonly intervalMs: number;
  /** How long the first ejection lasts; each further one lasts this much longer. Envoy and Istio: 30 s. */
  readonly baseEjectionTimeMs: number;
  /** The longest ejection; null: 300 s or the base, whichever is longer, as in Envoy. */
  readonly maxEjectionTimeMs: number | null;
  /** No host is ejected if then more than this share of all hosts would be. Envoy and Istio: 10. */
  readonly maxEjectionPercent: number;
  /** Whether one host may be ejected whatever its share. Envoy: false; its older versions did so always. */
  readonly alwaysEjectOneHost: boolean;
  /** Whether a healthy interval takes one base time off the next ejection. Always so in Envoy. */
  readonly ejectionTimeDecays: boolean;
  /** Ejection of hosts far below the others; null: off, as in Istio. Envoy has it on. */
  readonly successRate: SuccessRateEjection | null;
}

/**
 * How a try ended, as its caller sees it: a good answer; a 5xx that is not a gateway error, as 500; a 502, 503 or 504
 * of the host; no connection; none in time; a connection that broke before the answer.
 */
export const hostResult = {
  success: 0,
  serverError: 1,
  gatewayError: 2,
  connectFailed: 3,
  timeout: 4,
  reset: 5,
} as const;

/** How long an ejection with this multiplier lasts; the host then returns at the next sweep. */
export function ejectionTimeMs(config: OutlierDetection, multiplier: number): number {
  return Math.min(config.baseEjectionTimeMs * multiplier, longestEjectionMs(config));
}

const longestEjectionMs = ({ maxEjectionTimeMs, baseEjectionTimeMs }: OutlierDetection): number =>
  maxEjectionTimeMs ?? Math.max(300_000, baseEjectionTimeMs);

/** The result of a try at a host (one of `hostResult`). Returns whether the host has been ejected for it. */
export function onResult(
  config: OutlierDetection,
  state: OutlierDetectionState,
  host: number,
  result: number,
  nowMs: number,
): boolean {
  if (state.isMember[host] === 0) return false;
  if (!config.splitExternalLocalOriginErrors) return onAnswer(config, state, host, result, nowMs);
  // A connection counts when it is made, before what becomes of the answer: so time-outs never come in a row.
  if (result !== hostResult.connectFailed) {
    count(state.attempts, host);
    count(state.goodAttempts, host);
    state.localFailures[host] = 0;
  }
  if (result <= hostResult.gatewayError) return onAnswer(config, state, host, result, nowMs);
  count(state.attempts, host);
  return inRow(config, state, state.localFailures, config.consecutiveLocalOriginFailures, host, nowMs);
}

function onAnswer(
  config: OutlierDetection,
  state: OutlierDetectionState,
  host: number,
  result: number,
  nowMs: number,
): boolean {
  count(state.answers, host);
  if (result === hostResult.success) {
    count(state.goodAnswers, host);
    state.errors5xx[host] = 0;
    state.gatewayErrors[host] = 0;
    return false;
  }
  const { ejections } = state;
  if (result === hostResult.serverError) state.gatewayErrors[host] = 0;
  else inRow(config, state, state.gatewayErrors, config.consecutiveGatewayErrors, host, nowMs);
  inRow(config, state, state.errors5xx, config.consecutive5xx, host, nowMs);
  return state.ejections > ejections;
}

/**
 * One more of a row. At the threshold the host is ejected, or not if too many are, and the row begins anew; the row of
 * a host that is ejected already runs on until it returns.
 */
function inRow(
  config: OutlierDetection,
  state: OutlierDetectionState,
  row: Int32Array,
  threshold: number,
  host: number,
  nowMs: number,
): boolean {
  if (count(row, host) !== threshold || state.isEjected[host] === 1) return false;
  row[host] = 0;
  return eject(config, state, host, nowMs);
}

function eject(config: OutlierDetection, state: OutlierDetectionState, host: number, nowMs: number): boolean {
  const percent = (100 * (state.ejected + 1)) / state.members;
  if (percent > config.maxEjectionPercent && !(config.alwaysEjectOneHost && state.ejected === 0)) {
    state.overflows++;
    return false;
  }
  state.ejections++;
  state.ejected++;
  state.isEjected[host] = 1;
  state.ejectedAtMs[host] = nowMs;
  const before = state.multiplier[host] as number;
  const { baseEjectionTimeMs } = config;
  // Envoy lets it grow to one step beyond the longest time, no further.
  if (before * baseEjectionTimeMs < longestEjectionMs(config) + baseEjectionTimeMs) state.multiplier[host] = before + 1;
  return true;
}

/**
 * The work of every interval: hosts whose time is over return, hosts far below the others are ejected, and hosts that
 * have been back for an interval are forgiven one ejection. Returns whether a host was ejected or returned.
 */
export function sweep(config: OutlierDetection, state: OutlierDetectionState, nowMs: number): boolean {
  const { ejections } = state;
  const returned = letReturn(config, state, nowMs);
  if (config.successRate !== null) {
    const ejectHost = (host: number) => eject(config, state, host, nowMs);
    forEachOutlier(config.successRate, state.isEjected, state.answers, state.goodAnswers, ejectHost);
    forEachOutlier(config.successRate, state.isEjected, state.attempts, state.goodAttempts, ejectHost);
  }
  for (let host = 0; host < state.isMember.length; host++) {
    forgetInterval(state, host);
    if (config.ejectionTimeDecays) forgive(config, state, host, nowMs);
  }
  return returned || state.ejections > ejections;
}

function letReturn(config: OutlierDetection, state: OutlierDetectionState, nowMs: number): boolean {
  if (state.ejected === 0) return false;
  const before = state.ejected;
  for (let host = 0; host < state.isEjected.length; host++) {
    if (state.isEjected[host] === 0) continue;
    const sinceMs = nowMs - (state.ejectedAtMs[host] as number);
    if (sinceMs < ejectionTimeMs(config, state.multiplier[host] as number)) continue;
    state.isEjected[host] = 0;
    state.ejected--;
    state.returnedAtMs[host] = nowMs;
    forgetRows(state, host);
  }
  return state.ejected < before;
}

function forgive(config: OutlierDetection, state: OutlierDetectionState, host: number, nowMs: number): void {
  const multiplier = state.multiplier[host] as number;
  if (multiplier === 0 || state.isEjected[host] === 1) return;
  if (nowMs - (state.returnedAtMs[host] as number) >= config.intervalMs) state.multiplier[host] = multiplier - 1;
}

function count(counts: Int32Array, host: number): number {
  const sum = (counts[host] as number) + 1;
  counts[host] = sum;
  return sum;
}
