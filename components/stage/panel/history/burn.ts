/**
 * How fast requests that fail use up an error budget: 1 is the pace at which it just lasts.
 */
import type { SeriesRow } from '@/simulator/telemetry/chunk';

/** Of all requests that end, so many may fail. */
export const errorBudget = 0.01;

/** A stretch in which the budget burnt faster than it may. */
export interface Burn {
  readonly fromMs: number;
  readonly toMs: number;
  /** The mean share of requests that failed. */
  readonly failedShare: number;
}

/** Share of the requests that ended lately and failed; 0 without any. */
export function failedShare({ classes }: SeriesRow): number {
  const failed = classes.reduce((sum, one) => sum + one.failedPerSecond, 0);
  const good = classes.reduce((sum, one) => sum + one.goodputPerSecond, 0);
  return failed === 0 ? 0 : failed / (failed + good);
}

/** In order of time; what ends at a row and burns too fast joins what burnt up to its start. */
export function burnOf(rows: readonly SeriesRow[]): readonly Burn[] {
  const burns: { fromMs: number; toMs: number; failedShare: number; rows: number }[] = [];
  for (const [nth, row] of rows.entries()) {
    const share = failedShare(row);
    if (share <= errorBudget) continue;
    const fromMs = rows[nth - 1]?.atMs ?? 0;
    const last = burns.at(-1);
    if (last?.toMs === fromMs) {
      last.failedShare = (last.failedShare * last.rows + share) / (last.rows + 1);
      last.rows += 1;
      last.toMs = row.atMs;
    } else burns.push({ fromMs, toMs: row.atMs, failedShare: share, rows: 1 });
  }
  return burns;
}
