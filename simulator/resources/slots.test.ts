/**
 * The structures under the keyed resources, each against the simplest thing that does the same.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cloneData } from '../kernel';
import { enterKey, eraseAllKeys, eraseKey, findKey, keyTable } from './key-table';
import { addKey, dropAllKeys, dropKey, type KeyedSlots, keyedSlots, slotOf } from './keyed-slots';
import { dropSlot, firstKey, firstSlot, holdsSlot, pushSlot, slotHeap } from './slot-heap';
import { appendSlot, moveSlotToEnd, type SlotList, slotList, unlinkSlot } from './slot-list';

function listed(list: SlotList): number[] {
  const slots = [];
  for (let slot = list.first; slot >= 0; slot = list.next[slot] as number) slots.push(slot);
  return slots;
}

const keysInOrder = (slots: KeyedSlots) => listed(slots.order).map((slot) => slots.key[slot] as number);

const awkwardKey = fc.oneof(
  fc.nat(20),
  fc.integer(),
  fc.maxSafeInteger(),
  fc.constantFrom(0, -1, 2 ** 32, 2 ** 32 + 1, 2 ** 40, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER),
);

describe('SlotList', () => {
  it('[R12] keeps an order through adding, taking out and moving', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(30), fc.boolean()), { maxLength: 150, size: 'max' }), (steps) => {
        const list = slotList();
        let model: number[] = [];
        for (const [slot, move] of steps) {
          const held = model.includes(slot);
          model = model.filter((other) => other !== slot);
          if (!held) appendSlot(list, slot);
          else if (move) moveSlotToEnd(list, slot);
          else unlinkSlot(list, slot);
          if (!held || move) model.push(slot);
          expect(listed(list)).toEqual(model);
          expect([list.length, list.first, list.last]).toEqual([model.length, model[0] ?? -1, model.at(-1) ?? -1]);
        }
      }),
    );
  });
});

describe('SlotHeap', () => {
  it('[R12] gives the least key, of equal keys the least slot, whatever came and went', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(60), fc.integer({ min: -5, max: 5 })), { maxLength: 400, size: 'max' }),
        (steps) => {
          const heap = slotHeap();
          const model = new Map<number, number>();
          for (const [slot, key] of steps) {
            expect(holdsSlot(heap, slot)).toBe(model.has(slot));
            if (model.delete(slot)) dropSlot(heap, slot);
            else {
              model.set(slot, key);
              pushSlot(heap, slot, key);
            }
            const [first] = [...model].sort(([a, keyA], [b, keyB]) => keyA - keyB || a - b);
            expect([heap.size, firstSlot(heap), firstKey(heap)]).toEqual([
              model.size,
              first?.[0] ?? -1,
              first?.[1] ?? Infinity,
            ]);
          }
        },
      ),
    );
  });

  it('[R12] gives all in order after some left from the middle', () => {
    const key = fc.integer({ min: -1_000, max: 1_000 });
    fc.assert(
      fc.property(
        fc.array(key, { minLength: 8, maxLength: 60, size: 'max' }),
        fc.array(fc.nat(59), { maxLength: 20, size: 'max' }),
        (keys, leaving) => {
          const heap = slotHeap();
          for (const [slot, one] of keys.entries()) pushSlot(heap, slot, one);
          for (const slot of leaving) dropSlot(heap, slot);
          const left = [...keys.entries()].filter(([slot]) => !leaving.includes(slot));
          const order = [];
          for (let slot = firstSlot(heap); slot >= 0; slot = firstSlot(heap)) {
            order.push([slot, firstKey(heap)]);
            dropSlot(heap, slot);
          }
          expect(order).toEqual(left.sort(([a, keyA], [b, keyB]) => keyA - keyB || a - b));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('[R12] lets a slot leave that is not there', () => {
    const heap = slotHeap();
    dropSlot(heap, 3);
    pushSlot(heap, 1, 0);
    dropSlot(heap, 0);
    expect(firstSlot(heap)).toBe(1);
  });
});

describe('KeyTable', () => {
  it('[R12] finds what is there, for any integers in any order of coming and going', () => {
    fc.assert(
      fc.property(fc.array(awkwardKey, { maxLength: 400, size: 'max' }), (keys) => {
        const table = keyTable();
        const model = new Map<number, number>();
        for (const [slot, key] of keys.entries()) {
          if (model.delete(key)) eraseKey(table, key);
          else {
            model.set(key, slot);
            enterKey(table, key, slot);
          }
          expect([table.count, findKey(table, key)]).toEqual([model.size, model.get(key) ?? -1]);
          if (slot % 20 !== 0) continue;
          expect(keys.map((other) => findKey(table, other))).toEqual(keys.map((other) => model.get(other) ?? -1));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('[R12] spreads neighbours, multiples and high words: no long walks', () => {
    for (const keyOf of [
      (index: number) => index,
      (index: number) => index * 65_536,
      (index: number) => index * 2 ** 32,
      (index: number) => -index,
    ]) {
      const table = keyTable();
      for (let index = 1; index <= 10_000; index++) enterKey(table, keyOf(index), index);
      let run = 0;
      let longest = 0;
      for (const slot of table.slots) {
        run = slot < 0 ? 0 : run + 1;
        longest = Math.max(longest, run);
      }
      expect(longest).toBeLessThan(150);
    }
  });

  it('[R12] does not grow while the number of keys stays the same', () => {
    const table = keyTable();
    for (let key = 0; key < 100_000; key++) {
      enterKey(table, key, key % 50);
      if (key >= 50) eraseKey(table, key - 50);
    }
    expect(table.slots.length).toBe(128);
    eraseAllKeys(table);
    expect([table.count, findKey(table, 99_999)]).toEqual([0, -1]);
  });
});

describe('KeyedSlots', () => {
  it('[R12] uses slots again, keeps the order, and goes on from a copy', () => {
    fc.assert(
      fc.property(fc.array(awkwardKey, { maxLength: 200, size: 'max' }), fc.nat(200), (keys, copyAt) => {
        let slots = keyedSlots();
        let model: number[] = [];
        let most = 0;
        for (const [at, key] of keys.entries()) {
          if (at === copyAt) slots = cloneData(slots);
          if (model.includes(key)) {
            dropKey(slots, slotOf(slots, key));
            model = model.filter((other) => other !== key);
          } else {
            addKey(slots, key);
            model.push(key);
          }
          most = Math.max(most, model.length);
          expect(keysInOrder(slots)).toEqual(model);
          expect(slots.used).toBeLessThanOrEqual(most);
        }
        dropAllKeys(slots);
        expect([keysInOrder(slots), slots.order.length, slotOf(slots, keys[0] ?? 0)]).toEqual([[], 0, -1]);
        expect(addKey(slots, 7)).toBe(0);
      }),
      { numRuns: 50 },
    );
  });
});
