'use client';

/**
 * The moment that readouts show, from a session: its metric row and the faults in force. Changes at 4 Hz.
 */
import { useMemo } from 'react';
import type { SessionState } from '@/components/simulation/session';
import { type SessionStore, useSession } from '@/components/simulation/use-session';
import type { SeriesRow } from '@/simulator/telemetry/chunk';
import type { Topology } from '@/simulator/telemetry/topology';
import { faultsAt } from './faults';
import type { Moment } from './reading';

/** The last metric row that ended by a moment. */
export function rowAt(rows: readonly SeriesRow[], atMs: number): SeriesRow | null {
  return rows.findLast((row) => row.atMs <= atMs) ?? null;
}

const selectRow = (state: SessionState) => ({ row: rowAt(state.rows, state.shownMs) });
const selectPast = (state: SessionState) => ({
  happenings: state.happenings,
  /** Faults begin and end at happenings, so only how many there were by now matters. */
  count: state.happenings.filter((happening) => happening.atMs <= state.shownMs).length,
});

export function useMoment(session: SessionStore, topology: Topology): Moment {
  const { row } = useSession(session, selectRow);
  const { happenings, count } = useSession(session, selectPast);
  const faults = useMemo(() => faultsAt(happenings.slice(0, count), Number.POSITIVE_INFINITY), [happenings, count]);
  return useMemo(() => ({ topology, row, faults }), [topology, row, faults]);
}
