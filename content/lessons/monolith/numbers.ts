/**
 * Every number that the text quotes: where it is read from, and the range in which the sentence around it is true.
 */
import type { QuotedNumber } from '@/content/model';

type Format = QuotedNumber['format'];

function quote(id: string, run: string, path: string, format: Format, holds: readonly [number, number]): QuotedNumber {
  return { id, run, path, format, holds };
}

const healthy: readonly QuotedNumber[] = [
  quote('healthy-checkout-mean', 'healthy', 'classes[checkout].latency.meanMs', 'ms', [146, 154]),
  quote('healthy-checkout-p99', 'healthy', 'classes[checkout].waited.p99Ms', 'ms', [185, 215]),
  quote('services-checkout-mean', 'services', 'classes[checkout].latency.meanMs', 'ms', [154, 162]),
];

const leak: readonly QuotedNumber[] = [
  quote('leak-failed', 'leak', 'failedShare', 'percent', [0.28, 0.42]),
  quote('leak-checkout-failed', 'leak', 'classes[checkout].failedShare', 'percent', [0.27, 0.45]),
  quote('leak-kills', 'leak', 'meters[shop].counters.outOfMemoryKills', 'count', [4, 4]),
  quote('leak-4-kills', 'leak-4', 'meters[shop].counters.outOfMemoryKills', 'count', [2, 2]),
  quote('services-leak-failed', 'services-leak', 'failedShare', 'percent', [0.03, 0.06]),
  quote('services-leak-report-failed', 'services-leak', 'classes[report].failedShare', 'percent', [0.45, 0.62]),
  quote('services-leak-checkout-failed', 'services-leak', 'classes[checkout].failedShare', 'percent', [0, 0.002]),
  quote('services-leak-kills', 'services-leak', 'meters[reports].counters.outOfMemoryKills', 'count', [5, 7]),
];

const halfDone: readonly QuotedNumber[] = [
  quote('payment-failed', 'payment', 'classes[checkout].failedShare', 'percent', [0.16, 0.25]),
  quote('payment-half-done', 'payment', 'transactions.stuck', 'count', [0, 0]),
  quote('services-payment-failed', 'services-payment', 'classes[checkout].failedShare', 'percent', [0.16, 0.25]),
  quote('services-payment-half-done', 'services-payment', 'transactions.stuck', 'count', [130, 230]),
];

const hot: readonly QuotedNumber[] = [
  quote('hot-checkout-failed', 'hot', 'classes[checkout].refusedShare', 'percent', [0.12, 0.38]),
  quote('hot-checkout-p99', 'hot', 'classes[checkout].waited.p99Ms', 'seconds', [1_200, 2_100]),
  quote('hot-goodput', 'hot', 'goodputPerSecond', 'perSecond', [38, 52]),
  quote('services-hot-checkout-failed', 'services-hot', 'classes[checkout].failedShare', 'percent', [0, 0.002]),
  quote('services-hot-checkout-p99', 'services-hot', 'classes[checkout].waited.p99Ms', 'ms', [190, 230]),
  quote('services-hot-search-failed', 'services-hot', 'classes[search].failedShare', 'percent', [0.06, 0.32]),
  quote('hot-3-failed', 'hot-3', 'failedShare', 'percent', [0, 0.06]),
  quote('hot-3-checkout-p99', 'hot-3', 'classes[checkout].waited.p99Ms', 'ms', [700, 1_600]),
  quote('hot-4-failed', 'hot-4', 'failedShare', 'percent', [0, 0.003]),
  quote('hot-4-checkout-p99', 'hot-4', 'classes[checkout].waited.p99Ms', 'ms', [350, 1_200]),
  quote('services-hot-4-failed', 'services-hot-4', 'failedShare', 'percent', [0, 0.004]),
];

const deploy: readonly QuotedNumber[] = [
  quote('stop-start-failed', 'stop-start', 'failedShare', 'percent', [0.18, 0.25]),
  quote('rolling-failed', 'rolling', 'failedShare', 'percent', [0, 0]),
  quote('rolling-memory', 'rolling', 'meters[shop].gauges.memoryMb.max', 'mb', [1_200, 1_200]),
  quote('services-stop-start-failed', 'services-stop-start', 'failedShare', 'percent', [0.01, 0.03]),
];

export const numbers: readonly QuotedNumber[] = [healthy, leak, halfDone, hot, deploy].flat();
