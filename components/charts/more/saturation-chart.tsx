'use client';

/**
 * How full each component is: the fullest in ink, the others grey, each named at its end.
 */
import { useMemo } from 'react';
import { formatClock, formatPercent } from '@/components/i18n/format';
import { useSession } from '@/components/simulation/use-session';
import { EndLabels, ValueAxis } from '../axes';
import { linePath, thinned } from '../path';
import { placeLabels } from '../place-labels';
import { linearScale } from '../scale';
import { valueAt } from '../summary';
import { ChartFrame } from './chart-frame';
import type { ChartProps } from './chart-props';
import { moreChartMessages } from './messages';
import { saturationOf } from './readings';
import { tableMoments } from './table-moments';

const height = 130;
/** Lines that are drawn; the table has all. */
const mostLines = 6;

export function SaturationChart({ session, run, locale }: ChartProps) {
  const words = moreChartMessages[locale];
  const topology = useSession(session, (state) => state.topology);
  const all = useMemo(() => (topology ? saturationOf(run.rows, topology) : []), [run.rows, topology]);
  const drawn = all.slice(0, mostLines);
  const share = (value: number) => (Number.isNaN(value) ? '–' : formatPercent(value, locale));
  const y = linearScale(0, 1, height - 8, 8);
  const readings = drawn.map(({ name, points }) => `${name} ${share(valueAt(points, run.shownMs))}`).join(', ');
  const ends = drawn.map(({ points }) => y.toPx(valueAt(points, run.reachedMs) || 0));
  const placed = placeLabels(ends, 16, 6, height - 6);
  const table = {
    label: words.asTable,
    heads: [words.time, ...all.map(({ name }) => name)],
    rows: () =>
      tableMoments(run.reachedMs).map((atMs) => [
        formatClock(atMs),
        ...all.map(({ points }) => share(valueAt(points, atMs))),
      ]),
  };
  return (
    <ChartFrame
      {...{ session, height, table }}
      title={words.saturationTitle}
      durationMs={run.durationMs}
      empty={run.rows.length === 0 ? words.nothingYet : all.length === 0 ? words.noLimits : null}
    >
      {(frame) => (
        <svg
          role="img"
          aria-label={words.saturationSummary(formatClock(run.shownMs), readings)}
          width={frame.width}
          height={height}
          className="block overflow-visible"
        >
          <ValueAxis frame={frame} ticks={[0, 0.5, 1]} y={y} write={share} />
          <g fill="none" strokeLinecap="round" strokeLinejoin="round">
            {drawn.map(({ name, points }, nth) => (
              <path
                key={name}
                d={linePath(thinned(points, frame.width), frame.x, y)}
                stroke={nth === 0 ? 'var(--ink)' : 'var(--rule2)'}
                strokeWidth={nth === 0 ? 2.2 : 1.2}
              />
            ))}
          </g>
          <EndLabels
            labels={drawn.map(({ name, points }, nth) => ({
              key: name,
              x: frame.x.toPx(run.reachedMs) + 10,
              y: placed[nth] ?? 0,
              name,
              value: frame.compact ? '' : share(valueAt(points, run.reachedMs)),
              color: nth === 0 ? 'var(--ink)' : 'var(--ink2)',
              bold: nth === 0,
            }))}
          />
        </svg>
      )}
    </ChartFrame>
  );
}
