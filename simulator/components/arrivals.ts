/**
 * When the next request of an open workload arrives: a rate that steps and ramps, and how long it takes until it has
 * added up to a given number of arrivals.
 */
import { sqrt } from '../random/sqrt';
import type { OpenWorkload } from '../scenario/schema/client';

/** Between two moments the rate moves in a straight line; per millisecond. */
interface Stretch {
  readonly fromMs: number;
  readonly toMs: number;
  readonly fromRate: number;
  readonly toRate: number;
}

/** The rate over time, as stretches without gaps; the last one has no end. */
export type RateProfile = readonly Stretch[];

export function rateProfile(workload: OpenWorkload): RateProfile {
  const stretches: Stretch[] = [];
  let fromMs = 0;
  let rate = workload.ratePerSecond / 1_000;
  for (const point of workload.rateProfile) {
    const next = point.ratePerSecond / 1_000;
    stretches.push({ fromMs, toMs: point.atMs, fromRate: rate, toRate: point.change === 'ramp' ? next : rate });
    fromMs = point.atMs;
    rate = next;
  }
  stretches.push({ fromMs, toMs: Number.POSITIVE_INFINITY, fromRate: rate, toRate: rate });
  return stretches;
}

/**
 * The moment at which the rate, added up from `fromMs`, has reached `amount` arrivals; Infinity if it never does.
 * With an exponential `amount` of mean 1 this gives a Poisson process of that rate (time change; Çinlar 1975).
 */
export function timeOfArrival(profile: RateProfile, fromMs: number, amount: number): number {
  let at = fromMs;
  let left = amount;
  for (const stretch of profile) {
    if (stretch.toMs <= at) continue;
    const { start, end } = ratesFrom(stretch, at);
    const length = stretch.toMs - at;
    const held = length === Number.POSITIVE_INFINITY ? (start > 0 ? length : 0) : ((start + end) / 2) * length;
    if (left <= held && (start > 0 || end > 0)) return at + timeWithin(start, end, length, left);
    left -= held;
    at = stretch.toMs;
  }
  return Number.POSITIVE_INFINITY;
}

function ratesFrom(stretch: Stretch, at: number): { start: number; end: number } {
  if (stretch.fromRate === stretch.toRate) return { start: stretch.fromRate, end: stretch.toRate };
  const share = (at - stretch.fromMs) / (stretch.toMs - stretch.fromMs);
  return { start: stretch.fromRate + share * (stretch.toRate - stretch.fromRate), end: stretch.toRate };
}

/** Solves `start * t + slope * t^2 / 2 = amount`, in the form that does not cancel. */
function timeWithin(start: number, end: number, length: number, amount: number): number {
  if (start === end) return amount / start;
  const slope = (end - start) / length;
  const discriminant = Math.max(0, start * start + 2 * slope * amount);
  return Math.min(length, (2 * amount) / (start + sqrt(discriminant)));
}
