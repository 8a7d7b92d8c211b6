/**
 * When things were changed last, for optimistic concurrency: who wants to change one on the condition that nobody has
 * done so since can be told. Exact for the things changed last, as many as it remembers; of all others it knows only
 * that they were changed no later than the last one that it has forgotten.
 */
import { grown } from './grow';
import { addKey, dropKey, type KeyedSlots, keyedSlots, slotOf } from './keyed-slots';

/** Plain data. */
export interface Changes {
  /** Things that it remembers at most. */
  readonly capacity: number;
  /** In the order of their last change. */
  readonly keys: KeyedSlots;
  atOf: Float64Array;
  /** No thing that it has forgotten was changed later. */
  forgottenAt: number;
}

/** RangeError for a capacity below 1. */
export function noChanges(capacity: number): Changes {
  if (!(capacity >= 1)) throw new RangeError(`At least one thing is remembered, not ${capacity}.`);
  return { capacity, keys: keyedSlots(), atOf: new Float64Array(0), forgottenAt: 0 };
}

/** Thing `key` changes at `at`, a number that never falls from one change to the next. */
export function noteChange(changes: Changes, key: number, at: number): void {
  const { keys, capacity } = changes;
  const known = slotOf(keys, key);
  if (known >= 0) dropKey(keys, known);
  else if (keys.order.length >= capacity) {
    changes.forgottenAt = changes.atOf[keys.order.first] as number;
    dropKey(keys, keys.order.first);
  }
  const slot = addKey(keys, key);
  if (slot >= changes.atOf.length) changes.atOf = grown(changes.atOf, slot + 1);
  changes.atOf[slot] = at;
}

/** Whether thing `key` has changed, or may have, later than `at`. */
export function changedSince(changes: Changes, key: number, at: number): boolean {
  const slot = slotOf(changes.keys, key);
  return (slot < 0 ? changes.forgottenAt : (changes.atOf[slot] as number)) > at;
}
