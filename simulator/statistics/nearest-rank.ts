/**
 * The nearest-rank definition of a quantile, shared by every quantile of the simulator: the p-quantile of n values is
 * the smallest of them that at least p n of them do not exceed. It is always one of the values, never interpolated.
 */

/** Rank (1 … n) of the p-quantile of n >= 1 values: ceil(p n), at least 1. p is in [0, 1]. */
export function nearestRank(p: number, n: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`A quantile is asked for at p from 0 to 1, not ${p}.`);
  // A hair less, so that rounding (0.07 * 100 is 7.000000000000001) does not reach into the next rank.
  const rank = Math.ceil(p * n * (1 - 4 * Number.EPSILON));
  return Math.max(rank, 1);
}
