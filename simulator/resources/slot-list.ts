/**
 * An order of numbered slots: a doubly linked list in typed arrays. Adding at the end and taking out anywhere cost the
 * same however long the list is.
 */
import { grown } from './grow';

/** Plain data. -1 means none; the links of a slot that is not in the list mean nothing. */
export interface SlotList {
  first: number;
  last: number;
  length: number;
  next: Int32Array;
  previous: Int32Array;
}

export const slotList = (): SlotList => ({
  first: -1,
  last: -1,
  length: 0,
  next: new Int32Array(0),
  previous: new Int32Array(0),
});

/** Adds a slot at the end. It must not be in the list. */
export function appendSlot(list: SlotList, slot: number): void {
  if (slot >= list.next.length) {
    list.next = grown(list.next, slot + 1);
    list.previous = grown(list.previous, slot + 1);
  }
  list.previous[slot] = list.last;
  list.next[slot] = -1;
  if (list.last < 0) list.first = slot;
  else list.next[list.last] = slot;
  list.last = slot;
  list.length++;
}

/** Takes a slot out. It must be in the list. */
export function unlinkSlot(list: SlotList, slot: number): void {
  const before = list.previous[slot] as number;
  const after = list.next[slot] as number;
  if (before < 0) list.first = after;
  else list.next[before] = after;
  if (after < 0) list.last = before;
  else list.previous[after] = before;
  list.length--;
}

/** Moves a slot that is in the list to its end. */
export function moveSlotToEnd(list: SlotList, slot: number): void {
  if (list.last === slot) return;
  unlinkSlot(list, slot);
  appendSlot(list, slot);
}
