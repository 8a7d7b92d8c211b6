/**
 * Every number that the text quotes: where it is read from, and the range in which the sentence around it is true.
 */
import type { CalculatedNumber, QuotedNumber } from '@/content/model';

type Format = QuotedNumber['format'];

function quote(id: string, run: string, path: string, format: Format, holds: readonly [number, number]): QuotedNumber {
  return { id, run, path, format, holds };
}

const counter = (of: string, name: string) => `meters[${of}].counters.${name}`;
const gauge = (of: string, name: string, what: 'mean' | 'max') => `meters[${of}].gauges.${name}.${what}`;

const quiet: readonly QuotedNumber[] = [
  quote('first-wait', 'quiet', 'classes[buy].latency.maxMs', 'seconds', [900, 2_200]),
  quote('warm-wait', 'quiet-warm', 'classes[buy].latency.meanMs', 'ms', [130, 200]),
  quote('quiet-busy', 'quiet', gauge('Tickets', 'busy', 'mean'), 'percent', [0.01, 0.07]),
  quote('forgotten-wait', 'quiet-forgotten', 'classes[buy].latency.meanMs', 'seconds', [1_100, 1_600]),
  quote('forgotten-cold', 'quiet-forgotten', counter('Tickets', 'coldStarts'), 'count', [15, 15]),
];

const sale: readonly QuotedNumber[] = [
  quote('sale-started', 'sale', counter('Tickets', 'coldStarts'), 'count', [50, 90]),
  quote('sale-busy-later', 'sale-later', gauge('Tickets', 'busy', 'mean'), 'count', [8.5, 11.5]),
  quote('sale-p99', 'sale-opening', 'classes[buy].latency.p99Ms', 'seconds', [1_300, 2_100]),
  quote('sale-p50', 'sale-opening', 'classes[buy].latency.p50Ms', 'ms', [140, 200]),
  quote('sale-failed', 'sale', 'classes[buy].failedShare', 'percent', [0, 0]),
  quote('sale-later-p99', 'sale-later', 'classes[buy].latency.p99Ms', 'ms', [200, 300]),
  quote('sale-256-started', 'sale-256', counter('Tickets', 'coldStarts'), 'count', [70, 130]),
  quote('sale-1769-started', 'sale-1769', counter('Tickets', 'coldStarts'), 'count', [40, 90]),
  quote('sale-256-p50', 'sale-256', 'classes[buy].latency.p50Ms', 'ms', [320, 430]),
  quote('sale-1769-p50', 'sale-1769', 'classes[buy].latency.p50Ms', 'ms', [110, 150]),
  quote('reserved-p99', 'sale-reserved-20', 'classes[buy].latency.p99Ms', 'ms', [200, 400]),
  quote('reserved-refused', 'sale-reserved-20', 'classes[buy].refused', 'count', [20, 110]),
];

const limit: readonly QuotedNumber[] = [
  quote('steady-busy', 'steady', gauge('Tickets', 'busy', 'mean'), 'count', [6, 8.5]),
  quote('steady-time', 'steady', 'services[Tickets].response.meanMs', 'ms', [110, 140]),
  quote('slow-time', 'seats-slow-10', 'services[Tickets].response.meanMs', 'ms', [460, 540]),
  quote('slow-refused', 'seats-slow-10', 'classes[buy].refusedShare', 'percent', [0.28, 0.45]),
  quote('slow-goodput', 'seats-slow-10', 'classes[buy].goodputPerSecond', 'perSecond', [33, 41]),
  quote('slow-5-time', 'seats-slow-5', 'services[Tickets].response.meanMs', 'ms', [270, 310]),
  quote('slow-5-refused', 'seats-slow-5', 'classes[buy].refusedShare', 'percent', [0.03, 0.14]),
  quote('slow-5-busy', 'seats-slow-5', gauge('Tickets', 'busy', 'mean'), 'count', [14, 17.5]),
  quote('steady-billed', 'steady', 'cost.components[Tickets].items[duration].usdPerMonth', 'usd', [250, 380]),
  quote('slow-5-billed', 'seats-slow-5', 'cost.components[Tickets].items[duration].usdPerMonth', 'usd', [560, 800]),
];

