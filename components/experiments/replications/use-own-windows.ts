'use client';

/**
 * What clients saw in the run that is shown, in the windows of its replications, as far as it has been played.
 */
import { useMemo } from 'react';
import type { Session } from '@/components/simulation/session';
import { useSession } from '@/components/simulation/use-session';
import { type RecordedWindow, recordedWindows } from '@/simulator/telemetry/twin/recorded-windows';

export function useOwnWindows(session: Session, lengthMs: number, durationMs: number): readonly RecordedWindow[] {
  const { reachedMs, rows } = useSession(session, (state) => ({ reachedMs: state.reachedMs, rows: state.rows }));
  const untilMs = Math.floor(reachedMs / lengthMs) * lengthMs;
  const over = reachedMs >= durationMs ? durationMs : untilMs;
  const playback = session.playback();
  // Another line of history has other rows.
  const first = rows[0];
  // biome-ignore lint/correctness/useExhaustiveDependencies: the recording changes with the line that is shown.
  return useMemo(
    () => (playback === null ? [] : recordedWindows(playback, { untilMs: over, durationMs, lengthMs })),
    [playback, over, durationMs, lengthMs, first],
  );
}
