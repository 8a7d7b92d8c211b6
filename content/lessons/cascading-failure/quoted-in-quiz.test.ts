/**
 * Explanations of the quiz name numbers in words. They are those of the runs, as the text would write them.
 */
import { describe, expect, it } from 'vitest';
import { textsIn } from '@/content/check/texts';
import { writeNumber } from '@/content/load/quote';
import { locales } from '@/content/model';
import { readNumberAt } from '@/content/read-path';
import { lesson } from './index';
import { seed } from './scenario';
import { summariesOf, summary } from './testing/summaries';

const summaries = await summariesOf(seed);

const quoted: readonly (readonly [string, readonly string[]])[] = [
  ['timeout-effects', ['timeout-b-use', 'slow-b-use']],
  ['more-threads', ['double-browse-refused', 'slow-browse-refused']],
  ['bulkhead-price', ['bulkhead-checkout-failed', 'slow-checkout-failed']],
  ['bulkhead-size', ['bulkhead-3-healthy-failed']],
  [
    'when-retries-help',
    ['some-errors-failed', 'some-errors-retried-failed', 'some-errors-tries', 'slow-retries-tries'],
  ],
  ['multiplied-tries', ['layers-b-arrived-without']],
  ['percentiles', ['healthy-b-p99', 'healthy-checkout-p99']],
];

/** The number without its unit, which a sentence may put in its own words. */
const digits = (written: string) => /[\d.,]*\d/.exec(written)?.[0] ?? written;

describe.each(quoted)('%s', (questionId, ids) => {
  const question = lesson.quiz.find(({ id }) => id === questionId);

  it.each(ids)('quotes %s as the run gives it', (id) => {
    const number = lesson.numbers.find((each) => each.id === id);
    if (number === undefined) throw new Error(`no number "${id}"`);
    const value = readNumberAt(summary(summaries, number.run), number.path);
    for (const locale of locales) {
      const words = textsIn(question).map(({ text }) => text[locale]);
      const isQuoted = new RegExp(`(?<![\\d.,])${digits(writeNumber(number, value, locale))}(?![\\d]|[.,]\\d)`);
      expect(words.some((text) => isQuoted.test(text))).toBe(true);
    }
  });
});
