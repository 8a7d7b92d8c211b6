/**
 * Saturation and execution environments over time, from the metric rows of a run.
 */
import type { SeriesRow } from '@/simulator/telemetry/chunk';
import type { Topology } from '@/simulator/telemetry/topology';
import type { Point } from '../path';

export interface Saturation {
  readonly name: string;
  /** From 0 to 1. */
  readonly points: readonly Point[];
}

/** The share of a component's threads, connections or environments that is in use; NaN where there is no limit. */
function shareInUse(row: SeriesRow, component: number, slots: number | null): number {
  const reading = row.components[component];
  if (reading === undefined) return Number.NaN;
  const { live } = reading;
  if (live?.kind === 'function') return live.limit > 0 ? (live.busy + live.initializing) / live.limit : Number.NaN;
  return slots === null || slots === 0 ? Number.NaN : reading.busy / slots;
}

/** Of the components that have a limit, the fullest first. */
export function saturationOf(rows: readonly SeriesRow[], topology: Topology): readonly Saturation[] {
  const all = topology.components.map(({ id, concurrency, replicas }, component) => {
    const slots = concurrency === null ? null : concurrency * replicas;
    return { name: id, points: rows.map((row) => ({ atMs: row.atMs, value: shareInUse(row, component, slots) })) };
  });
  const highest = ({ points }: Saturation) => points.reduce((most, { value }) => Math.max(most, value || 0), 0);
  return all
    .filter(({ points }) => points.some(({ value }) => !Number.isNaN(value)))
    .sort((one, other) => highest(other) - highest(one));
}

export interface Environments {
  readonly name: string;
  readonly starting: readonly Point[];
  readonly busy: readonly Point[];
  readonly idle: readonly Point[];
  readonly limit: number;
}

/** Of each function of the run. */
export function environmentsOf(rows: readonly SeriesRow[], topology: Topology): readonly Environments[] {
  return topology.components.flatMap(({ id, kind }, component) => {
    if (kind !== 'function') return [];
    const readings = rows.flatMap(({ atMs, components }) => {
      const live = components[component]?.live;
      return live?.kind === 'function' ? [{ atMs, live }] : [];
    });
    const read = (value: (live: (typeof readings)[number]['live']) => number): readonly Point[] =>
      readings.map(({ atMs, live }) => ({ atMs, value: value(live) }));
    return [
      {
        name: id,
        starting: read((live) => live.initializing),
        busy: read((live) => live.busy),
        idle: read((live) => live.idle),
        limit: readings.at(-1)?.live.limit ?? 0,
      },
    ];
  });
}
