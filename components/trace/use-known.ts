'use client';

/**
 * What is known of single requests: asked of the simulation, and asked again when more is known or another line of
 * history is shown.
 */
import { useCallback, useMemo, useState } from 'react';
import type { Asking } from '@/components/simulation/questions';
import type { Session } from '@/components/simulation/session';
import { useSession } from '@/components/simulation/use-session';
import { useAnswer } from './use-answer';

/** Up to which moment, and of which history, requests are looked at: in whole seconds while the run plays. */
export interface Known {
  readonly untilMs: number;
  readonly line: number;
  readonly acts: number;
}

export const useKnown = (session: Session): Known =>
  useSession(session, ({ reachedMs, playing, shown, interventions }) => ({
    untilMs: playing ? Math.floor(reachedMs / 1_000) * 1_000 : reachedMs,
    line: shown,
    acts: interventions.length,
  }));

/** The same, at least up to a moment, for as long as nobody changes the history that this moment belongs to. */
export function useKnownSince(session: Session, leastMs: number): Known {
  const known = useKnown(session);
  const [{ line, acts }] = useState(known);
  const { durationMs } = useSession(session, (state) => ({ durationMs: state.durationMs }));
  const atLeast = Math.min(leastMs, durationMs);
  const isSame = known.line === line && known.acts === acts;
  return useMemo(
    () => (isSame && atLeast > known.untilMs ? { ...known, untilMs: atLeast } : known),
    [known, isSame, atLeast],
  );
}

/** Another history is another run: its requests are other ones, although they have the same numbers. */
export function useTraces(session: Session, request: number | null, known: Known) {
  const ask = useCallback(
    (asking: Asking) => session.traces(request ?? 0, known.untilMs, asking),
    [session, request, known],
  );
  return useAnswer(request === null ? null : ask);
}

export function useWhy(session: Session, request: number | null, known: Known) {
  const ask = useCallback(
    (asking: Asking) => session.why(request ?? 0, known.untilMs, asking),
    [session, request, known],
  );
  return useAnswer(request === null ? null : ask);
}
