'use client';

/**
 * The execution environments of a function, one area on the other: starting, busy, idle.
 */
import { useMemo } from 'react';
import { formatClock, formatCount } from '@/components/i18n/format';
import { useSession } from '@/components/simulation/use-session';
import { EndLabels, ValueAxis } from '../axes';
import { betweenPath, linePath, type Point } from '../path';
import { placeLabels } from '../place-labels';
import { linearScale } from '../scale';
import { valueAt } from '../summary';
import { rateAxis } from '../ticks';
import { ChartFrame } from './chart-frame';
import type { ChartProps } from './chart-props';
import { moreChartMessages } from './messages';
import { type Environments, environmentsOf } from './readings';
import { tableMoments } from './table-moments';

const height = 120;

export function EnvironmentsChart({ session, run, locale }: ChartProps) {
  const topology = useSession(session, (state) => state.topology);
  const functions = useMemo(() => (topology ? environmentsOf(run.rows, topology) : []), [run.rows, topology]);
  return functions.map((one) => <OneFunction key={one.name} {...{ session, run, locale, one }} />);
}

const sum = (...lines: readonly (readonly Point[])[]): readonly Point[] =>
  (lines[0] ?? []).map(({ atMs }, nth) => ({
    atMs,
    value: lines.reduce((all, line) => all + (line[nth]?.value ?? 0), 0),
  }));

function OneFunction({ session, run, locale, one }: ChartProps & { readonly one: Environments }) {
  const words = moreChartMessages[locale];
  const count = (value: number) => formatCount(value || 0, locale);
  // From the bottom up: what works, what starts, what waits.
  const [busy, starting, idle] = [one.busy, sum(one.busy, one.starting), sum(one.busy, one.starting, one.idle)];
  const none = busy.map(({ atMs }) => ({ atMs, value: 0 }));
  const axis = rateAxis(idle.reduce((most, { value }) => Math.max(most, value), 0));
  const y = linearScale(0, axis.to, height - 8, 8);
  const now = (points: readonly Point[]) => count(valueAt(points, run.shownMs));
  const table = {
    label: words.asTable,
    heads: [words.time, words.starting, words.busy, words.idle],
    rows: () =>
      tableMoments(run.reachedMs).map((atMs) => [
        formatClock(atMs),
        ...[one.starting, one.busy, one.idle].map((points) => count(valueAt(points, atMs))),
      ]),
  };
  const layers = [
    {
      key: 'busy',
      name: words.busy,
      lower: none,
      upper: busy,
      own: one.busy,
      fill: 'var(--request)',
      color: 'var(--request-text)',
    },
    {
      key: 'starting',
      name: words.starting,
      lower: busy,
      upper: starting,
      own: one.starting,
      fill: 'var(--init)',
      color: 'var(--init-text)',
    },
    {
      key: 'idle',
      name: words.idle,
      lower: starting,
      upper: idle,
      own: one.idle,
      fill: 'var(--sunk)',
      color: 'var(--ink2)',
    },
  ] as const;
  const ends = layers.map(({ upper }) => y.toPx(valueAt(upper, run.reachedMs) || 0));
  const placed = placeLabels(ends, 16, 6, height - 6);
  return (
    <ChartFrame
      {...{ session, height, table }}
      title={words.environmentsTitle(one.name)}
      {...(one.busy.length > 0 && { note: words.limit(count(one.limit)) })}
      durationMs={run.durationMs}
      empty={one.busy.length === 0 ? words.nothingYet : null}
    >
      {(frame) => (
        <svg
          role="img"
          aria-label={words.environmentsSummary(
            formatClock(run.shownMs),
            now(one.starting),
            now(one.busy),
            now(one.idle),
          )}
          width={frame.width}
          height={height}
          className="block overflow-visible"
        >
          <ValueAxis frame={frame} ticks={axis.ticks} y={y} write={count} />
          {layers.map(({ key, lower, upper, fill }) => (
            <path key={key} d={betweenPath(upper, lower, frame.x, y)} fill={fill} />
          ))}
          <path
            d={linePath(idle, frame.x, y)}
            fill="none"
            stroke="var(--rule2)"
            strokeDasharray="3 2"
            strokeWidth={1}
          />
          <EndLabels
            labels={layers.map(({ key, name, own, color }, nth) => ({
              key,
              name,
              color,
              x: frame.x.toPx(run.reachedMs) + 10,
              y: placed[nth] ?? 0,
              value: frame.compact ? '' : count(valueAt(own, run.reachedMs)),
            }))}
          />
        </svg>
      )}
    </ChartFrame>
  );
}
