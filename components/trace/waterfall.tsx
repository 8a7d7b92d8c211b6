'use client';

/**
 * The waterfall of a request: one row for each part, drawn in shapes of their own, and the critical path as one line of
 * ink. Rows are buttons: up and down go through them, Enter goes to the moment at which they begin.
 */
import { timeTicks } from '@/components/charts/ticks';
import { formatDuration } from '@/components/i18n/format';
import { useWidth } from '@/components/stage/panel/use-size';
import { componentPlace, type Place } from '@/components/stage/view/stage-view';
import type { Locale } from '@/content/model';
import type { Layout, Row } from './layout';
import { traceMessages } from './messages';
import { EndMark, PathLine, RowBars } from './row-shapes';
import { endingOfRow, nameOfRow, rowInWords } from './row-words';
import { useRoving } from './use-roving';
import { type RowFrame, waterfallFrame } from './waterfall-frame';

interface WaterfallProps {
  readonly layout: Layout;
  /** How long the axis is: as long as the longest of those that are compared. In ms. */
  readonly lengthMs: number;
  readonly locale: Locale;
  readonly touch: boolean;
  /** Where the play head stands; null while it moves. */
  readonly headMs: number | null;
  readonly onJump: (atMs: number, place: Place | null) => void;
}

const headHeight = 24;

export function Waterfall({ layout, lengthMs, locale, touch, headMs, onJump }: WaterfallProps) {
  const words = traceMessages[locale];
  const [width, measure] = useWidth();
  const { ref, current, setCurrent, onKeyDown } = useRoving<HTMLOListElement>(layout.rows.length);
  const frame = waterfallFrame(width, layout.startMs, lengthMs, touch);
  const height = headHeight + layout.rows.length * frame.rowHeight + 8;
  return (
    <div ref={measure} className="relative" style={{ height }}>
      {width > 0 && <Drawing {...{ layout, frame, lengthMs, locale, headMs }} size={[width, height]} />}
      <ol
        ref={ref}
        aria-label={`${words.waterfall}. ${words.keys}`}
        onKeyDown={onKeyDown}
        className="absolute inset-x-0"
        style={{ top: headHeight }}
      >
        {layout.rows.map((row, index) => (
          <li key={row.key}>
            <button
              type="button"
              tabIndex={index === current ? 0 : -1}
              aria-label={rowInWords(row, layout, locale)}
              onFocus={() => setCurrent(index)}
              onClick={() => onJump(row.startMs, componentPlace(row.component))}
              className="block w-full truncate text-left text-readout text-ink hover:bg-ink/5"
              style={{ height: frame.rowHeight, paddingLeft: 12 * Math.min(row.depth, 6), lineHeight: '24px' }}
            >
              <span
                aria-hidden="true"
                className="inline-block truncate align-top"
                style={touch ? {} : { maxWidth: frame.gutter - 12 * Math.min(row.depth, 6) - 6 }}
              >
                {nameOfRow(row, locale)}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}

interface DrawingProps {
  readonly layout: Layout;
  readonly frame: RowFrame;
  readonly lengthMs: number;
  readonly locale: Locale;
  readonly headMs: number | null;
  readonly size: readonly [number, number];
}

function Drawing({ layout, frame, lengthMs, locale, headMs, size: [width, height] }: DrawingProps) {
  const { rows, path, startMs, endMs } = layout;
  const plot = frame.x.toPx(startMs + lengthMs) - frame.x.toPx(startMs);
  return (
    <svg
      width={width}
      height={height}
      aria-hidden="true"
      className="pointer-events-none absolute inset-0 overflow-visible"
    >
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
      {headMs !== null && headMs >= startMs && headMs <= endMs && (
        <line
          x1={frame.x.toPx(headMs)}
          x2={frame.x.toPx(headMs)}
          y1={headHeight - 6}
          y2={height}
          stroke="var(--ink)"
          strokeWidth={1.6}
        />
      )}
      <g transform={`translate(0 ${headHeight})`}>
        {rows.map((row, index) => (
          <g key={row.key} transform={`translate(0 ${index * frame.rowHeight})`}>
            <RowBars row={row} frame={frame} endMs={endMs} />
            <EndMark row={row} frame={frame} endMs={endMs} />
            <EndWords row={row} frame={frame} endMs={endMs} locale={locale} />
          </g>
        ))}
        <PathLine path={path} frame={frame} />
      </g>
    </svg>
  );
}

/** What is worth a word at the end of a bar: how long the request took, and what went wrong. */
function EndWords({ row, frame, endMs, locale }: { row: Row; frame: RowFrame; endMs: number; locale: Locale }) {
  const toMs = row.endMs ?? endMs;
  const went = row.outcome === 'success' && !row.abandoned ? '' : endingOfRow(row, locale);
  const text = row.kind === 'request' ? formatDuration(toMs - row.startMs, locale) : went;
  if (text === '') return null;
  return (
    <text x={frame.x.toPx(toMs) + 10} y={frame.barY + 4} className="fill-ink2 text-[12px] tabular-nums">
      {text}
    </text>
  );
}
