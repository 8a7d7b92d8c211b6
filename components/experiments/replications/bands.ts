/**
 * Bands over time, from the report of replications: the mean, its interval, and the spread of the runs.
 */
import type { Point } from '@/components/charts/path';
import type { ReportOf } from '@/components/simulation/experiments';
import type { RecordedWindow } from '@/simulator/telemetry/twin/recorded-windows';

export type BandId = 'p99Ms' | 'goodputPerSecond' | 'failedShare';
export const bandIds: readonly BandId[] = ['p99Ms', 'goodputPerSecond', 'failedShare'];

type Report = Pick<ReportOf<'replicate'>, 'windows'>;
export type WindowBand = Report['windows'][number]['readings'][BandId];

/** What is known of one measure at the end of each window. Gaps are not a number. */
export interface Bands {
  readonly at: readonly { readonly atMs: number; readonly band: WindowBand }[];
  readonly mean: readonly Point[];
  /** The 95 % interval of the mean. */
  readonly interval: Area;
  /** From the lowest run to the highest. */
  readonly spread: Area;
}

export interface Area {
  readonly lower: readonly Point[];
  readonly upper: readonly Point[];
}

export function bandsOf({ windows }: Report, id: BandId): Bands {
  const at = windows.map(({ toMs, readings }) => ({ atMs: toMs, band: readings[id] }));
  const read = (value: (band: WindowBand) => number | null): readonly Point[] =>
    at.map(({ atMs, band }) => ({ atMs, value: value(band) ?? Number.NaN }));
  return {
    at,
    mean: read(({ mean }) => mean),
    interval: {
      lower: read((band) => intervalOf(band)?.[0] ?? null),
      upper: read((band) => intervalOf(band)?.[1] ?? null),
    },
    spread: { lower: read(({ least }) => least), upper: read(({ most }) => most) },
  };
}

/** None of the measures can be below zero, though a symmetric interval may. Null for fewer than two runs. */
export function intervalOf({ mean, halfWidth }: WindowBand): readonly [number, number] | null {
  return mean === null || halfWidth === null ? null : [Math.max(0, mean - halfWidth), mean + halfWidth];
}

/** The band of the last window that is over at a moment. */
export const bandAt = ({ at }: Bands, atMs: number): WindowBand | null =>
  at.findLast((one) => one.atMs <= atMs)?.band ?? null;

/** The same measure of the run that is shown, window by window. */
export const ownPoints = (windows: readonly RecordedWindow[], id: BandId): readonly Point[] =>
  windows.map((one) => ({ atMs: one.toMs, value: one[id] ?? Number.NaN }));

const shortestMs = 2_500;
const enough = 120;

/** Length of the windows: that of the readings of the stage, doubled until so many fill the run. */
export function windowMsOf(durationMs: number): number {
  let windowMs = shortestMs;
  while (durationMs / windowMs > enough) windowMs *= 2;
  return windowMs;
}
