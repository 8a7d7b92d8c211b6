/**
 * When an answer is right.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grade, isAnswer } from './grade';
import { match, multiple, numeric, order, single } from './testing';

describe('grade', () => {
  it('single: the right option and no other', () => {
    expect(grade(single, ['b'], 'en').correct).toBe(true);
    expect(grade(single, ['a'], 'en').correct).toBe(false);
  });

  it('multiple: exactly the right set, in any order, and counts what is right', () => {
    expect(grade(multiple, ['b', 'a'], 'en').correct).toBe(true);
    expect(grade(multiple, ['a'], 'en')).toMatchObject({ correct: false, chosenRight: 1, chosenWrong: 0, right: 2 });
    expect(grade(multiple, ['a', 'b', 'd'], 'en')).toMatchObject({ correct: false, chosenRight: 2, chosenWrong: 1 });
    expect(grade(multiple, ['a', 'c'], 'en').correct).toBe(false);
  });

  it('multiple: of all sets of options one is right', () => {
    const ids = multiple.options.map(({ id }) => id);
    fc.assert(
      fc.property(fc.subarray(ids), (chosen) => {
        expect(grade(multiple, chosen, 'en').correct).toBe([...chosen].sort().join() === 'a,b');
      }),
    );
  });

  it('numeric: within the tolerance, its edges included', () => {
    for (const typed of ['1.8', '2,2', '2', '1800 ms']) expect(grade(numeric, [typed], 'en', 2).correct).toBe(true);
    expect(grade(numeric, ['1.79'], 'en', 2)).toMatchObject({ correct: false, side: 'low' });
    expect(grade(numeric, ['2.21'], 'en', 2)).toMatchObject({ correct: false, side: 'high' });
    expect(grade(numeric, ['2초'], 'ko', 2).correct).toBe(true);
  });

  it('numeric: a page that lacks the number of the run fails loudly', () => {
    expect(() => grade(numeric, ['2'], 'en')).toThrow('question numeric');
  });

  it('order: every item in its place', () => {
    expect(grade(order, ['a', 'b', 'c'], 'en').correct).toBe(true);
    expect(grade(order, ['b', 'a', 'c'], 'en')).toMatchObject({ correct: false, inPlace: ['c'] });
    expect(grade(order, ['a', 'b'], 'en').correct).toBe(false);
  });

  it('match: every text with what belongs to it', () => {
    expect(grade(match, ['a', 'b', 'c'], 'en').correct).toBe(true);
    expect(grade(match, ['a', 'a', 'c'], 'en')).toMatchObject({ correct: false, inPlace: ['a', 'c'], all: 3 });
  });
});

describe('isAnswer', () => {
  it('wants something chosen, or a number', () => {
    expect(isAnswer(single, [], 'en')).toBe(false);
    expect(isAnswer(single, ['a'], 'en')).toBe(true);
    expect(isAnswer(match, ['a', '', 'c'], 'en')).toBe(false);
    expect(isAnswer(match, ['a', 'a', 'c'], 'en')).toBe(true);
    expect(isAnswer(numeric, ['soon'], 'en')).toBe(false);
    expect(isAnswer(numeric, ['1,9'], 'en')).toBe(true);
  });
});
