/**
 * The waterfall of a request as a picture, for where nothing runs: in the text of a page, on paper. One drawing for
 * wide pages and one for narrow ones, and the table for who cannot see either.
 */
import { timeTicks } from '@/components/charts/ticks';
import { formatDuration } from '@/components/i18n/format';
import type { Locale } from '@/content/model';
import type { Trace } from '@/simulator/telemetry/traces/trace';
import { type Layout, layoutTraces } from './layout';
import { EndMark, PathLine, RowBars } from './row-shapes';
import { endingOfRow, nameOfRow } from './row-words';
import { waterfallFrame } from './waterfall-frame';
import { WaterfallLegend } from './waterfall-legend';
import { WaterfallTable } from './waterfall-table';

interface StillProps {
  readonly traces: readonly Trace[];
  readonly nowMs: number;
  readonly locale: Locale;
}

const headHeight = 24;

export function StillWaterfall({ traces, nowMs, locale }: StillProps) {
  const layout = layoutTraces(traces, nowMs);
  if (layout === null) return null;
  return (
    <div className="border-y border-rule bg-plate py-3">
      <Picture layout={layout} locale={locale} width={640} className="hidden sm:block" />
      <Picture layout={layout} locale={locale} width={320} className="sm:hidden" />
      <WaterfallLegend layout={layout} locale={locale} />
      <WaterfallTable layout={layout} locale={locale} />
    </div>
  );
}

interface PictureProps {
  readonly layout: Layout;
  readonly locale: Locale;
  readonly width: number;
  readonly className: string;
}

/** Where there is little width, names stand over their bars. */
function Picture({ layout, locale, width, className }: PictureProps) {
  const { rows, path, startMs, endMs } = layout;
  const lengthMs = endMs - startMs;
  const narrow = width < 480;
  const frame = waterfallFrame(width, startMs, lengthMs, narrow);
  const height = headHeight + rows.length * frame.rowHeight + 8;
  const plot = frame.x.toPx(endMs) - frame.x.toPx(startMs);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" className={`w-full ${className}`}>
      {timeTicks(Math.max(lengthMs, 1), plot, 96)
        .slice(0, -1)
        .map((tick) => (
          <g key={tick} transform={`translate(${Math.round(frame.x.toPx(startMs + tick))} 0)`}>
            <line x1={0.5} x2={0.5} y1={18} y2={height} stroke="var(--rule)" />
            <text y={12} textAnchor={tick === 0 ? 'start' : 'middle'} className="fill-ink3 text-axis tabular-nums">
              {formatDuration(tick, locale)}
            </text>
          </g>
        ))}
      <g transform={`translate(0 ${headHeight})`}>
        {rows.map((row, index) => (
          <g key={row.key} transform={`translate(0 ${index * frame.rowHeight})`}>
            <text x={12 * Math.min(row.depth, 6)} y={16} className="fill-ink text-[12.5px]">
              {nameOfRow(row, locale)}
            </text>
            <RowBars row={row} frame={frame} endMs={endMs} />
            <EndMark row={row} frame={frame} endMs={endMs} />
            <text
              x={frame.x.toPx(row.endMs ?? endMs) + 10}
              y={frame.barY + 4}
              className="fill-ink2 text-[12px] tabular-nums"
            >
              {row.kind === 'request' ? formatDuration((row.endMs ?? endMs) - row.startMs, locale) : wrongEnding(row)}
            </text>
          </g>
        ))}
        <PathLine path={path} frame={frame} />
      </g>
    </svg>
  );

  function wrongEnding(row: Layout['rows'][number]): string {
    return row.outcome === 'success' && !row.abandoned ? '' : endingOfRow(row, locale);
  }
}
