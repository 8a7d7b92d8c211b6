/**
 * What a chart says, in one or two sentences: its text alternative.
 */

import { formatClock, formatDuration } from '@/components/i18n/format';
import type { Locale } from '@/content/model';
import { formatRate } from './format';
import { chartMessages } from './messages';
import type { Point } from './path';
import type { LatencySeries, RateSeries } from './series';

/** The value of a series at a moment: that of the last point at or before it. */
export const valueAt = (points: readonly Point[], atMs: number): number =>
  points.findLast((point) => point.atMs <= atMs)?.value ?? Number.NaN;

/** `browse 1.9 s, checkout 3.0 s`. */
export function latencyReadings(series: readonly LatencySeries[], atMs: number, locale: Locale): string {
  return series
    .map(({ label, p99 }) => {
      const value = valueAt(p99, atMs);
      return `${label} ${Number.isNaN(value) ? chartMessages[locale].noAnswers : formatDuration(value, locale)}`;
    })
    .join(', ');
}

function highest(series: readonly LatencySeries[]) {
  let best: { label: string; point: Point } | null = null;
  for (const { label, p99 } of series) {
    for (const point of p99) if (point.value > (best?.point.value ?? 0)) best = { label, point };
  }
  return best;
}

export function latencySummary(series: readonly LatencySeries[], atMs: number, locale: Locale): string {
  const words = chartMessages[locale];
  const peak = highest(series);
  if (!peak) return words.nothingYet;
  const now = words.latencySummary(formatClock(atMs), latencyReadings(series, atMs, locale));
  return `${now} ${words.peak(peak.label, formatDuration(peak.point.value, locale), formatClock(peak.point.atMs))}`;
}

/** `offered by clients 63, goodput 15, failed 48`. */
export function rateReadings(series: RateSeries, atMs: number, locale: Locale): string {
  const words = chartMessages[locale];
  const parts: [string, readonly Point[] | null][] = [
    [words.tries, series.tries],
    [words.offered, series.offered],
    [words.goodput, series.goodput],
    [words.failed, series.failed],
  ];
  return parts
    .filter((part): part is [string, readonly Point[]] => part[1] !== null && !Number.isNaN(valueAt(part[1], atMs)))
    .map(([name, points]) => `${name} ${formatRate(valueAt(points, atMs))}`)
    .join(', ');
}

export function rateSummary(series: RateSeries, atMs: number, locale: Locale): string {
  const words = chartMessages[locale];
  if (series.offered.length === 0) return words.nothingYet;
  return words.rateSummary(formatClock(atMs), rateReadings(series, atMs, locale));
}
