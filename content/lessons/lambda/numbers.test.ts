/**
 * Every quoted number lies where its sentence needs it, at the lesson's seed and at others, and so do the comparisons
 * that the text makes: the lesson does not rest on one lucky run.
 */
import { describe, expect, it } from 'vitest';
import { textsIn } from '@/content/check/texts';
import { writeNumber } from '@/content/load/quote';
import { loadRuns } from '@/content/load/runs';
import { locales } from '@/content/model';
import { readNumberAt } from '@/content/read-path';
import { lesson } from './index';
import { seed as lessonSeed } from './scenario';

async function valuesAt(seed: number) {
  const runs = await loadRuns(
    lesson.slug,
    lesson.runs.map((run) => ({ ...run, seed })),
  );
  return (id: string): number => {
    const number = lesson.numbers.find((each) => each.id === id);
    const summary = number && runs.get(number.run)?.summary;
    if (summary === undefined) throw new Error(`no number "${id}"`);
    return readNumberAt(summary, number?.path ?? '');
  };
}

describe.each([lessonSeed, 1, 2, 3, 4])('seed %i', async (seed) => {
  const value = await valuesAt(seed);

  it.each(lesson.numbers)('$id is within its range', ({ id, holds: [least, most] }) => {
    expect(value(id)).toBeGreaterThanOrEqual(least);
    expect(value(id)).toBeLessThanOrEqual(most);
  });

  it('a burst starts many more environments than are busy later, with whatever memory', () => {
    for (const id of ['sale-started', 'sale-256-started', 'sale-1769-started'])
      expect(value(id)).toBeGreaterThan(4 * value('sale-busy-later'));
    expect(value('sale-256-started')).toBeGreaterThan(value('sale-started'));
  });

  it('ten ready environments save more than half of the cold starts, twenty nearly all', () => {
    expect(value('ready-10-cold')).toBeLessThan(value('sale-started') / 2);
    expect(value('ready-20-cold')).toBeLessThan(value('sale-started') / 8);
    expect(value('ready-40-most')).toBeLessThan(value('sale-started') / 2);
  });

  it('a reserve without ready environments looks as good, and refuses', () => {
    expect(value('reserved-p99')).toBeLessThan(1.6 * value('ready-20-p99'));
    expect(value('reserved-refused')).toBeGreaterThan(0);
  });

  it('ten times slower means four times the duration, and limit ÷ time gets through', () => {
    expect(value('slow-time') / value('steady-time')).toBeCloseTo(4, 0);
    expect(Math.abs(value('slow-goodput') - 20 / 0.5)).toBeLessThan(5);
    expect(value('slow-5-billed')).toBeGreaterThan(2 * value('steady-billed'));
  });

  it('the same invocations fail whether they are called or sent as events', () =>
    expect(value('mail-events-failed')).toBe(value('mail-calls-failed')));

  it('the cache keeps nearly all calls away from the authorizer', () =>
    expect(value('cached-calls')).toBeLessThan(value('shared-calls') / 20));
});

/** Numbers that explanations of the quiz give in words of their own. */
const quoted: readonly (readonly [question: string, number: string])[] = [
  ['one-at-a-time', 'sale-started'],
  ['who-does-what', 'sale-started'],
];

const shown = await valuesAt(lessonSeed);

describe('explanations of the quiz', () => {
  it.each(quoted)('%s quotes %s as the run gives it', (questionId, id) => {
    const number = lesson.numbers.find((each) => each.id === id);
    if (number === undefined) throw new Error(`no number "${id}"`);
    const question = lesson.quiz.find((each) => each.id === questionId);
    for (const locale of locales) {
      const written = writeNumber(number, shown(id), locale);
      expect(textsIn(question).some(({ text }) => new RegExp(`(?<!\\d)${written}(?!\\d)`).test(text[locale]))).toBe(
        true,
      );
    }
  });

  it('two of more than 3,000 requests meet a cold start with 20 ready', () => expect(shown('ready-20-cold')).toBe(2));
});
