'use client';

/**
 * One measure of all replications over time, on the axis of the scrubber: mean, interval and spread as bands, and the
 * run that is shown as dots over them.
 */
import { useMemo } from 'react';
import { EndLabels, ValueAxis } from '@/components/charts/axes';
import { formatRate } from '@/components/charts/format';
import { gappedArea } from '@/components/charts/gapped-area';
import { ChartFrame } from '@/components/charts/more/chart-frame';
import { linePath } from '@/components/charts/path';
import type { TimeFrame } from '@/components/charts/time-frame';
import { formatClock, formatDuration, formatPercent } from '@/components/i18n/format';
import type { ReportOf } from '@/components/simulation/experiments';
import type { Session } from '@/components/simulation/session';
import type { Locale } from '@/content/model';
import type { RecordedWindow } from '@/simulator/telemetry/twin/recorded-windows';
import { axisOf } from './band-axis';
import { type BandId, type Bands, bandAt, bandsOf, intervalOf, ownPoints, type WindowBand } from './bands';
import { replicationMessages } from './messages';

const height = 120;

interface BandChartProps {
  readonly id: BandId;
  readonly report: ReportOf<'replicate'>;
  readonly own: readonly RecordedWindow[];
  readonly session: Session;
  readonly durationMs: number;
  readonly shownMs: number;
  /** Replications that are in it. */
  readonly runs: number;
  readonly locale: Locale;
}

type Write = (value: number) => string;

const writerOf = (id: BandId, locale: Locale): Write =>
  id === 'p99Ms'
    ? (value) => formatDuration(value, locale)
    : id === 'failedShare'
      ? (value) => formatPercent(value, locale)
      : formatRate;

export function BandChart(props: BandChartProps) {
  const { id, report, own, session, durationMs, shownMs, runs, locale } = props;
  const words = replicationMessages[locale];
  const bands = useMemo(() => bandsOf(report, id), [report, id]);
  const points = useMemo(() => ownPoints(own, id), [own, id]);
  const write = writerOf(id, locale);
  const ownAt = points.findLast(({ atMs }) => atMs <= shownMs)?.value ?? Number.NaN;
  const told = [
    saidAt(bandAt(bands, shownMs), shownMs, write, locale),
    ...(Number.isNaN(ownAt) ? [] : [words.saidOwn(write(ownAt))]),
  ].join(' ');
  const table = { label: words.asTable, heads: Object.values(words.heads), rows: () => rowsOf(bands, points, write) };
  return (
    <ChartFrame {...{ session, durationMs, height, table }} title={words.names[id]} note={told}>
      {(frame) => (
        <Plot {...{ id, frame, bands, points, write, locale }} summary={words.summary(words.names[id], runs, told)} />
      )}
    </ChartFrame>
  );
}

function saidAt(band: WindowBand | null, atMs: number, write: Write, locale: Locale): string {
  const words = replicationMessages[locale];
  if (band === null || band.mean === null || band.least === null || band.most === null) return words.noValue;
  const { mean, halfWidth, least, most } = band;
  const withInterval = halfWidth === null ? write(mean) : `${write(mean)} ± ${write(halfWidth)}`;
  return words.said(formatClock(atMs), withInterval, words.range(write(least), write(most)));
}

function rowsOf(bands: Bands, own: ReturnType<typeof ownPoints>, write: Write): readonly (readonly string[])[] {
  const or = (value: number | null | undefined) =>
    value === null || value === undefined || Number.isNaN(value) ? '–' : write(value);
  return bands.at.map(({ atMs, band }, nth) => {
    const interval = intervalOf(band);
    return [
      formatClock(atMs),
      or(band.mean),
      interval === null ? '–' : interval.map(write).join(' – '),
      or(band.median),
      or(band.least),
      or(band.most),
      String(band.count),
      or(own[nth]?.value),
    ];
  });
}

interface PlotProps {
  readonly id: BandId;
  readonly frame: TimeFrame;
  readonly bands: Bands;
  readonly points: ReturnType<typeof ownPoints>;
  readonly write: Write;
  readonly summary: string;
  readonly locale: Locale;
}

function Plot({ id, frame, bands, points, write, summary, locale }: PlotProps) {
  const words = replicationMessages[locale];
  const { y, ticks } = axisOf(id, bands, points, height);
  const last = bands.mean.findLast(({ value }) => !Number.isNaN(value));
  return (
    <svg role="img" aria-label={summary} width={frame.width} height={height} className="block overflow-visible">
      <ValueAxis frame={frame} ticks={ticks} y={y} write={write} />
      <path d={gappedArea(bands.spread.upper, bands.spread.lower, frame.x, y)} fill="var(--ink)" fillOpacity={0.1} />
      <path
        d={gappedArea(bands.interval.upper, bands.interval.lower, frame.x, y)}
        fill="var(--ink)"
        fillOpacity={0.24}
      />
      <g fill="none" strokeLinecap="round" strokeLinejoin="round">
        <path d={linePath(bands.mean, frame.x, y)} stroke="var(--ink)" strokeWidth={1.8} />
        <path d={linePath(points, frame.x, y)} stroke="var(--request)" strokeWidth={1.8} strokeDasharray="0 4" />
      </g>
      {last && (
        <EndLabels
          labels={[
            {
              key: 'mean',
              x: frame.right + 8,
              y: y.toPx(last.value),
              name: words.mean,
              value: frame.compact ? '' : write(last.value),
              color: 'var(--ink)',
            },
          ]}
        />
      )}
    </svg>
  );
}
