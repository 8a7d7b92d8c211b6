/**
 * Remembers the last so many distinct keys and how often each was noted: which idempotency keys have been seen, and
 * whether an effect was applied twice. Exact within its window; a key that fell out of it is as if never seen.
 */
import { grown } from './grow';
import { addKey, dropKey, type KeyedSlots, keyedSlots, slotOf } from './keyed-slots';

/** Plain data. */
export interface KeyedLedger {
  /** Keys it remembers at most. */
  readonly capacity: number;
  /** In order of first appearance. */
  readonly keys: KeyedSlots;
  counts: Int32Array;
}

/** RangeError for a capacity below 1. */
export function keyedLedger(capacity: number): KeyedLedger {
  if (!(capacity >= 1)) throw new RangeError(`A ledger remembers at least one key, not ${capacity}.`);
  return { capacity, keys: keyedSlots(), counts: new Int32Array(0) };
}

/**
 * Notes a key and returns how often it has been, this time included: 1 for one that is not remembered, which then
 * displaces the key that appeared first.
 */
export function noteKey(ledger: KeyedLedger, key: number): number {
  const known = slotOf(ledger.keys, key);
  if (known >= 0) {
    const count = (ledger.counts[known] as number) + 1;
    ledger.counts[known] = count;
    return count;
  }
  const { order } = ledger.keys;
  if (order.length >= ledger.capacity) dropKey(ledger.keys, order.first);
  const slot = addKey(ledger.keys, key);
  if (slot >= ledger.counts.length) ledger.counts = grown(ledger.counts, slot + 1);
  ledger.counts[slot] = 1;
  return 1;
}

/** How often a key was noted while it is remembered; 0 for one that is not. */
export function timesNoted(ledger: KeyedLedger, key: number): number {
  const slot = slotOf(ledger.keys, key);
  return slot < 0 ? 0 : (ledger.counts[slot] as number);
}

/** Forgets a key, as an idempotency record is deleted when the work it stands for failed. Says whether it was known. */
export function forgetKey(ledger: KeyedLedger, key: number): boolean {
  const slot = slotOf(ledger.keys, key);
  if (slot >= 0) dropKey(ledger.keys, slot);
  return slot >= 0;
}
