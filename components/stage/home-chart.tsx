'use client';

/**
 * The one chart of the home page: what clients offer and what is answered well, over the whole run.
 */
import { useMemo, useState } from 'react';
import { faultBands } from '@/components/charts/fault-bands';
import { faultWords } from '@/components/charts/fault-words';
import { areaPath, linePath, type Point } from '@/components/charts/path';
import { placeLabels } from '@/components/charts/place-labels';
import { linearScale } from '@/components/charts/scale';
import { formatClock, formatRateShort } from '@/components/i18n/format';
import { useLocale } from '@/components/i18n/locale';
import type { Session } from '@/components/simulation/session';
import { useSession } from '@/components/simulation/use-session';
import type { SeriesRow } from '@/simulator/telemetry/chunk';
import { useWidth } from './graph/use-width';
import { homeMessages } from './home-messages';

const height = 96;
const top = 20;
const floor = 68;
const labelPitch = 20;

const sum = (row: SeriesRow, key: 'offeredPerSecond' | 'goodputPerSecond') =>
  row.classes.reduce((all, reading) => all + reading[key], 0);

const line = (rows: readonly SeriesRow[], key: 'offeredPerSecond' | 'goodputPerSecond'): Point[] =>
  rows.map((row) => ({ atMs: row.atMs, value: sum(row, key) }));

export function HomeChart({ session }: { readonly session: Session }) {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const width = useWidth(element);
  return (
    <div ref={setElement} style={{ height }}>
      {width > 0 && <Chart session={session} width={width} />}
    </div>
  );
}

function Chart({ session, width }: { readonly session: Session; readonly width: number }) {
  const locale = useLocale();
  const words = homeMessages[locale];
  const { rows, shownMs, durationMs, interventions } = useSession(session, (state) => ({
    rows: state.rows,
    shownMs: state.shownMs,
    durationMs: state.durationMs,
    interventions: state.interventions,
  }));
  const { offered, goodput } = useMemo(
    () => ({ offered: line(rows, 'offeredPerSecond'), goodput: line(rows, 'goodputPerSecond') }),
    [rows],
  );
  const now = rows.findLast((row) => row.atMs <= shownMs);
  const rates = now ? [sum(now, 'offeredPerSecond'), sum(now, 'goodputPerSecond')] : [0, 0];
  const [offeredNow, goodputNow] = rates.map((rate) => formatRateShort(rate, locale)) as [string, string];
  const x = linearScale(0, Math.max(durationMs, 1), 0, width);
  const highest = Math.max(10, ...offered.map((point) => point.value));
  const y = linearScale(0, highest * 1.1, floor, top);
  const cursor = Math.round(x.toPx(shownMs)) + 0.5;
  const flipped = cursor > width - 120;
  const labelX = flipped ? cursor - 10 : cursor + 10;
  const places = placeLabels(
    rates.map((rate) => y.toPx(rate)),
    labelPitch,
    top,
    floor - 8,
  );
  const begun = interventions.filter(({ atMs }) => atMs <= shownMs);
  return (
    <svg
      width={width}
      height={height}
      role="img"
      aria-label={words.chart(offeredNow, goodputNow)}
      fontFamily="var(--sans)"
      fontSize={12.5}
      style={{ overflow: 'visible', display: 'block', fontVariantNumeric: 'tabular-nums' }}
    >
      {faultBands(begun).map(({ fault, fromMs, toMs }) => (
        <g key={`${fault.kind} ${fromMs}`}>
          <rect
            x={x.toPx(fromMs)}
            y={4}
            width={Math.max(0, x.toPx(Math.min(toMs ?? shownMs, shownMs)) - x.toPx(fromMs))}
            height={floor - 4}
            fill="var(--sunk)"
          />
          {toMs === null && (
            <text
              x={Math.max(96, x.toPx(fromMs) - 6)}
              y={8}
              textAnchor="end"
              dominantBaseline="central"
              fill="var(--ink2)"
            >
              {faultWords(fault, locale)}
            </text>
          )}
        </g>
      ))}
      <path d={areaPath(goodput, x, y, 0)} fill="var(--success-tint)" />
      <path d={linePath(offered, x, y)} fill="none" stroke="var(--request)" strokeWidth={1.6} />
      <path d={linePath(goodput, x, y)} fill="none" stroke="var(--success)" strokeWidth={2} />
      <path d={`M0 ${floor + 0.5}H${width}`} stroke="var(--rule2)" />
      <TimeLabels durationMs={durationMs} width={width} cursor={cursor} />
      <path d={`M${cursor} 4V${floor + 2}`} stroke="var(--ink)" strokeWidth={1.6} />
      <path d={`M${cursor - 4.5} ${floor + 3}h9v6l-4.5 4-4.5-4z`} fill="var(--ink)" />
      <g
        textAnchor={flipped ? 'end' : 'start'}
        dominantBaseline="central"
        stroke="var(--paper)"
        strokeWidth={3}
        paintOrder="stroke"
      >
        <text x={labelX} y={places[0]} fill="var(--request-text)">
          {words.offered(offeredNow)}
        </text>
        <text x={labelX} y={places[1]} fill="var(--success-text)">
          {words.goodput(goodputNow)}
        </text>
      </g>
    </svg>
  );
}

const tickStepsMs = [1, 2, 4, 5, 10, 15, 20, 30, 60].map((seconds) => seconds * 1_000);

type TimeLabelsProps = { readonly durationMs: number; readonly width: number; readonly cursor: number };

function TimeLabels({ durationMs, width, cursor }: TimeLabelsProps) {
  if (durationMs === 0) return null;
  const most = width < 480 ? 4 : 8;
  const stepMs = tickStepsMs.find((step) => durationMs / step <= most) ?? durationMs;
  const ticks = Math.floor(durationMs / stepMs) + 1;
  return Array.from({ length: ticks }, (_, i) => {
    const at = (width * i * stepMs) / durationMs;
    const anchor = i === 0 ? 'start' : at > width - 12 ? 'end' : 'middle';
    if (Math.abs(at - cursor) < 8 && anchor === 'middle') return null;
    return (
      <text key={at} x={at} y={floor + 22} fontSize={12} textAnchor={anchor} fill="var(--ink3)">
        {formatClock(i * stepMs, 0)}
      </text>
    );
  });
}
