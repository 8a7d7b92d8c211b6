'use client';

/**
 * The latency heat map: time across, latency up on a logarithmic axis, ink by the share of the requests of a column.
 * A cell among whose requests some failed carries a slash as well as its hue.
 */
import { useMemo } from 'react';
import { formatClock, formatCount, formatDuration } from '@/components/i18n/format';
import type { Locale } from '@/content/model';
import { ValueAxis } from '../axes';
import { linearScale } from '../scale';
import type { TimeFrame } from '../time-frame';
import { ChartFrame } from './chart-frame';
import type { ChartProps } from './chart-props';
import { decadeRows, type Heat, heatOf, lowerEnd, middleRow, rowSpan } from './heat';
import { moreChartMessages } from './messages';

const height = 150;
const columns = 120;

export function HeatMap({ session, run, locale }: ChartProps) {
  const words = moreChartMessages[locale];
  const columnMs = run.durationMs / columns;
  const whole = Math.floor(run.reachedMs / columnMs) * columnMs;
  const playback = session.playback();
  // biome-ignore lint/correctness/useExhaustiveDependencies: an act changes what is recorded: the list of rows is new.
  const heat = useMemo(
    () => (playback ? heatOf(playback, whole, columnMs) : { rows: [], columns: [] }),
    [playback, whole, columnMs, run.happenings.length],
  );
  const table = {
    label: words.asTable,
    heads: [words.time, words.requests, words.median, words.slowest, words.failed],
    rows: () => tableRows(heat, locale),
  };
  return (
    <ChartFrame
      session={session}
      title={words.heatTitle}
      note={words.heatKey}
      durationMs={run.durationMs}
      height={height}
      table={table}
      empty={rowSpan(heat) === null ? words.nothing : null}
    >
      {(frame) => <Plot heat={heat} frame={frame} locale={locale} />}
    </ChartFrame>
  );
}

function tableRows({ columns: all, rows }: Heat, locale: Locale): readonly (readonly string[])[] {
  const low = (row: number) => (row < 0 ? '–' : formatDuration(rows[row] ?? 0, locale));
  return all.map((column) => {
    const slowest = column.counts.findLastIndex((count) => count > 0);
    const failed = column.failed.reduce((sum, count) => sum + count, 0);
    return [
      formatClock(column.toMs),
      formatCount(column.requests, locale),
      low(middleRow(column)),
      low(slowest),
      formatCount(failed, locale),
    ];
  });
}

function Plot({ heat, frame, locale }: { readonly heat: Heat; readonly frame: TimeFrame; readonly locale: Locale }) {
  const words = moreChartMessages[locale];
  const span = rowSpan(heat);
  if (span === null) return null;
  const [first, last] = span;
  const y = linearScale(first, last + 1, height - 8, 6);
  const { cells, slashes } = cellsOf(heat, first, frame, y.toPx);
  const low = lowerEnd;
  const ticks = ticksBetween(first, last + 1, y.toPx);
  const usual = middleRow({
    counts: heat.rows.map((_, row) => heat.columns.reduce((sum, { counts }) => sum + (counts[row] ?? 0), 0)),
    requests: heat.columns.reduce((sum, { requests }) => sum + requests, 0),
  });
  const [from, to, most] = [low(first), low(last), low(usual)].map((ms) => formatDuration(ms, locale));
  return (
    <svg
      role="img"
      aria-label={words.heatSummary(from ?? '', to ?? '', most ?? '')}
      width={frame.width}
      height={height}
      className="block overflow-visible"
    >
      <ValueAxis frame={frame} ticks={ticks} y={y} write={(row) => formatDuration(low(row), locale)} />
      {[...cells].map(([opacity, path]) => (
        <path key={opacity} d={path} fill="var(--ink)" fillOpacity={opacity} />
      ))}
      <path d={slashes} fill="none" stroke="var(--error)" strokeWidth={1.4} />
    </svg>
  );
}

/** Between two labels of the axis, in pixels. */
const pitch = 14;

/** Both ends, and between them whole powers of ten. */
function ticksBetween(from: number, to: number, toPx: (row: number) => number): readonly number[] {
  const isApart = (row: number) => [from, to].every((end) => Math.abs(toPx(end) - toPx(row)) >= pitch);
  return [from, ...decadeRows.filter((row) => row > from && row < to && isApart(row)), to];
}

/** Steps of ink, so that the whole map is a few paths. */
const steps = 8;

function cellsOf({ columns: all, rows }: Heat, first: number, frame: TimeFrame, toPx: (row: number) => number) {
  const cells = new Map<number, string>();
  let slashes = '';
  const px = (value: number) => Number(value.toFixed(1));
  for (const { fromMs, toMs, requests, counts, failed } of all) {
    const [left, right] = [px(frame.x.toPx(fromMs)), px(frame.x.toPx(toMs))];
    for (let row = first; row < rows.length; row++) {
      const count = counts[row] ?? 0;
      if (count === 0) continue;
      const opacity = Math.ceil((count / requests) * steps) / steps;
      const [top, bottom] = [px(toPx(row + 1)), px(toPx(row))];
      cells.set(opacity, `${cells.get(opacity) ?? ''}M${left} ${bottom}V${top}H${right}V${bottom}Z`);
      if ((failed[row] ?? 0) > 0) slashes += `M${left} ${bottom}L${right} ${top}`;
    }
  }
  return { cells, slashes };
}
