'use client';

/**
 * Brings a figure's run to moments that links, quiz and storyboard point at. A link to the start of the learner's
 * prediction also plays: it is what locking the prediction asks for.
 */
import { useCallback, useEffect, useRef } from 'react';
import { onMoment } from '@/components/lesson/moment-bus';
import type { Session } from '@/components/simulation/session';
import type { Figure, MomentLink } from '@/content/model';
import { openMoment } from './open-moment';

/** Opens a moment; what was being opened before gives way. Resolves to false when this one gave way itself. */
export function useOpener(session: Session, figure: Figure): (moment: MomentLink) => Promise<boolean> {
  const current = useRef<AbortController | null>(null);
  useEffect(() => () => current.current?.abort(), []);
  return useCallback(
    async (moment) => {
      current.current?.abort();
      const opening = new AbortController();
      current.current = opening;
      await openMoment(session, figure, moment, opening.signal);
      return !opening.signal.aborted;
    },
    [session, figure],
  );
}

interface Listening {
  readonly open: (moment: MomentLink) => Promise<boolean>;
  readonly locked: boolean;
  /** The reader wants no motion. */
  readonly still: boolean;
}

/** Answers requests from the page. A locked figure lets them wait. */
export function useMoments(session: Session, figure: Figure, { open, locked, still }: Listening): void {
  useEffect(() => {
    if (locked) return;
    return onMoment(figure.id, async (moment) => {
      const arrived = await open(moment);
      if (arrived && !still && moment.atMs === figure.prediction?.fromMs) session.play();
    });
  }, [session, figure, open, locked, still]);
}
