/**
 * The measures that a twin run shows over time: p99, goodput and failures from the recordings, the cost from the
 * comparison of the whole runs. Each has its value at the moment shown and its series up to the moment reached.
 */
import { formatRate } from '@/components/charts/format';
import { formatUsd } from '@/components/charts/format-usd';
import type { Point } from '@/components/charts/path';
import { formatClock, formatCount, formatDuration } from '@/components/i18n/format';
import type { Locale } from '@/content/model';
import type { RecordedWindow } from '@/simulator/telemetry/twin/recorded-windows';
import { twinMessages } from './messages';
import { type Comparison, costSoFar } from './use-comparison';
import type { Recordings } from './use-recordings';

interface Values {
  readonly a: number | null;
  readonly b: number | null;
  readonly difference: number | null;
}

export type MeasureId = 'p99' | 'goodput' | 'failed' | 'cost';

export interface Measure {
  readonly id: MeasureId;
  readonly title: string;
  /** Of which stretch of time the value is. */
  readonly when: string;
  readonly at: Values;
  readonly series: readonly [readonly Point[], readonly Point[]];
  /** `signed` for differences. */
  readonly write: (value: number | null, signed?: boolean) => string;
}

/** A row of the table: a window, and what was measured in it. */
export interface MeasuredWindow {
  readonly toMs: number;
  readonly values: Readonly<Record<MeasureId, Values>>;
}

const less = (b: number | null, a: number | null) => (a === null || b === null ? null : b - a);
const valuesOf = (a: number | null, b: number | null): Values => ({ a, b, difference: less(b, a) });

/** What both runs measured, window by window, as far as both have got. */
export function measuredWindows(
  { windows: [a, b] }: Recordings,
  comparison: Comparison | null,
): readonly MeasuredWindow[] {
  return a.slice(0, b.length).map((one, nth) => {
    const other = b[nth] as RecordedWindow;
    const cost = comparison?.windows[nth]?.toMs === one.toMs ? comparison.windows[nth]?.soFar[costSoFar] : undefined;
    return {
      toMs: one.toMs,
      values: {
        p99: valuesOf(one.p99Ms, other.p99Ms),
        goodput: valuesOf(one.goodputPerSecond, other.goodputPerSecond),
        failed: valuesOf(one.failedSoFar, other.failedSoFar),
        cost: valuesOf(cost?.a ?? null, cost?.b ?? null),
      },
    };
  });
}

type Write = (value: number, locale: Locale) => string;

const writers: Readonly<Record<MeasureId, Write>> = {
  p99: formatDuration,
  goodput: (value, locale) => `${formatRate(value)}${twinMessages[locale].perSecond}`,
  failed: formatCount,
  cost: formatUsd,
};

const minus = '\u2212';

/** `107/s`; a difference as `+12.8/s`. */
export function writeMeasure(id: MeasureId, locale: Locale) {
  return (value: number | null, signed = false): string => {
    if (value === null || Number.isNaN(value)) return '–';
    const size = writers[id](Math.abs(value), locale);
    if (value < 0) return `${minus}${size}`;
    return signed && value > 0 ? `+${size}` : size;
  };
}

export const measureIds: readonly MeasureId[] = ['p99', 'goodput', 'failed', 'cost'];

export function measuresAt(windows: readonly MeasuredWindow[], shownMs: number, locale: Locale): readonly Measure[] {
  const words = twinMessages[locale];
  const shown = windows.findLast(({ toMs }) => toMs <= shownMs);
  const clock = formatClock(shown?.toMs ?? 0);
  return measureIds.map((id) => {
    const side = (pick: 'a' | 'b'): readonly Point[] =>
      windows.map(({ toMs, values }) => ({ atMs: toMs, value: values[id][pick] ?? Number.NaN }));
    return {
      id,
      title: words[id],
      when: id === 'p99' || id === 'goodput' ? words.atWindow(clock) : words.soFarAt(clock),
      at: shown?.values[id] ?? valuesOf(null, null),
      series: [side('a'), side('b')],
      write: writeMeasure(id, locale),
    };
  });
}
