'use client';

/**
 * What the recordings of two runs say up to the moment that has been reached: windows to compare, the fates of the
 * same requests, and where on the time axis requests failed.
 */
import { useMemo } from 'react';
import type { Session } from '@/components/simulation/session';
import { useSession } from '@/components/simulation/use-session';
import type { Playback } from '@/simulator/telemetry/playback';
import { compareFates, type Fates } from '@/simulator/telemetry/twin/fates';
import { type RecordedWindow, recordedWindows } from '@/simulator/telemetry/twin/recorded-windows';
import { type StripColumns, stripColumns } from './strip-columns';

/** Length of the windows that are compared, as long as those of a comparison. */
export const windowMs = 2_500;

const mostColumns = 1_000;

export interface Recordings {
  readonly windows: readonly [readonly RecordedWindow[], readonly RecordedWindow[]];
  readonly strip: readonly [StripColumns, StripColumns];
  readonly fates: Fates;
}

interface Times {
  readonly untilMs: number;
  readonly durationMs: number;
}

/** Null until both runs are there. */
export function useRecordings(session: Session, beside: Session, { untilMs, durationMs }: Times): Recordings | null {
  const [a, b] = [session.playback(), beside.playback()];
  const acts = useSession(session, (state) => state.interventions);
  const actsBeside = useSession(beside, (state) => state.interventions);
  const known = Math.min(untilMs, a?.endMs ?? 0, b?.endMs ?? 0);
  const windowsKnown = known >= durationMs ? known : Math.floor(known / windowMs) * windowMs;
  // biome-ignore lint/correctness/useExhaustiveDependencies: an act changes what is recorded from then on.
  const windows = useMemo(
    () =>
      a && b ? ([a, b].map((of) => windowsOf(of, windowsKnown, durationMs)) as unknown as Recordings['windows']) : null,
    [a, b, windowsKnown, durationMs, acts, actsBeside],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above.
  const rest = useMemo(() => {
    if (!a || !b) return null;
    const strip = [a, b].map((of) => stripColumns(of, known, durationMs, mostColumns));
    return { strip: strip as unknown as Recordings['strip'], fates: compareFates(a, b, known) };
  }, [a, b, known, durationMs, acts, actsBeside]);
  return useMemo(() => (windows && rest ? { windows, ...rest } : null), [windows, rest]);
}

const windowsOf = (playback: Playback, untilMs: number, durationMs: number) =>
  recordedWindows(playback, { untilMs, durationMs, lengthMs: windowMs });
