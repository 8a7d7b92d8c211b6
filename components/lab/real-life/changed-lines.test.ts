/**
 * Lines that a change wrote.
 */
import { describe, expect, it } from 'vitest';
import { changedLines } from './changed-lines';

const changed = (before: string, after: string) => [...changedLines(before.split(' '), after.split(' '))];

describe('changed lines', () => {
  it('are those with another value', () => {
    expect(changed('a b c d', 'a x c d')).toEqual([1]);
    expect(changed('a b c d', 'a x c y')).toEqual([1, 3]);
  });

  it('are those that came, not those around what went', () => {
    expect(changed('a b c', 'a n m b c')).toEqual([1, 2]);
    expect(changed('a b c d', 'a d')).toEqual([]);
  });

  it('are none of the same text', () => {
    expect(changed('a b', 'a b')).toEqual([]);
  });
});
