/**
 * Every number that the text quotes: where it is read from, and the range in which the sentence around it is true.
 */
import type { QuotedNumber } from '@/content/model';

type Format = QuotedNumber['format'];

function quote(id: string, run: string, path: string, format: Format, holds: readonly [number, number]): QuotedNumber {
  return { id, run, path, format, holds };
}

const failed = 'classes[checkout].failedShare';

const path: readonly QuotedNumber[] = [
  quote('works-failed', 'works', 'failedShare', 'percent', [0, 0]),
  quote('works-answered', 'works', 'classes[checkout].succeeded', 'count', [900, 1_600]),
  quote('works-p99', 'works', 'classes[checkout].waited.p99Ms', 'ms', [230, 380]),
  quote('no-proxies-p50', 'no-proxies', 'classes[checkout].latency.p50Ms', 'ms', [115, 135]),
  quote('sidecars-p50', 'sidecars', 'classes[checkout].latency.p50Ms', 'ms', [118, 139]),
];

const push: readonly QuotedNumber[] = [
  quote('undone-failed', 'bad-time-out-undone', failed, 'percent', [0.1, 0.25]),
  quote('bad-failed', 'bad-time-out', failed, 'percent', [0.6, 0.85]),
];

const dead: readonly QuotedNumber[] = [
  quote('scaled-failed', 'scaled', failed, 'percent', [0, 0.01]),
  quote('scaled-p99', 'scaled', 'classes[checkout].waited.p99Ms', 'ms', [250, 450]),
  quote('dead-failed', 'dead-scaled', failed, 'percent', [0.17, 0.3]),
  quote('dead-p99', 'dead-scaled', 'classes[checkout].waited.p99Ms', 'ms', [750, 1_150]),
  quote('dead-goodput', 'dead-scaled', 'goodputPerSecond', 'perSecond', [70, 80]),
  quote('dead-b-use', 'dead-scaled', 'services[B].utilization', 'percent', [0.48, 0.5001]),
  quote('back-failed', 'dead-scaled-back', failed, 'percent', [0, 0.01]),
  quote('crash-known-failed', 'crash-known', failed, 'percent', [0, 0.06]),
  quote('crash-unknown-failed', 'crash-unknown', failed, 'percent', [0.5, 0.65]),
  quote('crash-retried-failed', 'crash-unknown-retries', failed, 'percent', [0, 0.04]),
  quote('crash-retried-tries', 'crash-unknown-retries', 'connections[A->B].triesPerCall', 'times', [1.5, 2]),
];

const local: readonly QuotedNumber[] = [
  quote('limit-4-failed', 'limits-healthy', failed, 'percent', [0.06, 0.15]),
  quote('limit-8-failed', 'limits-healthy-8', failed, 'percent', [0, 0.01]),
  quote('limit-2-failed', 'limits-healthy-2', failed, 'percent', [0.35, 0.5]),
  quote('limits-slow-p99', 'limits-slow', 'services[B].response.p99Ms', 'ms', [780, 1_150]),
  quote('limits-scaled-p99', 'limits-slow-scaled', 'services[B].response.p99Ms', 'seconds', [1_250, 1_800]),
  quote('limits-scaled-queue', 'limits-slow-scaled', 'services[B].meanQueueLength', 'count', [11, 16]),
];

const strict: readonly QuotedNumber[] = [
  quote('strict-report-failed', 'strict', 'classes[report].failedShare', 'percent', [1, 1]),
  quote('strict-list-failed', 'strict', 'classes[list].failedShare', 'percent', [0, 0]),
  quote('strict-checkout-failed', 'strict', 'classes[checkout].failedShare', 'percent', [0, 0]),
];

export const numbers: readonly QuotedNumber[] = [path, push, dead, local, strict].flat();
