/**
 * Rates gathered into bars of equal width, for the tracks of the scrubber.
 */
import type { ClassReading, SeriesRow } from '@/simulator/telemetry/chunk';

export interface Bin {
  readonly fromMs: number;
  readonly toMs: number;
  readonly perSecond: number;
}

const binSizesMs = [250, 500, 1_000, 2_000, 5_000, 10_000, 30_000, 60_000, 300_000, 600_000];

/** The shortest bar that is still wide enough to see. */
export function binSizeMs(pxPerMs: number, leastPx: number): number {
  return binSizesMs.find((size) => size * pxPerMs >= leastPx) ?? (binSizesMs.at(-1) as number);
}

/** A rate of all request classes together. */
export const ofClasses = (pick: (reading: ClassReading) => number) => (row: SeriesRow) =>
  row.classes.reduce((total, reading) => total + pick(reading), 0);

/** What is turned away: client requests at the door of a service, and calls at a bulkhead. */
export function refusedPerSecond(row: SeriesRow): number {
  const atBulkheads = row.components
    .flatMap(({ reasons }) => reasons)
    .filter(({ reason }) => reason === 'bulkheadFull')
    .reduce((total, { perSecond }) => total + perSecond, 0);
  return ofClasses((reading) => reading.refusedPerSecond)(row) + atBulkheads;
}

/** Mean rate of each bin; empty bins are left out. */
export function ratesInBins(
  rows: readonly SeriesRow[],
  pick: (row: SeriesRow) => number,
  sizeMs: number,
): readonly Bin[] {
  const sums = new Map<number, { total: number; count: number }>();
  for (const row of rows) {
    const nth = Math.ceil(row.atMs / sizeMs) - 1;
    const sum = sums.get(nth) ?? { total: 0, count: 0 };
    sum.total += pick(row);
    sum.count += 1;
    sums.set(nth, sum);
  }
  return [...sums]
    .map(([nth, { total, count }]) => ({ fromMs: nth * sizeMs, toMs: (nth + 1) * sizeMs, perSecond: total / count }))
    .filter((bin) => bin.perSecond > 0.05);
}
