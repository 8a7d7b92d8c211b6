/**
 * The latency heat map of a recorded run: how many requests ended in each stretch of time after about how long, and
 * how many of these failed.
 */
import { outcomeCode } from '@/simulator/telemetry/codes';
import { type Playback, placeOf, segmentOf } from '@/simulator/telemetry/playback';

export interface HeatColumn {
  readonly fromMs: number;
  readonly toMs: number;
  readonly requests: number;
  /** By row, the quickest first. */
  readonly counts: readonly number[];
  readonly failed: readonly number[];
}

export interface Heat {
  /** Lower ends of the rows, in ms; the last row is open. */
  readonly rows: readonly number[];
  readonly columns: readonly HeatColumn[];
}

/** Each row spans the same factor: ten rows for ten times as long. */
const rowsOfDecade = 8;
const leastMs = 1;
const decades = 5;

/** Where a row begins, in ms. */
export const lowerEnd = (row: number): number => leastMs * 10 ** (row / rowsOfDecade);

/** Rows that begin at a power of ten of a millisecond. */
export const decadeRows: readonly number[] = Array.from({ length: decades + 1 }, (_, nth) => nth * rowsOfDecade);

const rowsAt = Array.from({ length: rowsOfDecade * decades }, (_, row) => lowerEnd(row));

export const rowOf = (tookMs: number): number =>
  Math.min(rowsAt.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(tookMs, leastMs) / leastMs) * rowsOfDecade)));

/** Of all that ended up to a moment, in columns of equal length. */
export function heatOf(playback: Playback, untilMs: number, columnMs: number): Heat {
  const columns: { fromMs: number; toMs: number; requests: number; counts: number[]; failed: number[] }[] = [];
  for (let fromMs = 0; fromMs < untilMs; fromMs += columnMs) {
    const empty = () => new Array<number>(rowsAt.length).fill(0);
    columns.push({ fromMs, toMs: fromMs + columnMs, requests: 0, counts: empty(), failed: empty() });
  }
  for (let entry = 0, end = playback.endingsUpTo(untilMs); entry < end; entry++) {
    const { atMs, startMs, outcome } = segmentOf(playback.logs.endings, entry);
    const at = placeOf(entry);
    const endMs = atMs[at] as number;
    const column = columns[Math.min(columns.length - 1, Math.floor(endMs / columnMs))];
    if (column === undefined) continue;
    const row = rowOf(endMs - (startMs[at] as number));
    column.requests++;
    column.counts[row] = (column.counts[row] ?? 0) + 1;
    if (outcome[at] !== outcomeCode.success) column.failed[row] = (column.failed[row] ?? 0) + 1;
  }
  return { rows: rowsAt, columns };
}

/** Rows from the first to the last that any request fell into; null without any. */
export function rowSpan({ columns, rows }: Heat): readonly [number, number] | null {
  const used = rows.flatMap((_, row) => (columns.some(({ counts }) => (counts[row] ?? 0) > 0) ? [row] : []));
  const [first, last] = [used[0], used.at(-1)];
  return first === undefined || last === undefined ? null : [first, last];
}

/** The row in which the middle one of a column's requests lies; -1 without any. */
export function middleRow({ counts, requests }: Pick<HeatColumn, 'counts' | 'requests'>): number {
  let below = 0;
  return counts.findIndex((count) => {
    below += count;
    return requests > 0 && below >= requests / 2;
  });
}
