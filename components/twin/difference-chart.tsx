'use client';

/**
 * One measure of both runs over time: the upper run as a thin grey line, the lower one in ink, and what lies between
 * them as an area. The values stand above, so that lines that meet do not hide them.
 */
import { useMemo, useRef } from 'react';
import { ValueAxis } from '@/components/charts/axes';
import { gappedArea } from '@/components/charts/gapped-area';
import { linePath } from '@/components/charts/path';
import { linearScale } from '@/components/charts/scale';
import { timeFrame } from '@/components/charts/time-frame';
import { formatClock } from '@/components/i18n/format';
import type { Session } from '@/components/simulation/session';
import { usePlayhead } from '@/components/stage/panel/use-playhead';
import { useScrub } from '@/components/stage/panel/use-scrub';
import { useWidth } from '@/components/stage/panel/use-size';
import type { Locale } from '@/content/model';
import type { Measure } from './measures';
import { twinMessages } from './messages';
import { fewTicks } from './ticks';

const height = 112;
const axisHeight = 20;
const gutters = { left: 46, right: 6 };

interface DifferenceChartProps {
  readonly session: Session;
  readonly measure: Measure;
  readonly names: readonly [string, string];
  readonly durationMs: number;
  readonly locale: Locale;
}

export function DifferenceChart({ session, measure, names, durationMs, locale }: DifferenceChartProps) {
  const words = twinMessages[locale];
  const { title, when, write, at, series } = measure;
  const [a, b] = [write(at.a), write(at.b)];
  const difference = write(at.difference, true);
  return (
    <section aria-label={title} className="min-w-0">
      <h3 className="text-ui font-semibold">{title}</h3>
      <p className="text-[12.5px] text-ink3">{when}</p>
      <dl className="mt-1.5 grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-2 text-readout tabular-nums">
        <Reading name={names[0]} value={a} strong={false} />
        <Reading name={names[1]} value={b} strong />
      </dl>
      <p className="text-readout tabular-nums">
        {words.difference} <strong className="font-semibold">{difference}</strong>
      </p>
      <Plot {...{ session, durationMs, series, write }} label={words.chart(title, a, b, difference)} />
    </section>
  );
}

/** A run's value beside a sample of its line. */
function Reading({ name, value, strong }: { readonly name: string; readonly value: string; readonly strong: boolean }) {
  return (
    <>
      <dt className="contents">
        <svg width={18} height={8} aria-hidden="true">
          <path d="M0 4h18" stroke={strong ? 'var(--ink)' : 'var(--rule2)'} strokeWidth={strong ? 2.2 : 1.3} />
        </svg>
        <span className={`truncate ${strong ? 'text-ink' : 'text-ink2'}`}>{name}</span>
      </dt>
      <dd className={strong ? 'font-semibold' : 'text-ink2'}>{value}</dd>
    </>
  );
}

interface PlotProps extends Pick<DifferenceChartProps, 'session' | 'durationMs'>, Pick<Measure, 'series' | 'write'> {
  readonly label: string;
}

function Plot({ session, durationMs, series: [a, b], write, label }: PlotProps) {
  const [width, measure] = useWidth();
  const frame = useMemo(() => timeFrame(width, durationMs, gutters), [width, durationMs]);
  const holder = useRef<HTMLDivElement>(null);
  usePlayhead(session, frame, holder);
  const scrub = useScrub(session, frame, false);
  const most = [...a, ...b].reduce((highest, { value }) => Math.max(highest, value || 0), 0);
  const axis = fewTicks(most);
  const y = linearScale(0, axis.to, height - 6, 10);
  return (
    <div ref={measure} className="mt-1 min-w-0">
      <div ref={holder} className="relative touch-pan-y select-none" style={{ height: height + axisHeight }} {...scrub}>
        {width > 0 && (
          <svg
            role="img"
            aria-label={label}
            width={width}
            height={height + axisHeight}
            className="block overflow-visible"
          >
            <ValueAxis frame={frame} ticks={axis.ticks} y={y} write={(tick) => write(tick)} />
            <path d={gappedArea(a, b, frame.x, y)} fill="var(--ink)" fillOpacity={0.09} />
            <g fill="none" strokeLinejoin="round" strokeLinecap="round">
              <path d={linePath(a, frame.x, y)} stroke="var(--rule2)" strokeWidth={1.3} />
              <path d={linePath(b, frame.x, y)} stroke="var(--ink)" strokeWidth={2} />
            </g>
            {[0, durationMs].map((atMs) => (
              <text
                key={atMs}
                x={frame.x.toPx(atMs)}
                y={height + 13}
                textAnchor={atMs === 0 ? 'start' : 'end'}
                className="fill-ink3 text-axis tabular-nums"
              >
                {formatClock(atMs, 0)}
              </text>
            ))}
          </svg>
        )}
        <div
          aria-hidden="true"
          className="pointer-events-none absolute top-0 at-head w-[1.4px] -translate-x-1/2 bg-ink"
          style={{ height: height - 4 }}
        />
      </div>
    </div>
  );
}
