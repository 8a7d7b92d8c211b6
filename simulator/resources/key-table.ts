/**
 * Finds the slot of an integer key: a hash table with linear probing in typed arrays. A key that leaves closes its gap
 * (backward-shift deletion; Knuth, The Art of Computer Programming 3, section 6.4, algorithm R), so that the table does
 * not wear out however many keys come and go.
 */

/** Plain data. `slots` is -1 where the table is empty; its length is a power of two, at least twice `count`. */
export interface KeyTable {
  count: number;
  keys: Float64Array;
  slots: Int32Array;
}

const FIRST_LENGTH = 16;

export const keyTable = (): KeyTable => ({
  count: 0,
  keys: new Float64Array(FIRST_LENGTH),
  slots: new Int32Array(FIRST_LENGTH).fill(-1),
});

/** The slot of a key, or -1. A key is a safe integer. */
export function findKey(table: KeyTable, key: number): number {
  return table.slots[indexOf(table, key)] as number;
}

/** Enters a key that is not in the table. */
export function enterKey(table: KeyTable, key: number, slot: number): void {
  if (2 * (table.count + 1) > table.slots.length) widen(table);
  const index = indexOf(table, key);
  table.keys[index] = key;
  table.slots[index] = slot;
  table.count++;
}

/** Takes out a key that is in the table. */
export function eraseKey(table: KeyTable, key: number): void {
  const { keys, slots } = table;
  const mask = slots.length - 1;
  let gap = indexOf(table, key);
  for (let index = (gap + 1) & mask; (slots[index] as number) >= 0; index = (index + 1) & mask) {
    const home = hash(keys[index] as number) & mask;
    // What stands at `index` may move to the gap unless its home lies behind the gap.
    if (((index - home) & mask) < ((index - gap) & mask)) continue;
    keys[gap] = keys[index] as number;
    slots[gap] = slots[index] as number;
    gap = index;
  }
  slots[gap] = -1;
  table.count--;
}

export function eraseAllKeys(table: KeyTable): void {
  table.count = 0;
  table.slots.fill(-1);
}

/** Where the key stands, or the empty place where it would. */
function indexOf({ keys, slots }: KeyTable, key: number): number {
  const mask = slots.length - 1;
  let index = hash(key) & mask;
  while ((slots[index] as number) >= 0 && keys[index] !== key) index = (index + 1) & mask;
  return index;
}

/** All 53 bits of the key, mixed by the finalizer of MurmurHash3 (Appleby 2011), so that neighbours spread. */
function hash(key: number): number {
  const high = Math.floor(key / 4294967296);
  let bits = (key ^ Math.imul(high, 0x9e3779b1)) | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

function widen(table: KeyTable): void {
  const { keys, slots } = table;
  table.keys = new Float64Array(2 * keys.length);
  table.slots = new Int32Array(2 * slots.length).fill(-1);
  for (let old = 0; old < slots.length; old++) {
    if ((slots[old] as number) < 0) continue;
    const index = indexOf(table, keys[old] as number);
    table.keys[index] = keys[old] as number;
    table.slots[index] = slots[old] as number;
  }
}
