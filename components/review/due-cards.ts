/**
 * Which cards are to be answered now, the longest due first.
 */
import type { ProgressRecord } from '@/progress/record';
import { type CardState, type CardTriggers, isDue, stateOf } from '@/progress/schedule';

export const cardKey = ({ lesson, card }: CardTriggers): string => `${lesson}/${card}`;

export interface CardInState<T> {
  readonly item: T;
  readonly state: CardState;
}

export function dueOf<T>(
  items: readonly T[],
  triggersOf: (item: T) => CardTriggers,
  record: ProgressRecord,
  now: number,
): readonly CardInState<T>[] {
  return items
    .map((item) => ({ item, state: stateOf(record, triggersOf(item)) }))
    .filter(({ state }) => isDue(state, now))
    .sort((a, b) => (a.state.dueAt ?? 0) - (b.state.dueAt ?? 0));
}
