import { describe, expect, it } from 'vitest';
import type { CardVariant, ReviewCard } from '@/content/review';
import type { RunSummary } from '@/simulator/experiment/summary';
import { ask, drawOf, isRightNumber, isRightOption } from './asked-card';

const summary = {
  goodputPerSecond: 12.345,
  classes: [{ name: 'browse', failedShare: 0.25, offered: 50 }],
} as unknown as RunSummary;

const card = {
  prompt: { en: '{who} and {rate}, {unknown}', ko: '{who} 그리고 {rate}' },
  value: { path: 'classes[browse].failedShare' },
  answer: { kind: 'single', writes: 'percent', options: [] },
} as unknown as ReviewCard;

const variant: CardVariant = {
  id: 'v',
  interventions: [],
  words: { who: { en: 'B', ko: '비' } },
  shows: { rate: { path: 'goodputPerSecond', format: 'perSecond' } },
};

describe('a card that is asked', () => {
  it('has the words of its variant and the numbers of its run', () => {
    const { prompt } = ask(card, variant, summary);
    expect(prompt.en.replace(/\s/g, ' ')).toBe('B and 12 per second, {unknown}');
    expect(prompt.ko).toBe('비 그리고 초당 12건');
  });

  it('has the run’s value as its key, written in both languages', () => {
    const { key, written } = ask(card, variant, summary);
    expect([key, written.ko]).toEqual([0.25, '25%']);
  });

  it('can have a ratio as its key, and another number for a variant', () => {
    const value = { path: 'goodputPerSecond', times: 2, dividedBy: 'classes[browse].offered', plus: 50 };
    expect(ask(card, { ...variant, value }, summary).key).toBeCloseTo(0.2469);
  });
});

describe('what comes up', () => {
  const variants = ['a', 'b', 'c'];

  it('stays the same until it is answered, and changes at each review', () => {
    const drawn = [0, 1, 2, 3].map((reviews) => drawOf('l/c', variants, reviews));
    expect(drawOf('l/c', variants, 0)).toEqual(drawn[0]);
    expect(new Set(drawn.slice(0, 3).map(({ variant: one }) => one))).toEqual(new Set(variants));
    expect(new Set(drawn.map(({ seed }) => seed)).size).toBe(4);
  });
});

it('an option is right from its lower end up to, but not including, its upper', () => {
  const option = { id: 'o', text: { en: '', ko: '' }, from: 0.1, below: 0.2 };
  expect([0.09, 0.1, 0.19, 0.2].map((key) => isRightOption(option, key))).toEqual([false, true, true, false]);
});

it('a number is right within its tolerance', () => {
  expect([90, 89, 110, 111].map((value) => isRightNumber(value, 100, 0.1))).toEqual([true, false, true, false]);
});
