import { describe, expect, it } from 'vitest';
import { RecordPool } from './record-pool';

const createPool = () => new RecordPool(() => ({ value: 0, other: -1 }));

describe('RecordPool', () => {
  it('gives a released record out again before it makes a new one', () => {
    const pool = createPool();
    const first = pool.take();
    pool.take();
    pool.release(first);
    expect(pool.take()).toBe(first);
    expect(pool.live).toBe(2);
  });

  it('[K6] restores values, free records and the order in which they are given out', () => {
    const pool = createPool();
    const ids = [pool.take(), pool.take(), pool.take()];
    (pool.all[2] as { value: number }).value = 7.25;
    pool.release(ids[0] as number);
    pool.release(ids[1] as number);
    const saved = pool.save();
    const other = createPool();
    for (let count = 0; count < 9; count++) other.take();
    other.restore(saved);
    expect(other.all).toEqual(pool.all);
    expect([other.take(), other.take(), other.take()]).toEqual([pool.take(), pool.take(), pool.take()]);
  });
});
