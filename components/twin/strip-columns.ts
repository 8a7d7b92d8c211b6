/**
 * The requests of a recorded run on a time axis, by when they were sent: how many of each column were answered and how
 * many failed.
 */
import { outcomeCode } from '@/simulator/telemetry/codes';
import { type Playback, placeOf, segmentOf } from '@/simulator/telemetry/playback';

export interface StripColumns {
  readonly answered: Uint32Array;
  readonly failed: Uint32Array;
}

/** Of all that ended up to a moment. */
export function stripColumns(playback: Playback, untilMs: number, durationMs: number, columns: number): StripColumns {
  const answered = new Uint32Array(columns);
  const failed = new Uint32Array(columns);
  const perMs = columns / Math.max(durationMs, 1);
  for (let entry = 0, end = playback.endingsUpTo(untilMs); entry < end; entry++) {
    const { startMs, outcome } = segmentOf(playback.logs.endings, entry);
    const at = placeOf(entry);
    const column = Math.min(columns - 1, Math.floor((startMs[at] as number) * perMs));
    const into = outcome[at] === outcomeCode.success ? answered : failed;
    into[column] = (into[column] as number) + 1;
  }
  return { answered, failed };
}
