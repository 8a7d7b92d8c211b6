/**
 * The shapes of a waterfall's rows: the same hues and shapes as on the stage.
 */
import { ShapeMark } from '@/components/ui/shape';
import type { PathStep, Row, Stretch, StretchKind } from './layout';
import type { RowFrame } from './waterfall-frame';

const barHeight = 10;

interface RowProps {
  readonly row: Row;
  readonly frame: RowFrame;
  /** Up to where what is under way is drawn. */
  readonly endMs: number;
}

const fills: Readonly<Record<Exclude<StretchKind, 'held' | 'backOff'>, { fill: string; stroke: string }>> = {
  queue: { fill: 'var(--queue)', stroke: 'var(--queue-line)' },
  work: { fill: 'var(--request)', stroke: 'var(--request)' },
  init: { fill: 'var(--init-tint)', stroke: 'var(--init)' },
  bulkhead: { fill: 'var(--plate)', stroke: 'var(--queue-line)' },
  proxy: { fill: 'var(--ink3)', stroke: 'var(--ink3)' },
};

/** The whole of a row as an outline, orange for a retry, and what its stretches were. */
export function RowBars({ row, frame, endMs }: RowProps) {
  const [from, to] = [frame.x.toPx(row.startMs), frame.x.toPx(row.endMs ?? endMs)];
  const isRetry = row.kind === 'try' && row.tryNumber > 1;
  const edge = isRetry
    ? 'var(--retry)'
    : row.kind === 'try' && row.outcome !== 'success'
      ? 'var(--error)'
      : 'var(--rule2)';
  const dashed = row.abandoned || row.endMs === null;
  return (
    <g>
      {row.kind !== 'backOff' && (
        <rect
          x={from}
          y={frame.barY - 3}
          width={Math.max(1, to - from)}
          height={6}
          fill="var(--plate)"
          stroke={edge}
          strokeWidth={isRetry ? 1.8 : 1}
          strokeDasharray={dashed ? '3 2' : undefined}
        />
      )}
      {row.stretches.map((stretch) => (
        <Bar key={`${stretch.kind} ${stretch.startMs}`} stretch={stretch} frame={frame} endMs={endMs} />
      ))}
      {isRetry && <ShapeMark meaning="retry" x={from} y={frame.barY} size={14} />}
    </g>
  );
}

function Bar({ stretch, frame, endMs }: { stretch: Stretch; frame: RowFrame; endMs: number }) {
  const [from, to] = [frame.x.toPx(stretch.startMs), frame.x.toPx(stretch.endMs ?? endMs)];
  const { kind } = stretch;
  if (kind === 'held' || kind === 'backOff') {
    return (
      <line
        x1={from}
        x2={to}
        y1={frame.barY}
        y2={frame.barY}
        stroke={kind === 'held' ? 'var(--queue-line)' : 'var(--ink2)'}
        strokeWidth={kind === 'held' ? 2 : 2.4}
        strokeDasharray={kind === 'held' ? '2 2' : '0 6'}
        strokeLinecap={kind === 'held' ? 'butt' : 'round'}
      />
    );
  }
  return (
    <rect
      x={from}
      y={frame.barY - barHeight / 2}
      width={Math.max(1, to - from)}
      height={barHeight}
      strokeWidth={0.9}
      strokeDasharray={kind === 'bulkhead' ? '2 2' : undefined}
      {...fills[kind]}
    />
  );
}

const marks = { error: 'error', timeout: 'timeout', refused: 'refused' } as const;

/** How a row ended, where it did not end well. */
export function EndMark({ row, frame, endMs }: RowProps) {
  if (row.outcome === 'success' || row.outcome === 'unfinished') return null;
  return <ShapeMark meaning={marks[row.outcome]} x={frame.x.toPx(row.endMs ?? endMs)} y={frame.barY} size={13} />;
}

/** One line through all rows: what the request waited for. */
export function PathLine({ path, frame }: { readonly path: readonly PathStep[]; readonly frame: RowFrame }) {
  return <path d={pathData(path, frame)} fill="none" stroke="var(--ink)" strokeWidth={1.6} strokeLinejoin="round" />;
}

/** Below the bars, from row to row straight up or down. */
export function pathData(path: readonly PathStep[], { x, rowHeight, barY }: RowFrame): string {
  return path
    .map(({ row, startMs, endMs }, index) => {
      const y = row * rowHeight + barY + barHeight / 2 + 3;
      return `${index === 0 ? 'M' : 'L'}${x.toPx(startMs).toFixed(1)} ${y}H${x.toPx(endMs).toFixed(1)}`;
    })
    .join('');
}
