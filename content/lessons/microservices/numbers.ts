/**
 * Every number that the text quotes: where it is read from, and the range in which the sentence around it is true.
 */
import type { QuotedNumber } from '@/content/model';

type Format = QuotedNumber['format'];

function quote(id: string, run: string, path: string, format: Format, holds: readonly [number, number]): QuotedNumber {
  return { id, run, path, format, holds };
}

const order = (path: string) => `classes[order].${path}`;
const browse = (path: string) => `classes[browse].${path}`;

const sale: readonly QuotedNumber[] = [
  quote('before-order-p99', 'before', order('waited.p99Ms'), 'ms', [380, 640]),
  quote('before-order-failed', 'before', order('failedShare'), 'percent', [0, 0]),
  quote('sale-order-failed', 'sale', order('failedShare'), 'percent', [0.25, 0.36]),
  quote('sale-order-p99', 'sale', order('latency.p99Ms'), 'seconds', [1_200, 1_600]),
  quote('sale-order-goodput', 'sale', order('goodputPerSecond'), 'perSecond', [34, 39]),
  quote('sale-browse-failed', 'sale', browse('failedShare'), 'percent', [0, 0]),
  quote('sale-db-use', 'sale', 'services[DB].utilization', 'percent', [0.88, 0.96]),
];

const scaled: readonly QuotedNumber[] = [
  quote('scaled-order-goodput', 'scaled', order('goodputPerSecond'), 'perSecond', [39, 44]),
  quote('scaled-order-failed', 'scaled', order('failedShare'), 'percent', [0.13, 0.29]),
  quote('scaled-order-p99', 'scaled', order('latency.p99Ms'), 'seconds', [1_900, 2_400]),
  quote('scaled-browse-failed', 'scaled', browse('failedShare'), 'percent', [0.05, 0.13]),
  quote('scaled-db-use', 'scaled', 'services[DB].utilization', 'percent', [0.98, 1]),
  quote('scaled-a-use', 'scaled', 'services[A].utilization', 'percent', [0.96, 1]),
  quote('both-order-goodput', 'scaled-both', order('goodputPerSecond'), 'perSecond', [40, 46]),
  quote('both-order-failed', 'scaled-both', order('failedShare'), 'percent', [0.14, 0.26]),
  quote('both-browse-failed', 'scaled-both', browse('failedShare'), 'percent', [0.15, 0.28]),
  quote('monolith-order-goodput', 'monolith', order('goodputPerSecond'), 'perSecond', [36, 42]),
  quote('monolith-browse-failed', 'monolith', browse('failedShare'), 'percent', [0.2, 0.34]),
  quote('copies-order-goodput', 'monolith-scaled', order('goodputPerSecond'), 'perSecond', [40, 46]),
  quote('copies-browse-failed', 'monolith-scaled', browse('failedShare'), 'percent', [0.12, 0.27]),
];

const leak: readonly QuotedNumber[] = [
  quote('leak-order-failed', 'leak', order('failedShare'), 'percent', [0, 0]),
  quote('leak-browse-failed', 'leak', browse('failedShare'), 'percent', [0.15, 0.35]),
  quote('leak-process-browse-failed', 'leak-process', browse('failedShare'), 'percent', [0.04, 0.13]),
  quote('leak-vm-browse-failed', 'leak-vm', browse('failedShare'), 'percent', [0.5, 0.75]),
  quote('leak-vm-order-failed', 'leak-vm', order('failedShare'), 'percent', [0, 0]),
  quote('leak-monolith-order-failed', 'leak-monolith', order('failedShare'), 'percent', [0.15, 0.36]),
  quote('slow-container-order-failed', 'slow-container', order('failedShare'), 'percent', [0.95, 1]),
  quote('slow-function-order-failed', 'slow-function', order('failedShare'), 'percent', [0.95, 1]),
  quote('slow-function-browse-failed', 'slow-function', browse('failedShare'), 'percent', [0, 0]),
];

const release: readonly QuotedNumber[] = [
  quote('together-errors', 'together', order('errors'), 'count', [130, 240]),
  quote('together-browse-failed', 'together', browse('failedShare'), 'percent', [0, 0]),
  quote('b-first-failed', 'b-first', order('failedShare'), 'percent', [0.38, 0.47]),
  quote('additive-failed', 'additive', order('failedShare'), 'percent', [0, 0]),
  quote('additive-together-failed', 'additive-together', order('failedShare'), 'percent', [0.035, 0.08]),
  quote('additive-a-first-failed', 'additive-a-first', order('failedShare'), 'percent', [0.38, 0.47]),
  quote('either-first-failed', 'either-first', order('failedShare'), 'percent', [0, 0]),
  quote('rolled-back-errors', 'rolled-back', order('errors'), 'count', [130, 240]),
  quote('rolled-back-b-failed', 'rolled-back-b', order('failedShare'), 'percent', [0.7, 0.85]),
  quote('third-step-failed', 'third-step', order('failedShare'), 'percent', [0, 0]),
  quote('third-too-early-failed', 'third-too-early', order('failedShare'), 'percent', [0.012, 0.05]),
  quote('stop-start-failed', 'stop-start', order('failedShare'), 'percent', [0.06, 0.13]),
];

export const numbers: readonly QuotedNumber[] = [sale, scaled, leak, release].flat();
