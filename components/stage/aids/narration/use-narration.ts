'use client';

/**
 * Narrates a session: looks at its state a few times a second and hands out what is to be announced.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Session } from '@/components/simulation/session';
import type { Locale } from '@/content/model';
import type { Intervention } from '@/simulator/scenario/schema/intervention';
import { RunNarrator, type RunNow } from './narrator';

/** A play head that is being dragged is not told until it rests. */
const lookEveryMs = 500;
const mostKept = 12;

export interface Told {
  readonly key: number;
  readonly text: string;
}

function runNow(session: Session, own: readonly Intervention[]): RunNow | null {
  const { topology, rows, happenings, shownMs, playing } = session.getState();
  return topology && { topology, rows, happenings, own, shownMs, playing };
}

/** What was told, the last first; and a way to ask for the whole moment. */
export function useNarration(session: Session, own: readonly Intervention[], locale: Locale) {
  const [told, setTold] = useState<readonly Told[]>([]);
  const narrator = useRef<RunNarrator | null>(null);
  const tell = useCallback((text: string | null) => {
    if (text === null) return;
    setTold((before) => [{ key: (before[0]?.key ?? 0) + 1, text }, ...before].slice(0, mostKept));
  }, []);
  useEffect(() => {
    const teller = new RunNarrator(locale);
    narrator.current = teller;
    const timer = setInterval(() => {
      const run = document.hidden ? null : runNow(session, own);
      if (run !== null) tell(teller.next(run, performance.now()));
    }, lookEveryMs);
    return () => clearInterval(timer);
  }, [session, own, locale, tell]);
  const tellAll = useCallback(() => {
    const run = runNow(session, own);
    if (run !== null) tell(narrator.current?.describe(run, performance.now()) ?? null);
  }, [session, own, tell]);
  return { told, tellAll };
}
