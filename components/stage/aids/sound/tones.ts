/**
 * A moment of a run as sound: the pitch is the load, roughness is the share that fails. Numbers only; `instrument.ts`
 * plays them.
 */
import type { SeriesRow } from '@/simulator/telemetry/chunk';

export interface Tones {
  readonly pitchHz: number;
  /** From 0, all is well, to 1, all fails. */
  readonly roughness: number;
  /** From 0, silence, to 1. */
  readonly loudness: number;
}

/** The pitch of the usual load; twice the load is an octave higher. */
const usualHz = 220;
const octaves = 2;
/** Rows of the beginning that say what is usual. */
const usualRows = 20;

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

/** Everything that is sent, retries included. */
export const loadOf = ({ connections }: SeriesRow): number => sum(connections.map((one) => one.triesPerSecond));

/** What is usual for a run: the median of its beginning. */
export function usualLoad(rows: readonly SeriesRow[]): number {
  const loads = rows
    .slice(0, usualRows)
    .map(loadOf)
    .sort((a, b) => a - b);
  return loads[Math.floor(loads.length / 2)] ?? 0;
}

const silence: Tones = { pitchHz: usualHz, roughness: 0, loudness: 0 };

export function tonesOf(row: SeriesRow | null, usual: number): Tones {
  const load = row === null ? 0 : loadOf(row);
  if (row === null || usual <= 0 || load <= 0) return silence;
  const height = Math.max(-octaves, Math.min(octaves, Math.log2(load / usual)));
  const failed = sum(row.classes.map((reading) => reading.failedPerSecond));
  const ended = failed + sum(row.classes.map((reading) => reading.goodputPerSecond));
  return { pitchHz: usualHz * 2 ** height, roughness: ended === 0 ? 0 : failed / ended, loudness: 1 };
}
