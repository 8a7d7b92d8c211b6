/**
 * The curves that small pictures are drawn from: rates read off a recorded run.
 */

import type { ClassReading } from '@/simulator/telemetry/chunk';
import { bucketMs } from '@/simulator/telemetry/chunk';
import type { Recording } from './recording';

/** Rates per second at equal steps of simulated time. */
export interface GoodputSeries {
  readonly stepMs: number;
  readonly offered: readonly number[];
  readonly goodput: readonly number[];
}

const sum = (readings: readonly ClassReading[], pick: (reading: ClassReading) => number): number =>
  readings.reduce((total, reading) => total + pick(reading), 0);

/** The rates of one request class, or of all together. */
export function seriesOf(recording: Recording, requestClass: string | null): GoodputSeries {
  const { topology, playback } = recording;
  const shown = topology.classes.map((each) => requestClass === null || each.name === requestClass);
  if (!shown.includes(true)) {
    throw new Error(`There is no request class "${requestClass}". There are: ${topology.classes.map((c) => c.name)}.`);
  }
  const rows = playback.rows.map((row) => row.classes.filter((_, index) => shown[index]));
  return {
    stepMs: bucketMs,
    offered: rows.map((row) => sum(row, (reading) => reading.offeredPerSecond)),
    goodput: rows.map((row) => sum(row, (reading) => reading.goodputPerSecond)),
  };
}
