'use client';

/**
 * What the board draws: the run of the document where there is one, else a sketch of the document.
 */
import { useMemo, useRef } from 'react';
import type { Session } from '@/components/simulation/session';
import { useSession } from '@/components/simulation/use-session';
import type { Topology } from '@/simulator/telemetry/topology';
import type { LabDocument } from '../document/document';
import { idleRun } from '../run/idle-run';
import type { LabRun } from '../run/use-lab-run';
import { sketchTopology } from './sketch';

export interface Picture {
  readonly topology: Topology;
  /** The session that is drawn; null for a sketch. */
  readonly session: Session | null;
}

const isOf = (topology: Topology, { components }: LabDocument): boolean =>
  topology.components.length === components.length &&
  topology.components.every(({ id }, index) => id === components[index]?.id);

export function usePicture(document: LabDocument, run: LabRun | null): Picture {
  const { topology } = useSession(run?.session ?? idleRun, (state) => ({ topology: state.topology }));
  const live = run?.current === true && topology !== null && isOf(topology, document);
  const known = useRef<Topology | null>(null);
  const sketch = useMemo(() => sketchTopology(document, known.current), [document]);
  if (topology !== null) known.current = topology;
  const shown = live ? topology : sketch;
  return { topology: shown, session: live ? run.session : null };
}
