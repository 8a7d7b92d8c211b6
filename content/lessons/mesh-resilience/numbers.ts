/**
 * Every number that the text quotes: where it is read from, and the range in which the sentence around it is true.
 */
import type { QuotedNumber } from '@/content/model';

type Format = QuotedNumber['format'];

function quote(id: string, run: string, path: string, format: Format, holds: readonly [number, number]): QuotedNumber {
  return { id, run, path, format, holds };
}

const pageFailed = 'classes[page].failedShare';
const pageP99 = 'classes[page].waited.p99Ms';
const jobFailed = 'classes[job].failedShare';
const tries = 'connections[Shop->Stock].triesPerCall';
const retried = 'connections[Shop->Stock].retries';
const arrived = 'services[Stock].arrived';

const sick: readonly QuotedNumber[] = [
  quote('healthy-p99', 'healthy', pageP99, 'ms', [230, 300]),
  quote('healthy-failed', 'healthy', pageFailed, 'percent', [0, 0]),
  quote('sick-failed', 'sick', pageFailed, 'percent', [0.4, 0.48]),
  quote('sick-in-turn-failed', 'sick-round-robin', pageFailed, 'percent', [0.31, 0.36]),
];

const ejection: readonly QuotedNumber[] = [
  quote('eject-10-failed', 'sick-eject-10', pageFailed, 'percent', [0.4, 0.48]),
  quote('eject-33-failed', 'sick-eject-33', pageFailed, 'percent', [0.4, 0.48]),
  quote('eject-10-ejections', 'sick-eject-10', 'connections[Shop->Stock].ejections', 'count', [0, 0]),
  quote('eject-34-failed', 'sick-eject-34', pageFailed, 'percent', [0.002, 0.006]),
  quote('eject-50-failed', 'sick-eject-50', pageFailed, 'percent', [0.002, 0.006]),
  quote('eject-50-errors', 'sick-eject-50', 'services[Stock].errors', 'count', [20, 22]),
  quote('eject-50-ejections', 'sick-eject-50', 'connections[Shop->Stock].ejections', 'count', [4, 4]),
];

const allSick: readonly QuotedNumber[] = [
  quote('all-failed', 'all-half', pageFailed, 'percent', [0.23, 0.28]),
  quote('all-eject-100-failed', 'all-half-eject-100', pageFailed, 'percent', [0.85, 0.97]),
  quote('all-eject-50-failed', 'all-half-eject-50', pageFailed, 'percent', [0.23, 0.28]),
  quote('all-panic-failed', 'all-half-eject-100-panic-50', pageFailed, 'percent', [0.23, 0.28]),
  quote('after-eject-100-failed', 'after-all-half-eject-100', pageFailed, 'percent', [0.99, 1]),
  quote('after-failed', 'after-all-half', pageFailed, 'percent', [0, 0.004]),
];

const slow: readonly QuotedNumber[] = [
  quote('slow-in-turn-failed', 'slow-round-robin', pageFailed, 'percent', [0.06, 0.13]),
  quote('slow-failed', 'slow-eject-50', pageFailed, 'percent', [0, 0]),
  quote('slow-p99', 'slow-eject-50', pageP99, 'seconds', [1_700, 2_500]),
  quote('slow-p50', 'slow-eject-50', 'classes[page].waited.p50Ms', 'ms', [100, 130]),
  quote('slow-ejections', 'slow-eject-50', 'connections[Shop->Stock].ejections', 'count', [0, 0]),
  quote('timeout-only-failed', 'slow-timeout-400ms', pageFailed, 'percent', [0.17, 0.22]),
  quote('timeout-eject-failed', 'slow-eject-50-timeout-400ms', pageFailed, 'percent', [0.004, 0.01]),
  quote('timeout-eject-p99', 'slow-eject-50-timeout-400ms', pageP99, 'ms', [230, 330]),
  quote('timeout-healthy-cut', 'timeout-400ms', 'connections[Shop->Stock].callTimeouts', 'count', [0, 4]),
  quote('timeout-healthy-calls', 'timeout-400ms', 'connections[Shop->Stock].calls', 'count', [2_200, 2_600]),
];

const retries: readonly QuotedNumber[] = [
  quote('sick-retries', 'sick', retried, 'count', [0, 0]),
  quote('gone-no-retries-failed', 'gone-no-retries', pageFailed, 'percent', [0.4, 0.48]),
  quote('gone-failed', 'gone', pageFailed, 'percent', [0, 0.004]),
  quote('gone-tries', 'gone', tries, 'times', [1.4, 1.6]),
  quote('retries-5xx-failed', 'sick-retries-5xx', pageFailed, 'percent', [0, 0.002]),
  quote('retries-5xx-retried', 'sick-retries-5xx', retried, 'count', [1_050, 1_350]),
  quote('retries-5xx-eject-retried', 'sick-retries-5xx-eject-50', retried, 'count', [10, 12]),
  quote('retries-5xx-eject-failed', 'sick-retries-5xx-eject-50', pageFailed, 'percent', [0, 0]),
];

const outage: readonly QuotedNumber[] = [
  quote('down-no-retries-failed', 'down-no-retries', jobFailed, 'percent', [0.18, 0.24]),
  quote('down-istio-failed', 'down', jobFailed, 'percent', [0.18, 0.24]),
  quote('down-istio-retried', 'down', retried, 'count', [340, 450]),
  quote('down-fixed-250-tries', 'down-fixed-250ms', tries, 'times', [6.5, 9.5]),
  quote('down-fixed-failed', 'down-fixed-1s', jobFailed, 'percent', [0, 0]),
  quote('down-fixed-tries', 'down-fixed-1s', tries, 'times', [2.5, 3.3]),
  quote('down-exponential-failed', 'down-exponential', jobFailed, 'percent', [0, 0]),
  quote('down-exponential-tries', 'down-exponential', tries, 'times', [1.8, 2.3]),
  quote('down-jitter-tries', 'down-full-jitter', tries, 'times', [2.1, 2.7]),
  quote('down-budget-failed', 'down-full-jitter-budget', jobFailed, 'percent', [0.17, 0.24]),
  quote('down-fixed-p99', 'down-fixed-1s', 'classes[job].waited.p99Ms', 'seconds', [13_000, 18_500]),
  quote('down-exponential-p99', 'down-exponential', 'classes[job].waited.p99Ms', 'seconds', [13_000, 24_000]),
  quote('up-fixed-250', 'up-fixed-250ms', arrived, 'count', [550, 850]),
  quote('up-fixed', 'up-fixed-1s', arrived, 'count', [170, 270]),
  quote('up-exponential', 'up-exponential', arrived, 'count', [60, 140]),
  quote('up-jitter', 'up-full-jitter', arrived, 'count', [70, 150]),
  quote('up-budget', 'up-full-jitter-budget', arrived, 'count', [12, 40]),
];

export const numbers: readonly QuotedNumber[] = [sick, ejection, allSick, slow, retries, outage].flat();
