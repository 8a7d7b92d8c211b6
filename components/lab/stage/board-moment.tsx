'use client';

/**
 * The moment that the board shows. It changes several times a second, so only what reads it is made again then, and not
 * the whole board.
 */
import { createContext, type ReactNode, useContext } from 'react';
import type { Session } from '@/components/simulation/session';
import { useMoment } from '@/components/stage/moment';
import type { Moment } from '@/components/stage/reading';
import type { Topology } from '@/simulator/telemetry/topology';
import { idleRun } from '../run/idle-run';

interface BoardMomentProps {
  readonly topology: Topology;
  /** Null for a sketch, of which there is no run. */
  readonly session: Session | null;
  readonly children: ReactNode;
}

const MomentContext = createContext<Moment | null>(null);

export function BoardMoment({ topology, session, children }: BoardMomentProps) {
  return <MomentContext value={useMoment(session ?? idleRun, topology)}>{children}</MomentContext>;
}

export function useBoardMoment(): Moment {
  const moment = useContext(MomentContext);
  if (moment === null) throw new Error('Only on the board of the lab.');
  return moment;
}
