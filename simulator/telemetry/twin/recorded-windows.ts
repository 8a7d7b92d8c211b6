/**
 * What clients saw of a recorded run, window by window: the same readings as those of a comparison of two runs
 * (`experiment/compare`), from what a view has recorded.
 */
import { ExactSample } from '../../statistics';
import { outcomeCode } from '../codes';
import type { Playback } from '../playback';
import { placeOf, segmentOf } from '../playback-log';

/** From `fromMs`, left out, to `toMs`. */
export interface RecordedWindow {
  readonly fromMs: number;
  readonly toMs: number;
  readonly goodputPerSecond: number;
  /** Share of the requests that ended in it and did not succeed; null when none ended. */
  readonly failedShare: number | null;
  /** Of requests that succeeded in it; null when none did. */
  readonly p99Ms: number | null;
  /** Requests that ended without success since the run began, up to `toMs`. */
  readonly failedSoFar: number;
}

/** The windows that are over at a moment; the last one of a run may be shorter. */
export function recordedWindows(
  playback: Playback,
  { untilMs, durationMs, lengthMs }: { untilMs: number; durationMs: number; lengthMs: number },
): readonly RecordedWindow[] {
  const windows: RecordedWindow[] = [];
  const latencies = new ExactSample();
  let [entry, failedSoFar] = [0, 0];
  for (let nth = 0; nth * lengthMs < durationMs; nth++) {
    const fromMs = nth * lengthMs;
    const toMs = Math.min(fromMs + lengthMs, durationMs);
    if (toMs > untilMs) break;
    const end = playback.endingsUpTo(toMs);
    const ended = end - entry;
    latencies.reset();
    for (; entry < end; entry++) {
      const { atMs, startMs, outcome } = segmentOf(playback.logs.endings, entry);
      const at = placeOf(entry);
      if (outcome[at] === outcomeCode.success) latencies.record((atMs[at] as number) - (startMs[at] as number));
      else failedSoFar++;
    }
    windows.push({ fromMs, toMs, ...readingOf(latencies, ended, toMs - fromMs), failedSoFar });
  }
  return windows;
}

function readingOf(latencies: ExactSample, ended: number, overMs: number) {
  const { count: succeeded } = latencies;
  return {
    goodputPerSecond: (succeeded * 1_000) / overMs,
    failedShare: ended > 0 ? (ended - succeeded) / ended : null,
    p99Ms: succeeded > 0 ? latencies.quantile(0.99) : null,
  };
}
