/**
 * The lines that the charts draw, read from the metric rows of a run.
 */
import type { Locale } from '@/content/model';
import type { LocalizedText } from '@/simulator/scenario/schema/fields';
import type { ClassReading, SeriesRow } from '@/simulator/telemetry/chunk';
import type { Topology } from '@/simulator/telemetry/topology';
import type { Point } from './path';

export interface LatencySeries {
  readonly name: string;
  readonly label: string;
  /** True for the class in question, drawn in ink. */
  readonly ink: boolean;
  readonly p50: readonly Point[];
  readonly p99: readonly Point[];
}

export interface RateSeries {
  readonly offered: readonly Point[];
  readonly goodput: readonly Point[];
  /** Everything that ended without success: errors, refusals and time-outs. */
  readonly failed: readonly Point[];
  /** Offered requests and every retry made on their behalf; null while nobody has retried. */
  readonly tries: readonly Point[] | null;
}

export const textOf = (text: LocalizedText | null | undefined, locale: Locale, fallback: string): string =>
  text == null ? fallback : typeof text === 'string' ? text : text[locale];

export function latencySeries(
  rows: readonly SeriesRow[],
  topology: Topology,
  inkClass: string,
  locale: Locale,
): readonly LatencySeries[] {
  return topology.classes.map((info, index) => {
    const read = (pick: (reading: ClassReading) => number) =>
      rows.map((row) => ({ atMs: row.atMs, value: row.classes[index] ? pick(row.classes[index]) : Number.NaN }));
    return {
      name: info.name,
      label: textOf(info.label, locale, info.name),
      ink: info.name === inkClass,
      p50: read((reading) => reading.p50Ms),
      p99: read((reading) => reading.p99Ms),
    };
  });
}

const total = (row: SeriesRow, pick: (reading: ClassReading) => number) =>
  row.classes.reduce((sum, reading) => sum + pick(reading), 0);

/** Retries per second on all connections. */
const retriesIn = (row: SeriesRow) =>
  row.connections.reduce((sum, reading) => sum + Math.max(0, reading.triesPerSecond - reading.callsPerSecond), 0);

export function rateSeries(rows: readonly SeriesRow[]): RateSeries {
  const read = (value: (row: SeriesRow) => number) => rows.map((row) => ({ atMs: row.atMs, value: value(row) }));
  const offered = (row: SeriesRow) => total(row, (reading) => reading.offeredPerSecond);
  return {
    offered: read(offered),
    goodput: read((row) => total(row, (reading) => reading.goodputPerSecond)),
    failed: read((row) => total(row, (reading) => reading.failedPerSecond)),
    tries: rows.some((row) => retriesIn(row) > 0.5) ? read((row) => offered(row) + retriesIn(row)) : null,
  };
}
