/**
 * Draws one of many things by Zipf's law.
 */
import { type RankOf, zipf } from '../../random';
import type { KeySpace } from '../../scenario/schema/keys';

/** The number of the thing, from a draw between 0 and 1. */
export function ranksOf({ count, first, skew }: KeySpace): RankOf {
  const rankOf = zipf(count, skew);
  return (draw) => first + rankOf(draw);
}
