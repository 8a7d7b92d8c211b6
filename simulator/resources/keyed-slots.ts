/**
 * Things that are known by an integer key and stand in an order: each gets a numbered slot, under which its owner keeps
 * what it wants in arrays of its own. Slots are used again, so memory follows the greatest number held at once.
 */
import { grown } from './grow';
import { enterKey, eraseAllKeys, eraseKey, findKey, type KeyTable, keyTable } from './key-table';
import { appendSlot, type SlotList, slotList, unlinkSlot } from './slot-list';

/** Plain data. */
export interface KeyedSlots {
  readonly table: KeyTable;
  /** In the order of entering, unless their owner moves them. */
  readonly order: SlotList;
  /** The key of each slot. */
  key: Float64Array;
  /** Slots that were given up; the first `freeCount` count. */
  free: Int32Array;
  freeCount: number;
  /** Slots ever used: all are below. */
  used: number;
}

export const keyedSlots = (): KeyedSlots => ({
  table: keyTable(),
  order: slotList(),
  key: new Float64Array(0),
  free: new Int32Array(0),
  freeCount: 0,
  used: 0,
});

/** The slot of a key, or -1. */
export const slotOf = (slots: KeyedSlots, key: number): number => findKey(slots.table, key);

/** Gives a slot to a key that has none, last in order. */
export function addKey(slots: KeyedSlots, key: number): number {
  const slot = slots.freeCount > 0 ? (slots.free[--slots.freeCount] as number) : slots.used++;
  if (slot >= slots.key.length) slots.key = grown(slots.key, slot + 1);
  slots.key[slot] = key;
  enterKey(slots.table, key, slot);
  appendSlot(slots.order, slot);
  return slot;
}

/** Gives up a slot in use. */
export function dropKey(slots: KeyedSlots, slot: number): void {
  eraseKey(slots.table, slots.key[slot] as number);
  unlinkSlot(slots.order, slot);
  if (slots.freeCount === slots.free.length) slots.free = grown(slots.free, slots.freeCount + 1);
  slots.free[slots.freeCount++] = slot;
}

/** Gives up all slots. */
export function dropAllKeys(slots: KeyedSlots): void {
  eraseAllKeys(slots.table);
  Object.assign(slots.order, { first: -1, last: -1, length: 0 });
  slots.freeCount = 0;
  slots.used = 0;
}
