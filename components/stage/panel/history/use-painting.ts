'use client';

/**
 * The painted history of a run. How it is painted is loaded when there is something to paint.
 */
import { useEffect, useMemo, useState } from 'react';
import type { Session, SessionState } from '@/components/simulation/session';
import type { Locale } from '@/content/model';
import type { Topology } from '@/simulator/telemetry/topology';
import type { Painting } from './paint';

const load = async () => {
  const [{ historyOf }, { painting }] = await Promise.all([import('./history'), import('./paint')]);
  return { historyOf, painting };
};

type Loaded = Awaited<ReturnType<typeof load>>;
type Seen = Pick<SessionState, 'rows' | 'happenings' | 'reachedMs'>;

export function usePainting(session: Session, topology: Topology | null, seen: Seen, locale: Locale): Painting | null {
  const { rows, happenings, reachedMs } = seen;
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const all = session.playback()?.marks.list;
  // Rows, happenings and marks grow together.
  const marks = useMemo(() => all?.filter(({ atMs }) => atMs <= reachedMs) ?? [], [all, reachedMs]);
  const last = rows.at(-1);
  const hasTroubles = last?.classes.some(({ failedPerSecond }) => failedPerSecond > 0) === true;
  const hasOthers = marks.length > 0 || topology?.components.some(({ kind }) => kind === 'controlPlane') === true;
  const hasDeploys = happenings.some(({ kind }) => kind === 'rollout');
  const isWanted = loaded === null && (hasTroubles || hasOthers || hasDeploys);
  useEffect(() => {
    if (!isWanted) return;
    let gone = false;
    void load().then((modules) => {
      if (!gone) setLoaded(modules);
    });
    return () => {
      gone = true;
    };
  }, [isWanted]);
  return useMemo(
    () => loaded && topology && loaded.painting(loaded.historyOf({ topology, marks, rows, happenings }), locale),
    [loaded, topology, marks, rows, happenings, locale],
  );
}
