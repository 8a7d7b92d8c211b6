import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecordPool } from './record-pool';
import { recordKind } from './record-view';

const fresh = { flag: 1, link: -1, key: -1, atMs: 0, other: 7, seldom: 0, never: 5 };
type Values = typeof fresh;

const kind = recordKind((id: number) => ({ id, flag: 1, link: -1, key: -1, atMs: 0, other: 7, seldom: 0, never: 5 }), {
  flag: 'u8',
  link: 'i16',
  key: 'i32',
  atMs: 'f64',
  other: 'i32',
});

/** `taken` records are in use: with many, all that follow are packed. */
function createPool(taken = 0): RecordPool<Values & { id: number }> {
  const pool = new RecordPool(kind);
  for (let count = 0; count < taken; count++) pool.take();
  return pool;
}

const plainOrPacked = fc.constantFrom(0, 2_000, 2_048, 3_000);

const read = ({ flag, link, key, atMs, other, seldom, never }: Values): Values => {
  return { flag, link, key, atMs, other, seldom, never };
};

const values: fc.Arbitrary<Values> = fc.record({
  flag: fc.integer({ min: 0, max: 255 }),
  link: fc.integer({ min: -(2 ** 15), max: 2 ** 15 - 1 }),
  key: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  atMs: fc.double(),
  other: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  seldom: fc.oneof(fc.constant(0), fc.double()),
  never: fc.constant(5),
});

describe('RecordPool', () => {
  it.each(['chunk', 'place', 'at'])('has no field with the name "%s", which packed records need', (name) => {
    expect(() => recordKind((id) => ({ id, [name]: 0 }), {})).toThrow(`A field cannot be named "${name}".`);
  });

  it('gives a released record out again before it makes a new one', () => {
    const pool = createPool();
    const first = pool.take();
    pool.take();
    pool.release(first);
    expect(pool.take()).toBe(first);
    expect(pool.live).toBe(2);
  });

  it('keeps what is written, of every storage, and nothing of one record in another', () => {
    fc.assert(
      fc.property(plainOrPacked, fc.array(values, { minLength: 1, maxLength: 600 }), (taken, list) => {
        const pool = createPool(taken);
        const ids = list.map(() => pool.take());
        for (const [index, id] of ids.entries()) Object.assign(pool.at(id), list[index]);
        for (const [index, id] of ids.entries()) expect(read(pool.at(id))).toEqual(list[index]);
        expect([...pool.all()].slice(taken).map(({ id }) => id)).toEqual(ids);
        expect(read(pool.at(pool.take()))).toEqual(fresh);
      }),
      { numRuns: 30 },
    );
  });

  it('[K6] restores values, free records and the order in which they are given out', () => {
    fc.assert(
      fc.property(
        plainOrPacked,
        fc.array(values, { minLength: 3, maxLength: 600 }),
        plainOrPacked,
        (taken, list, others) => {
          const pool = createPool(taken);
          for (const one of list) Object.assign(pool.at(pool.take()), one);
          pool.release(taken);
          pool.release(taken + 1);
          const saved = pool.save();
          const other = createPool();
          for (let count = 0; count < others + 300; count++)
            Object.assign(other.at(other.take()), { key: 3, seldom: 3 });
          other.restore(saved);
          expect([...other.all()].map(read)).toEqual([...pool.all()].map(read));
          expect(other.save()).toEqual(saved);
          for (let count = 0; count < 3; count++) {
            const id = pool.take();
            expect(other.take()).toBe(id);
            expect(read(other.at(id))).toEqual(read(pool.at(id)));
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});
