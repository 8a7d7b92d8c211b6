import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cloneData } from '../kernel';
import { forgetKey, keyedLedger, noteKey, timesNoted } from './keyed-ledger';

describe('keyedLedger', () => {
  it('[R11] counts how often each key is noted', () => {
    const ledger = keyedLedger(10);
    expect([4, 4, 2 ** 40, 4, 2 ** 40].map((key) => noteKey(ledger, key))).toEqual([1, 2, 1, 3, 2]);
    expect([4, 2 ** 40, 5].map((key) => timesNoted(ledger, key))).toEqual([3, 2, 0]);
  });

  it('[R11] remembers the last keys that appeared; noting one again does not keep it longer', () => {
    const ledger = keyedLedger(3);
    for (const key of [1, 2, 3, 1, 4]) noteKey(ledger, key);
    expect([1, 2, 3, 4].map((key) => timesNoted(ledger, key))).toEqual([0, 1, 1, 1]);
    expect(noteKey(ledger, 1)).toBe(1);
    expect(timesNoted(ledger, 2)).toBe(0);
  });

  it('[R11] forgets a key on request', () => {
    const ledger = keyedLedger(2);
    for (const key of [1, 2]) noteKey(ledger, key);
    expect([forgetKey(ledger, 1), forgetKey(ledger, 1), noteKey(ledger, 3), timesNoted(ledger, 2)]).toEqual([
      true,
      false,
      1,
      1,
    ]);
  });

  it('[R11] refuses to remember nothing', () => {
    expect(() => keyedLedger(0)).toThrow(RangeError);
  });

  it('[R11] [R12] is exact within its window, and after a copy', () => {
    const all = Array.from({ length: 21 }, (_, key) => key);
    const steps = fc.array(fc.tuple(fc.nat(20), fc.nat(9)), { maxLength: 200, size: 'max' });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), steps, (capacity, list) => {
        let ledger = keyedLedger(capacity);
        let model: { key: number; count: number }[] = [];
        for (const [key, what] of list) {
          if (what === 0) ledger = cloneData(ledger);
          const known = model.find((one) => one.key === key);
          if (what === 1) {
            expect(forgetKey(ledger, key)).toBe(known !== undefined);
            model = model.filter((one) => one !== known);
          } else {
            if (known === undefined) model = [...model, { key, count: 1 }].slice(-capacity);
            else known.count++;
            expect(noteKey(ledger, key)).toBe(known?.count ?? 1);
          }
          const counts = all.map((other) => model.find((one) => one.key === other)?.count ?? 0);
          expect(all.map((other) => timesNoted(ledger, other))).toEqual(counts);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('[R12] keeps its memory to its window', () => {
    const ledger = keyedLedger(1_000);
    for (let key = 0; key < 100_000; key++) noteKey(ledger, key * 7_919);
    expect([ledger.counts.length, ledger.keys.table.slots.length]).toEqual([1_024, 2_048]);
  });
});
