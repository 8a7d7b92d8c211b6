/**
 * Where a step from event to event goes: to what is painted, or to the next single event of the simulator of a kind.
 * Loaded with the first such step.
 */
import type { Session } from '@/components/simulation/session';
import type { Locale } from '@/content/model';
import type { Intervention } from '@/simulator/scenario/schema/intervention';
import type { PlaybackLogs } from '@/simulator/telemetry/playback-logs';
import { momentWords, neighbourOf, paintedMoments } from './moments';

/** `painted`, or a kind of single events. */
export type EventKind = 'painted' | keyof PlaybackLogs;

export interface Step {
  readonly kind: EventKind;
  readonly towards: 'next' | 'previous';
}

interface Asked extends Step {
  readonly locale: Locale;
  readonly own: readonly Intervention[];
}

export interface Target {
  readonly atMs: number;
  /** What happened there; empty where the kind says it. */
  readonly words: string;
}

/** Null when nothing of the kind is known in this direction. */
export function stepTarget(session: Session, { kind, towards, locale, own }: Asked): Target | null {
  const playback = session.playback();
  if (playback === null) return null;
  const headMs = session.playheadMs();
  if (kind !== 'painted') {
    const log = playback.logs[kind];
    const atMs = towards === 'next' ? log.momentAfter(headMs) : log.momentBefore(headMs);
    return atMs === null ? null : { atMs, words: '' };
  }
  const { rows, happenings, reachedMs } = session.getState();
  const marks = playback.marks.list.filter(({ atMs }) => atMs <= reachedMs);
  const moments = paintedMoments({ topology: playback.topology, marks, rows, happenings }, { locale, own });
  const found = neighbourOf(moments, headMs, towards);
  return found && { atMs: found.atMs, words: momentWords(found) };
}
