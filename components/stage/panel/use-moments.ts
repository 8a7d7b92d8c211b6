'use client';

/**
 * Answers links that point at a moment of this figure. A link to the start of the learner's prediction also plays:
 * it is what locking the prediction asks for.
 */
import { useEffect } from 'react';
import { onMoment } from '@/components/lesson/moment-bus';
import type { Session } from '@/components/simulation/session';
import type { Figure } from '@/content/model';
import { openMoment } from './open-moment';

export function useMoments(session: Session, figure: Figure, locked: boolean, still: boolean): void {
  useEffect(() => {
    if (locked) return;
    let current = new AbortController();
    const stop = onMoment(figure.id, async (moment) => {
      current.abort();
      current = new AbortController();
      const { signal } = current;
      await openMoment(session, figure, moment, signal);
      if (!signal.aborted && !still && moment.atMs === figure.prediction?.fromMs) session.play();
    });
    return () => {
      stop();
      current.abort();
    };
  }, [session, figure, locked, still]);
}
