/**
 * Every number that the text quotes: where it is read from, and the range in which the sentence around it is true.
 */
import type { CalculatedNumber, QuotedNumber } from '@/content/model';

type Format = QuotedNumber['format'];
type Range = readonly [number, number];

const quote = (id: string, run: string, path: string, format: Format, holds: Range): QuotedNumber => ({
  id,
  run,
  path,
  format,
  holds,
});

const noisy: readonly QuotedNumber[] = [
  quote('calm-goodput', 'calm', 'goodputPerSecond', 'perSecond', [36, 44]),
  quote('calm-use', 'calm', 'services[Shop].utilization', 'percent', [0.42, 0.6]),
  quote('calm-buy-p99', 'calm', 'classes[buy].latency.p99Ms', 'ms', [150, 260]),
  quote('flood-buy-failed', 'flood', 'classes[buy].failedShare', 'percent', [0.3, 0.48]),
  quote('flood-browse-failed', 'flood', 'classes[browse].failedShare', 'percent', [0.32, 0.42]),
  quote('flood-scan-failed', 'flood', 'classes[scan].failedShare', 'percent', [0.3, 0.48]),
  quote('flood-buy-p99', 'flood', 'classes[buy].waited.p99Ms', 'seconds', [2_500, 2_950]),
  quote('flood-usd', 'flood', 'cost.usdPerMonth', 'usd', [1_150, 1_350]),
  quote('stage-buy-failed', 'stage-limit', 'classes[buy].failedShare', 'percent', [0, 0]),
  quote('stage-browse-refused', 'stage-limit', 'classes[browse].refusedShare', 'percent', [0.667, 0.75]),
  quote('stage-scan-refused', 'stage-limit', 'classes[scan].refusedShare', 'percent', [0.6, 0.75]),
  quote('stage-shop-use', 'stage-limit', 'services[Shop].utilization', 'percent', [0.5, 0.75]),
  quote('plans-browse-failed', 'plans', 'classes[browse].failedShare', 'percent', [0, 0]),
  quote('plans-buy-failed', 'plans', 'classes[buy].failedShare', 'percent', [0, 0]),
  quote('plans-buy-p99', 'plans', 'classes[buy].latency.p99Ms', 'ms', [190, 480]),
  quote('plans-scan-refused', 'plans', 'classes[scan].refusedShare', 'percent', [0.77, 0.85]),
  quote('plans-usd', 'plans', 'cost.usdPerMonth', 'usd', [430, 500]),
];

const bursts: readonly QuotedNumber[] = [
  quote('burst-passed', 'burst-20-40', 'meters[API].counters.admitted', 'count', [60, 60]),
  quote('burst-refused', 'burst-20-40', 'meters[API].counters.throttledByRoute', 'count', [40, 40]),
  quote('burst-instant-passed', 'burst-instant', 'meters[API].counters.admitted', 'count', [40, 40]),
  quote('burst-80-passed', 'burst-20-80', 'meters[API].counters.admitted', 'count', [100, 100]),
  quote('burst-again-passed', 'burst-20-40-again', 'meters[API].counters.admitted', 'count', [100, 100]),
  quote('burst-30-25-passed', 'burst-30-25', 'meters[API].counters.admitted', 'count', [55, 55]),
];

const consoleNumbers: readonly QuotedNumber[] = [
  quote('bare-guard', 'console-bare', 'services[Guard].arrived', 'count', [1_700, 2_050]),
  quote('set-guard', 'console', 'services[Guard].arrived', 'count', [0, 30]),
  quote('bare-list', 'console-bare', 'services[List].arrived', 'count', [1_100, 1_400]),
  quote('set-list', 'console', 'services[List].arrived', 'count', [0, 0]),
  quote('bare-browse-p50', 'console-bare', 'classes[browse].latency.p50Ms', 'ms', [100, 130]),
  quote('set-browse-p50', 'console', 'classes[browse].latency.p50Ms', 'ms', [40, 50]),
  quote('bare-order', 'console-bare', 'services[Order].arrived', 'count', [340, 450]),
  quote('set-order', 'console', 'services[Order].arrived', 'count', [270, 370]),
  quote('set-bad', 'console', 'meters[API].counters.badRequests', 'count', [45, 100]),
  quote('set-forbidden', 'console', 'meters[API].counters.forbidden', 'count', [190, 300]),
  quote('bare-usd', 'console-bare', 'cost.usdPerMonth', 'usd', [450, 540]),
  quote('set-usd', 'console', 'cost.usdPerMonth', 'usd', [370, 445]),
  quote('canary-new', 'console-canary', 'services[OrderNew].arrived', 'count', [15, 50]),
  quote('canary-failed', 'console-canary', 'meters[API].counters.integrationFailures', 'count', [4, 28]),
];

const reports: readonly QuotedNumber[] = [
  quote('late-wait-failed', 'late', 'classes[wait].failedShare', 'percent', [0.7, 0.95]),
  quote('late-wait-p99', 'late', 'classes[wait].waited.p99Ms', 'seconds', [28_500, 29_500]),
  quote('late-later-failed', 'late', 'classes[later].failedShare', 'percent', [0, 0]),
  quote('late-later-p99', 'late', 'classes[later].latency.p99Ms', 'ms', [50, 75]),
];

const sockets: readonly QuotedNumber[] = [
  quote('socket-received', 'socket', 'meters[API].counters.messagesReceived', 'count', [500, 700]),
  quote('socket-sent', 'socket', 'meters[API].counters.messagesSent', 'count', [2_500, 3_500]),
  quote('socket-usd', 'socket', 'cost.usdPerMonth', 'usd', [200, 270]),
  quote('socket-all-sent', 'socket-all', 'meters[API].counters.messagesSent', 'count', [30_000, 42_000]),
  quote('socket-all-usd', 'socket-all', 'cost.usdPerMonth', 'usd', [1_800, 2_400]),
];

export const numbers: readonly QuotedNumber[] = [noisy, bursts, consoleNumbers, reports, sockets].flat();

export const calculated: readonly CalculatedNumber[] = [
  { id: 'all-pass', calculation: 'bucket', reading: 'all-pass', format: 'seconds', holds: [3_000, 3_000] },
  { id: 'refilled', calculation: 'bucket', reading: 'refilled', format: 'seconds', holds: [2_000, 2_000] },
  { id: 'rest-usd', calculation: 'price', reading: 'rest', format: 'usd', holds: [349, 351] },
  { id: 'http-usd', calculation: 'price', reading: 'http', format: 'usd', holds: [99, 101] },
  { id: 'socket-usd-month', calculation: 'price', reading: 'socket', format: 'usd', holds: [200, 202] },
];
