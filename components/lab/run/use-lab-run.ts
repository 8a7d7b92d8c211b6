'use client';

/**
 * The run of the document: begins again when a change makes another run of it, at the same moment and with what was done
 * by hand, and rests while there is something to fix.
 */
import { createContext, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { createSession } from '@/components/simulation/create-session';
import type { Session } from '@/components/simulation/session';
import type { CheckedFigure } from '@/content/model';
import type { CheckedIntervention } from '@/simulator/scenario/checked';
import type { ScenarioProblem } from '@/simulator/scenario/problem';
import type { LabDocument } from '../document/document';
import type { Identities } from '../document/identities';
import type { LabStore } from '../document/lab-store';
import { figureOfDocument } from '../figure';
import { useLab, useLabState } from '../lab-context';
import { behaviourOf } from './behaviour';
import { type Carried, carried, type Deeds, deedsOf } from './deeds';

export interface LabRun {
  readonly session: Session;
  readonly figure: CheckedFigure;
  /** False while the document has changed since: what is recorded is not of what stands on the canvas. */
  readonly current: boolean;
  /** How many came before it. */
  readonly nth: number;
  /** Done by hand before, and not fitting this version of the document. */
  readonly unfit: readonly CheckedIntervention[];
  /** Why the run does not stand at the moment of the link that brought the document. */
  readonly astray: readonly ScenarioProblem[];
}

/** A change of the document is followed by the next one for so long. */
const pauseMs = 300;

interface Kept {
  readonly atMs: number;
  readonly playing: boolean;
  readonly speed: number;
}

interface Running {
  readonly session: Session;
  readonly wanted: Wanted;
  readonly nth: number;
  readonly unfit: readonly CheckedIntervention[];
}

const RunContext = createContext<LabRun | null>(null);
export const RunProvider = RunContext.Provider;
export const useRun = (): LabRun | null => useContext(RunContext);

interface Wanted {
  readonly behaviour: string;
  readonly figure: CheckedFigure;
  /** What was opened and edited to this: what is done to its run belongs to it. */
  readonly opened: LabDocument;
  readonly identities: Identities;
}

/** What is to run: the document as it last passed the checks, once nobody has changed it for a moment. */
function useWanted(): { readonly wanted: Wanted | null; readonly current: boolean } {
  const { checked, opened, identities } = useLabState(({ checked, history: { present } }) => ({
    checked,
    opened: present.opened,
    identities: present.identities,
  }));
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const behaviour = useMemo(() => (checked === null ? null : behaviourOf(checked)), [checked]);
  const latest = useRef({ checked, opened, identities });
  useEffect(() => {
    latest.current = { checked, opened, identities };
  });
  const current = behaviour !== null && wanted?.behaviour === behaviour && wanted.opened === opened;
  useEffect(() => {
    if (behaviour === null || current) return;
    const timer = window.setTimeout(() => {
      const { checked: scenario, ...of } = latest.current;
      if (scenario !== null) setWanted({ behaviour, figure: figureOfDocument(scenario), ...of });
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
  const deeds = useRef(new WeakMap<LabDocument, Deeds>());
  const [run, setRun] = useState<Running | null>(null);
  const [astray, setAstray] = useState<readonly ScenarioProblem[]>([]);
  useEffect(() => {
    if (wanted === null) return;
    const session = createSession(wanted.figure);
    const before = deeds.current.get(wanted.opened);
    const checks = lab.checks();
    const begun = before && checks ? carried(before, wanted, checks.readInterventions) : null;
    resume(session, kept.current, begun);
    setAstray([]);
    void arrive(session, wanted.figure, lab).then((problems) => problems.length > 0 && setAstray(problems));
    setRun((last) => ({ session, wanted, nth: (last?.nth ?? -1) + 1, unfit: begun?.unfit ?? [] }));
    return () => {
      const { playing, speed } = session.getState();
      kept.current = { atMs: session.playheadMs(), playing: playing || resting.current, speed };
      deeds.current.set(wanted.opened, deedsOf(session.position(), wanted, begun));
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
  return useMemo(() => {
    if (run === null) return null;
    const { wanted: of, ...running } = run;
    return { ...running, figure: of.figure, current: isCurrent, astray };
  }, [run, isCurrent, astray]);
}

function resume(session: Session, kept: Kept | null, begun: Carried | null): void {
  if (kept === null) return;
  session.setSpeed(kept.speed);
  if (begun === null) session.seek(kept.atMs);
  else session.open(begun.position);
  if (kept.playing) session.play();
}

/** Stands at the moment of the link that brought the document, if one did; what is wrong with that moment. */
async function arrive(session: Session, figure: CheckedFigure, lab: LabStore): Promise<readonly ScenarioProblem[]> {
  const link = lab.takeArrival();
  if (link === null) return [];
  const { positionAt } = await import('@/components/simulation/link/lab-link');
  const position = positionAt(link, figure);
  if (!position.ok) return position.problems;
  session.open(position.value);
  return [];
}
