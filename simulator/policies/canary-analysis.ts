/**
 * Whether a new version may go on: a check of the requests that it and the old version answered since the check before.
 *
 * Sources: Argo Rollouts, "Analysis & Progressive Delivery" (a measurement fails or succeeds; more than `failureLimit`
 * failures abort, 0 of itself), https://argoproj.github.io/argo-rollouts/features/analysis/; Flagger, "Metrics
 * Analysis" (request-success-rate, request-duration as a 99th percentile; no value is a failed check),
 * https://fluxcd.io/flagger/usage/metrics; both read 2026-11.
 * Simplifies: the percentile is that of the last 1,000 requests if there were more, and exact; Prometheus reads it from
 * the buckets of a histogram.
 */
import type { CanaryAnalysis } from '../scenario/schema/canary';

/** What a version did since the last check: plain data. */
export interface VersionWindow {
  requests: number;
  errors: number;
  /** Of the latest requests, in milliseconds; the oldest is overwritten. */
  latencies: number[];
}

const keptLatencies = 1_000;

export const createVersionWindow = (): VersionWindow => ({ requests: 0, errors: 0, latencies: [] });

/** Notes an answered request. */
export function noteAnswered(window: VersionWindow, latencyMs: number, isError: boolean): void {
  window.latencies[window.requests % keptLatencies] = latencyMs;
  window.requests++;
  if (isError) window.errors++;
}

/** How a check ended: well, or what was wrong. */
export type CanaryVerdict = 'good' | 'tooFewRequests' | 'errors' | 'slow';

/** Judges the canary alone, and beside the stable version where that has answered anything. */
export function judgeCanary(config: CanaryAnalysis, canary: VersionWindow, stable: VersionWindow): CanaryVerdict {
  const { minRequests, maxErrorRate, maxErrorRateAboveStable, maxP99Ms, maxP99TimesStable } = config;
  if (canary.requests < minRequests) return 'tooFewRequests';
  const isCompared = stable.requests > 0;
  const errorRate = errorRateOf(canary);
  if (maxErrorRate !== null && errorRate > maxErrorRate) return 'errors';
  if (isCompared && maxErrorRateAboveStable !== null) {
    if (errorRate > errorRateOf(stable) + maxErrorRateAboveStable) return 'errors';
  }
  if (maxP99Ms !== null && p99Of(canary) > maxP99Ms) return 'slow';
  if (!isCompared || maxP99TimesStable === null) return 'good';
  return p99Of(canary) > maxP99TimesStable * p99Of(stable) ? 'slow' : 'good';
}

const errorRateOf = ({ requests, errors }: VersionWindow): number => errors / requests;

/** By nearest rank. */
function p99Of({ latencies }: VersionWindow): number {
  const inOrder = latencies.slice().sort((one, other) => one - other);
  return inOrder[Math.ceil((99 * inOrder.length) / 100) - 1] as number;
}
