/**
 * Numbered slots ordered by a key: a binary heap that knows where each slot stands, so that any of them can be taken
 * out. Least key first; equal keys by slot number, so the order never depends on what happened before.
 */
import { grown } from './grow';

/** Plain data. `heap` holds slots; `place` is where a slot stands in it (-1: nowhere), `key` its key. */
export interface SlotHeap {
  size: number;
  heap: Int32Array;
  place: Int32Array;
  key: Float64Array;
}

export const slotHeap = (): SlotHeap => ({
  size: 0,
  heap: new Int32Array(0),
  place: new Int32Array(0),
  key: new Float64Array(0),
});

/** The slot with the least key, or -1. */
export const firstSlot = (heap: SlotHeap): number => (heap.size > 0 ? (heap.heap[0] as number) : -1);

/** The least key; Infinity of an empty heap. */
export const firstKey = (heap: SlotHeap): number =>
  heap.size > 0 ? (heap.key[heap.heap[0] as number] as number) : Infinity;

export const holdsSlot = (heap: SlotHeap, slot: number): boolean =>
  slot < heap.place.length && (heap.place[slot] as number) >= 0;

/** Adds a slot, a whole number from 0 that is not in the heap. */
export function pushSlot(heap: SlotHeap, slot: number, key: number): void {
  if (slot >= heap.place.length) {
    heap.place = grown(heap.place, slot + 1, -1);
    heap.key = grown(heap.key, slot + 1);
  }
  if (heap.size === heap.heap.length) heap.heap = grown(heap.heap, heap.size + 1);
  heap.key[slot] = key;
  rise(heap, heap.size++, slot);
}

/** Takes a slot out, wherever it stands; nothing happens if it is not there. */
export function dropSlot(heap: SlotHeap, slot: number): void {
  if (!holdsSlot(heap, slot)) return;
  const index = heap.place[slot] as number;
  heap.place[slot] = -1;
  const moved = heap.heap[--heap.size] as number;
  if (index === heap.size) return;
  if (index > 0 && before(heap, moved, heap.heap[(index - 1) >> 1] as number)) rise(heap, index, moved);
  else sink(heap, index, moved);
}

function before({ key }: SlotHeap, one: number, other: number): boolean {
  const a = key[one] as number;
  const b = key[other] as number;
  return a < b || (a === b && one < other);
}

function rise(data: SlotHeap, start: number, slot: number): void {
  const { heap, place } = data;
  let index = start;
  while (index > 0) {
    const above = (index - 1) >> 1;
    const parent = heap[above] as number;
    if (!before(data, slot, parent)) break;
    heap[index] = parent;
    place[parent] = index;
    index = above;
  }
  heap[index] = slot;
  place[slot] = index;
}

function sink(data: SlotHeap, start: number, slot: number): void {
  const { heap, place, size } = data;
  let index = start;
  for (;;) {
    let below = 2 * index + 1;
    if (below >= size) break;
    if (below + 1 < size && before(data, heap[below + 1] as number, heap[below] as number)) below++;
    const child = heap[below] as number;
    if (!before(data, child, slot)) break;
    heap[index] = child;
    place[child] = index;
    index = below;
  }
  heap[index] = slot;
  place[slot] = index;
}
