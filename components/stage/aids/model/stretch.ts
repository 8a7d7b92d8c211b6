/**
 * The stretch of a run over which theory can be checked: nothing was changed within it, and it is long enough.
 */
import type { Happening } from '@/simulator/telemetry/happening';

export interface Stretch {
  readonly fromMs: number;
  readonly toMs: number;
}

/** After a change the run needs a while to settle. */
const settleMs = 2_000;
const shortestMs = 5_000;

/** The last one that ends at a change or at the play head; null while there is none. */
export function stretchAt(happenings: readonly Happening[], shownMs: number): Stretch | null {
  const changes = happenings.flatMap(({ kind, atMs }) =>
    (kind === 'intervention' || kind === 'rollout') && atMs < shownMs ? [atMs] : [],
  );
  const ends = [...changes, shownMs];
  const starts = [0, ...changes];
  const found = ends.findLastIndex((toMs, index) => toMs - (starts[index] ?? 0) >= settleMs + shortestMs);
  const toMs = ends[found];
  return toMs === undefined ? null : { fromMs: (starts[found] ?? 0) + settleMs, toMs };
}
