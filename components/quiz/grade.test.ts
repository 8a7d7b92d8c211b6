/**
 * When an answer is right.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Question } from '@/content/model';
import { grade, isAnswer } from './grade';

const text = { en: '', ko: '' };
const base = { id: 'q', claim: 'S5', prompt: text };
const option = (id: string, correct: boolean) => ({ id, correct, text, why: text });
const moment = { figure: 'f', atMs: 0 };

const single: Question = { ...base, kind: 'single', options: [option('a', false), option('b', true)] };
const multiple: Question = {
  ...base,
  kind: 'multiple',
  options: [option('a', true), option('b', true), option('c', false), option('d', false)],
};
const seconds: Question = {
  ...base,
  kind: 'numeric',
  unit: { en: 's', ko: '초' },
  answer: 'p99',
  tolerance: 0.1,
  why: text,
  tooLow: text,
  tooHigh: text,
  shownBy: moment,
};
const order: Question = {
  ...base,
  kind: 'order',
  items: ['a', 'b', 'c'].map((id) => ({ id, text, why: text })),
  shownBy: moment,
};

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
    const ids = multiple.kind === 'multiple' ? multiple.options.map(({ id }) => id) : [];
    fc.assert(
      fc.property(fc.subarray(ids), (chosen) => {
        expect(grade(multiple, chosen, 'en').correct).toBe([...chosen].sort().join() === 'a,b');
      }),
    );
  });

  it('numeric: within the tolerance, its edges included', () => {
    for (const typed of ['1.8', '2,2', '2', '1800 ms']) expect(grade(seconds, [typed], 'en', 2).correct).toBe(true);
    expect(grade(seconds, ['1.79'], 'en', 2)).toMatchObject({ correct: false, side: 'low' });
    expect(grade(seconds, ['2.21'], 'en', 2)).toMatchObject({ correct: false, side: 'high' });
    expect(grade(seconds, ['2초'], 'ko', 2).correct).toBe(true);
  });

  it('numeric: a page that lacks the number of the run fails loudly', () => {
    expect(() => grade(seconds, ['2'], 'en')).toThrow('question q');
  });

  it('order: every item in its place', () => {
    expect(grade(order, ['a', 'b', 'c'], 'en').correct).toBe(true);
    expect(grade(order, ['b', 'a', 'c'], 'en')).toMatchObject({ correct: false, inPlace: ['c'] });
    expect(grade(order, ['a', 'b'], 'en').correct).toBe(false);
  });
});

describe('isAnswer', () => {
  it('wants something chosen, or a number', () => {
    expect(isAnswer(single, [], 'en')).toBe(false);
    expect(isAnswer(single, ['a'], 'en')).toBe(true);
    expect(isAnswer(seconds, ['soon'], 'en')).toBe(false);
    expect(isAnswer(seconds, ['1,9'], 'en')).toBe(true);
  });
});
