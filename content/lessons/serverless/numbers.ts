/**
 * Every number that the text quotes: where it is read from, and the range in which the sentence around it is true.
 */
import type { QuotedNumber } from '@/content/model';

type Format = QuotedNumber['format'];

function quote(id: string, run: string, path: string, format: Format, holds: readonly [number, number]): QuotedNumber {
  return { id, run, path, format, holds };
}

const quiet: readonly QuotedNumber[] = [
  quote('kept-quiet-bill', 'kept-quiet', 'cost.usdPerMonth', 'usd', [100.7, 100.9]),
  quote('kept-quiet-function', 'kept-quiet', 'cost.components[catalog].usdPerMonth', 'usd', [86.39, 86.41]),
  quote('kept-quiet-cache', 'kept-quiet', 'cost.components[api].usdPerMonth', 'usd', [14.39, 14.41]),
  quote('kept-return-p99', 'kept-return', 'classes[browse].latency.p99Ms', 'ms', [200, 330]),
  quote('kept-return-cold', 'kept-return', 'meters[catalog].counters.coldStarts', 'count', [0, 0]),
  quote('quiet-bill', 'quiet', 'cost.usdPerMonth', 'usd', [0, 0]),
  quote('return-cold', 'return', 'meters[catalog].counters.coldStarts', 'count', [6, 25]),
  quote('return-slowest', 'return', 'classes[browse].latency.maxMs', 'ms', [500, 800]),
  quote('day-p99', 'day', 'classes[browse].latency.p99Ms', 'ms', [230, 320]),
  quote('day-bill', 'day', 'cost.usdPerMonth', 'usd', [400, 520]),
  quote('day-gateway', 'day', 'cost.components[api].usdPerMonth', 'usd', [240, 300]),
  quote('day-function', 'day', 'cost.components[catalog].usdPerMonth', 'usd', [170, 215]),
];

const burst: readonly QuotedNumber[] = [
  quote('before-busy', 'before-burst', 'meters[render].gauges.busy.mean', 'count', [7.5, 12.5]),
  quote('before-p99', 'before-burst', 'classes[render].latency.p99Ms', 'seconds', [1_250, 1_650]),
  quote('burst-refused', 'burst', 'failedShare', 'percent', [0.55, 0.65]),
  quote('burst-p99', 'burst', 'classes[render].latency.p99Ms', 'seconds', [1_400, 1_750]),
  quote('burst-goodput', 'burst', 'goodputPerSecond', 'perSecond', [46, 52]),
  quote('burst-half-refused', 'burst-half', 'failedShare', 'percent', [0.17, 0.27]),
  quote('burst-half-goodput', 'burst-half', 'goodputPerSecond', 'perSecond', [89, 98]),
  quote('burst-double-refused', 'burst-double', 'failedShare', 'percent', [0.75, 0.84]),
  quote('raised-growing-refused', 'raised-growing', 'failedShare', 'percent', [0.07, 0.2]),
  quote('raised-grown-refused', 'raised-grown', 'failedShare', 'percent', [0, 0.005]),
];

const database: readonly QuotedNumber[] = [
  quote('orders-failed', 'orders', 'failedShare', 'percent', [0.25, 0.35]),
  quote('orders-environments', 'orders', 'meters[orders].gauges.environments.max', 'count', [17, 32]),
  quote('reserved-failed', 'orders-reserved', 'failedShare', 'percent', [0.38, 0.5]),
  quote('reserved-errors', 'orders-reserved', 'services[db].refused', 'count', [0, 0]),
];

const packages: readonly QuotedNumber[] = [
  quote('zip-slowest', 'packages', 'classes[zip].latency.maxMs', 'ms', [401, 403]),
  quote('image-slowest', 'packages', 'classes[image].latency.maxMs', 'ms', [618, 620]),
  quote('image-cold', 'packages', 'meters[image].counters.coldStarts', 'count', [2, 40]),
  quote('image-requests', 'packages', 'classes[image].offered', 'count', [1_450, 1_750]),
];

const beside: readonly QuotedNumber[] = [
  quote('beside-quiet-use', 'beside-quiet', 'services[servers].utilization', 'percent', [0.14, 0.26]),
  quote('beside-busy-use', 'beside-busy', 'services[servers].utilization', 'percent', [0.7, 0.88]),
  quote('beside-rush-failed', 'beside-rush', 'classes[instances].refusedShare', 'percent', [0.1, 0.35]),
  quote('beside-rush-p99', 'beside-rush', 'classes[instances].latency.p99Ms', 'seconds', [1_700, 2_300]),
  quote('beside-rush-functions-p99', 'beside-rush', 'classes[functions].latency.p99Ms', 'ms', [300, 620]),
  quote('beside-rush-functions-failed', 'beside-rush', 'classes[functions].failedShare', 'percent', [0, 0]),
];

export const numbers: readonly QuotedNumber[] = [quiet, burst, database, packages, beside].flat();
