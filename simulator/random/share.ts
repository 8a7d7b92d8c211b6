/**
 * Distribution functions, found from their inverses by halving: which share of all draws is at most so long.
 */
import type { Inverse } from './inverse';

/** Halvings after which two doubles of one sign and like size are neighbours. */
const halvings = 60;

/** Share of draws, from 0 to 1, that are at most `ms`. */
export function shareUpTo({ constantMs, at }: Inverse, ms: number): number {
  if (constantMs !== null) return ms < constantMs ? 0 : 1;
  let [low, high] = [0, 1];
  for (let i = 0; i < halvings; i++) {
    const middle = low + (high - low) / 2;
    if (middle <= 0 || middle >= 1) break;
    if (at(middle) <= ms) low = middle;
    else high = middle;
  }
  return low;
}

/** The median of a mixture of parts whose shares up to a duration are `share`: it lies between those of the parts. */
export function medianOf(parts: readonly Inverse[], share: (ms: number) => number): number {
  const medians = parts.map(({ constantMs, at }) => constantMs ?? at(0.5));
  let [low, high] = [Math.min(...medians), Math.max(...medians)];
  for (let i = 0; i < halvings; i++) {
    const middle = low + (high - low) / 2;
    if (share(middle) < 0.5) low = middle;
    else high = middle;
  }
  return high;
}