const ready: readonly QuotedNumber[] = [
  quote('ready-20-p99', 'ready-20', 'classes[buy].latency.p99Ms', 'ms', [200, 320]),
  quote('ready-20-cold', 'ready-20', counter('Tickets', 'coldStarts'), 'count', [0, 10]),
  quote('ready-10-cold', 'ready-10', counter('Tickets', 'coldStarts'), 'count', [8, 40]),
  quote('ready-40-most', 'ready-40', gauge('Tickets', 'busy', 'max'), 'count', [18, 32]),
  quote(
    'ready-20-held',
    'ready-20',
    'cost.components[Tickets].items[provisionedConcurrency].usdPerMonth',
    'usd',
    [215, 217],
  ),
];

const mail: readonly QuotedNumber[] = [
  quote('mail-calls-failed', 'mail-calls', 'classes[mail].errors', 'count', [230, 380]),
  quote('mail-events-failed', 'mail-events', counter('Mail', 'errors'), 'count', [230, 380]),
  quote('mail-events-lost', 'mail-events', counter('Mail', 'eventsLost'), 'count', [0, 0]),
  quote('mail-long-lost', 'mail-events-long', counter('Mail', 'eventsLost'), 'count', [450, 750]),
  quote('mail-long-caller', 'mail-events-long', 'classes[mail].failedShare', 'percent', [0, 0]),
  quote('mail-long-answer', 'mail-events-long', 'classes[mail].latency.p50Ms', 'ms', [5, 40]),
  quote('mail-throttles', 'mail-events-throttled', counter('Mail', 'eventThrottles'), 'count', [700, 2_500]),
  quote('mail-throttled-lost', 'mail-events-throttled', counter('Mail', 'eventsLost'), 'count', [0, 0]),
];

const shared: readonly QuotedNumber[] = [
  quote('shared-tickets-failed', 'shared', 'classes[tickets].failedShare', 'percent', [0.24, 0.45]),
  quote('shared-venue-failed', 'shared', 'classes[venue].failedShare', 'percent', [0.22, 0.45]),
  quote('shared-profile-failed', 'shared', 'classes[profile].failedShare', 'percent', [0.24, 0.45]),
  quote('shared-tickets-use', 'shared', 'services[Tickets].utilization', 'percent', [0.008, 0.04]),
  quote('shared-calls', 'shared', counter('Api', 'authorizerCalls'), 'count', [2_100, 2_600]),
  quote('cached-calls', 'shared-cached', counter('Api', 'authorizerCalls'), 'count', [0, 40]),
  quote('cached-failed', 'shared-cached', 'failedShare', 'percent', [0, 0]),
];

export const numbers: readonly QuotedNumber[] = [quiet, sale, limit, ready, mail, shared].flat();

function calculated(
  id: string,
  calculation: string,
  reading: string,
  format: Format,
  holds: readonly [number, number],
  inputs?: CalculatedNumber['inputs'],
): CalculatedNumber {
  return { id, calculation, reading, format, holds, ...(inputs && { inputs }) };
}

export const calculatedNumbers: readonly CalculatedNumber[] = [
  calculated('time-128', 'memory', 'time', 'ms', [595, 610], { memory: 128 }),
  calculated('time-1024', 'memory', 'time', 'ms', [115, 125], { memory: 1_024 }),
  calculated('time-1769', 'memory', 'time', 'ms', [88, 92], { memory: 1_769 }),
  calculated('price-128', 'memory', 'price', 'usd', [1.4, 1.5], { memory: 128 }),
  calculated('price-1024', 'memory', 'price', 'usd', [2.1, 2.25], { memory: 1_024 }),
  calculated('price-1769', 'memory', 'price', 'usd', [2.7, 2.9], { memory: 1_769 }),
  calculated('price-3008', 'memory', 'price', 'usd', [4.5, 4.7], { memory: 3_008 }),
  calculated('even-virginia', 'break-even', 'even', 'percent', [0.595, 0.605]),
  calculated('even-seoul', 'break-even', 'evenSeoul', 'percent', [1.05, 1.12]),
  calculated('idle-virginia', 'break-even', 'virginia', 'usd', [10.75, 10.85], { environments: 1, busy: 0 }),
  calculated('idle-seoul', 'break-even', 'seoul', 'usd', [13.2, 13.35], { environments: 1, busy: 0 }),
];
