/**
 * Every number that the text quotes: where it is read from, and the range in which the sentence around it is true.
 */
import type { QuotedNumber } from '@/content/model';

type Format = QuotedNumber['format'];

function quote(id: string, run: string, path: string, format: Format, holds: readonly [number, number]): QuotedNumber {
  return { id, run, path, format, holds };
}

const healthy: readonly QuotedNumber[] = [
  quote('healthy-browse-p99', 'healthy', 'classes[browse].waited.p99Ms', 'ms', [110, 150]),
  quote('healthy-checkout-p99', 'healthy', 'classes[checkout].latency.p99Ms', 'ms', [280, 380]),
  quote('healthy-b-p99', 'healthy', 'services[B].response.p99Ms', 'ms', [190, 260]),
  quote('healthy-a-use', 'healthy', 'services[A].utilization', 'percent', [0.2, 0.36]),
];

const errors: readonly QuotedNumber[] = [
  quote('errors-browse-failed', 'errors', 'classes[browse].failedShare', 'percent', [0, 0]),
  quote('errors-browse-p99', 'errors', 'classes[browse].waited.p99Ms', 'ms', [110, 150]),
  quote('errors-goodput', 'errors', 'goodputPerSecond', 'perSecond', [19, 28]),
  quote('errors-a-use', 'errors', 'services[A].utilization', 'percent', [0.07, 0.17]),
];

const slow: readonly QuotedNumber[] = [
  quote('slow-failed', 'slow', 'failedShare', 'percent', [0.6, 0.8]),
  quote('slow-browse-refused', 'slow', 'classes[browse].refusedShare', 'percent', [0.5, 0.75]),
  quote('slow-browse-p99', 'slow', 'classes[browse].waited.p99Ms', 'seconds', [2_000, 2_950]),
  quote('slow-checkout-failed', 'slow', 'classes[checkout].failedShare', 'percent', [0.65, 0.82]),
  quote('slow-a-use', 'slow', 'services[A].utilization', 'percent', [0.97, 1]),
  quote('slow-b-use', 'slow', 'services[B].utilization', 'percent', [0.42, 0.5]),
  quote('slow-goodput', 'slow', 'goodputPerSecond', 'perSecond', [13, 21]),
  quote('slow-b-succeeded', 'slow', 'services[B].succeeded', 'count', [470, 560]),
  quote('slow-3-browse-refused', 'slow-3', 'classes[browse].refusedShare', 'percent', [0, 0]),
  quote('slow-3-browse-p99', 'slow-3', 'classes[browse].waited.p99Ms', 'ms', [150, 330]),
  quote('slow-5-browse-refused', 'slow-5', 'classes[browse].refusedShare', 'percent', [0.003, 0.08]),
  quote('slow-5-browse-p99', 'slow-5', 'classes[browse].waited.p99Ms', 'ms', [500, 950]),
  quote('double-browse-refused', 'slow-double-threads', 'classes[browse].refusedShare', 'percent', [0.15, 0.4]),
];

const timeout: readonly QuotedNumber[] = [
  quote('timeout-2s-browse-failed', 'timeout-2s', 'classes[browse].failedShare', 'percent', [0.5, 0.75]),
  quote('timeout-1s-browse-failed', 'timeout-1s', 'classes[browse].failedShare', 'percent', [0.4, 0.62]),
  quote('timeout-browse-failed', 'timeout-250ms', 'classes[browse].failedShare', 'percent', [0, 0]),
  quote('timeout-browse-p99', 'timeout-250ms', 'classes[browse].waited.p99Ms', 'ms', [110, 190]),
  quote('timeout-checkout-failed', 'timeout-250ms', 'classes[checkout].failedShare', 'percent', [0.985, 1]),
  quote('timeout-b-use', 'timeout-250ms', 'services[B].utilization', 'percent', [0.95, 1]),
  quote('timeout-goodput', 'timeout-250ms', 'goodputPerSecond', 'perSecond', [19, 28]),
  quote('healthy-timeouts', 'healthy-timeout-250ms', 'connections[A->B].callTimeouts', 'count', [3, 30]),
  quote('healthy-calls', 'healthy-timeout-250ms', 'connections[A->B].calls', 'count', [1_200, 1_600]),
];

const bulkhead: readonly QuotedNumber[] = [
  quote('bulkhead-browse-failed', 'bulkhead-6', 'classes[browse].failedShare', 'percent', [0, 0]),
  quote('bulkhead-checkout-failed', 'bulkhead-6', 'classes[checkout].failedShare', 'percent', [0.68, 0.8]),
  quote('bulkhead-goodput', 'bulkhead-6', 'goodputPerSecond', 'perSecond', [28, 36]),
  quote('bulkhead-healthy-refusals', 'healthy-bulkhead-6', 'connections[A->B].bulkheadRefusals', 'count', [0, 5]),
  quote('bulkhead-3-healthy-failed', 'healthy-bulkhead-3', 'classes[checkout].failedShare', 'percent', [0.1, 0.19]),
  quote('both-checkout-failed', 'bulkhead-6-timeout-1s', 'classes[checkout].failedShare', 'percent', [0.78, 0.89]),
];

const retries: readonly QuotedNumber[] = [
  quote('some-errors-failed', 'some-errors', 'classes[checkout].failedShare', 'percent', [0.25, 0.36]),
  quote('some-errors-retried-failed', 'some-errors-retries', 'classes[checkout].failedShare', 'percent', [0.01, 0.06]),
  quote('some-errors-tries', 'some-errors-retries', 'connections[A->B].triesPerCall', 'times', [1.3, 1.5]),
  quote('layers-client-tries', 'errors-retries-in-layers', 'classes[checkout].triesPerRequest', 'count', [2.9, 3]),
  quote('layers-a-tries', 'errors-retries-in-layers', 'connections[A->B].triesPerCall', 'count', [2.9, 3]),
  quote('layers-b-arrived', 'errors-retries-in-layers', 'services[B].arrived', 'count', [11_000, 14_000]),
  quote('layers-b-arrived-without', 'errors', 'services[B].arrived', 'count', [1_200, 1_600]),
  quote('layers-a-use', 'errors-retries-in-layers', 'services[A].utilization', 'percent', [0.75, 0.95]),
  quote('layers-browse-p99', 'errors-retries-in-layers', 'classes[browse].waited.p99Ms', 'ms', [170, 300]),
  quote('slow-retries-tries', 'slow-client-retries', 'connections[Client->A].triesPerCall', 'times', [2.3, 2.7]),
  quote('slow-retries-goodput', 'slow-client-retries', 'goodputPerSecond', 'perSecond', [13, 21]),
];

export const numbers: readonly QuotedNumber[] = [healthy, errors, slow, timeout, bulkhead, retries].flat();
