/**
 * Draws one of n things by Zipf's law: the k-th in proportion to k^-s (Zipf 1949; Breslau et al. 1999 for the web).
 * Exact, by inversion of a table of cumulative weights.
 */
import { exp } from './exp';
import { log } from './log';

/** Maps a draw from (0, 1) to a rank from 0 (the most popular) to `count - 1`. */
export type RankOf = (draw: number) => number;

/** `count` from 1; `skew` 0 gives all ranks the same probability, and needs no table. */
export function zipf(count: number, skew: number): RankOf {
  if (skew === 0 || count === 1) return (draw) => Math.floor(draw * count);
  const cumulative = new Float64Array(count);
  let sum = 0;
  for (let rank = 0; rank < count; rank++) {
    sum += exp(-skew * log(rank + 1));
    cumulative[rank] = sum;
  }
  return (draw) => firstAbove(cumulative, draw * sum);
}

function firstAbove(cumulative: Float64Array, bound: number): number {
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cumulative[middle] as number) > bound) high = middle;
    else low = middle + 1;
  }
  return low;
}
