'use client';

/**
 * The run of the document: begins again when a change makes another run of it, at the same moment, and rests while there
 * is something to fix.
 */
import { createContext, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { createSession } from '@/components/simulation/create-session';
import type { Session } from '@/components/simulation/session';
import type { CheckedFigure } from '@/content/model';
import type { LabStore } from '../document/lab-store';
import { figureOfDocument } from '../figure';
import { useLab, useLabState } from '../lab-context';
import { behaviourOf } from './behaviour';

export interface LabRun {
  readonly session: Session;
  readonly figure: CheckedFigure;
  /** False while the document has changed since: what is recorded is not of what stands on the canvas. */
  readonly current: boolean;
}

/** A change of the document is followed by the next one for so long. */
const pauseMs = 300;

interface Kept {
  readonly atMs: number;
  readonly playing: boolean;
  readonly speed: number;
}

const RunContext = createContext<LabRun | null>(null);
export const RunProvider = RunContext.Provider;
export const useRun = (): LabRun | null => useContext(RunContext);

interface Wanted {
  readonly behaviour: string;
  readonly figure: CheckedFigure;
}

/** What is to run: the document as it last passed the checks, once nobody has changed it for a moment. */
function useWanted(): { readonly wanted: Wanted | null; readonly current: boolean } {
  const { checked } = useLabState((state) => ({ checked: state.checked }));
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const behaviour = useMemo(() => (checked === null ? null : behaviourOf(checked)), [checked]);
  const latest = useRef(checked);
  useEffect(() => {
    latest.current = checked;
  });
  const current = behaviour !== null && wanted?.behaviour === behaviour;
  useEffect(() => {
    if (behaviour === null || current) return;
    const timer = window.setTimeout(() => {
      if (latest.current !== null) setWanted({ behaviour, figure: figureOfDocument(latest.current) });
    }, pauseMs);
    return () => window.clearTimeout(timer);
  }, [behaviour, current]);
  return { wanted, current };
}

/** Null until something ran. */
export function useLabRun(): LabRun | null {
  const lab = useLab();
  const { wanted, current } = useWanted();
  const kept = useRef<Kept | null>(null);
  const resting = useRef(false);
  const [run, setRun] = useState<{ readonly session: Session; readonly wanted: Wanted } | null>(null);
  useEffect(() => {
    if (wanted === null) return;
    const session = createSession(wanted.figure);
    resume(session, kept.current);
    void arrive(session, wanted.figure, lab);
    setRun({ session, wanted });
    return () => {
      const { playing, speed } = session.getState();
      kept.current = { atMs: session.playheadMs(), playing: playing || resting.current, speed };
      session.dispose();
    };
  }, [wanted, lab]);
  const session = run?.session;
  const isCurrent = current && run?.wanted === wanted;
  // A run that is not of what stands there rests, and goes on where it is again.
  useEffect(() => {
    if (session === undefined) return;
    if (isCurrent && resting.current) session.play();
    resting.current = !isCurrent && session.getState().playing;
    if (!isCurrent) session.pause();
  }, [session, isCurrent]);
  return useMemo(
    () => (run === null ? null : { session: run.session, figure: run.wanted.figure, current: isCurrent }),
    [run, isCurrent],
  );
}

function resume(session: Session, kept: Kept | null): void {
  if (kept === null) return;
  session.setSpeed(kept.speed);
  session.seek(kept.atMs);
  if (kept.playing) session.play();
}

/** Stands at the moment of the link that brought the document, if one did. */
async function arrive(session: Session, figure: CheckedFigure, lab: LabStore): Promise<void> {
  const link = lab.takeArrival();
  if (link === null) return;
  const { positionAt } = await import('@/components/simulation/link/lab-link');
  const position = positionAt(link, figure);
  if (position.ok) session.open(position.value);
}
