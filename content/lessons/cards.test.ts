/**
 * What the review cards of every lesson have to satisfy: their keys come from runs, hold whatever the seed, and cannot
 * be known without thinking about the parameters.
 */
import { describe, expect, it } from 'vitest';
import { ask, isRightOption } from '@/components/review/asked-card';
import { runScenario } from '@/simulator/experiment';
import { readyLessons } from '../curriculum';
import { loadLesson } from '../load/lesson';
import { loadLessonData } from '../load/lesson-data';
import { locales } from '../model';
import type { CheckedCard } from '../review';

const lessons = await Promise.all(
  readyLessons.map(async ({ slug }) => ({ ...(await loadLessonData(slug)), text: await loadLesson('en', slug) })),
);

const seeds = [1_003, 4_711, 9_998];

type Variant = CheckedCard['variants'][number];

const askedWith = (card: CheckedCard, variant: Variant, seed: number) => {
  const { scenario, durationMs, warmUpMs } = card;
  const { interventions } = variant;
  return ask(card, variant, runScenario(scenario, { seed, interventions, durationMs, warmUpMs }));
};

const twice = (items: readonly string[]) => items.filter((item, index) => items.indexOf(item) !== index);

describe.each(lessons)('the cards of $slug', ({ cards, quiz, figures, text }) => {
  it('are about at least five concepts, and every question of the quiz belongs to exactly one', () => {
    expect(cards.length).toBeGreaterThanOrEqual(5);
    expect(twice(cards.map(({ id }) => id))).toEqual([]);
    const asked = cards.flatMap(({ questions }) => questions);
    expect(twice(asked)).toEqual([]);
    expect([...asked].sort()).toEqual(quiz.map(({ id }) => id).sort());
  });

  it('know every prediction, and parts that there are', () => {
    const predictions = figures.flatMap(({ prediction }) => prediction?.id ?? []);
    expect(cards.flatMap((card) => card.predictions ?? []).sort()).toEqual(predictions.sort());
    const parts = text.sections.map(({ id }) => id);
    expect(cards.filter(({ part }) => !parts.includes(part))).toEqual([]);
  });

  describe.each(cards)('$id', (card) => {
    const outcomes = card.variants.map((variant) => ({
      id: variant.id,
      asked: seeds.map((seed) => askedWith(card, variant, seed)),
    }));

    it('has its words filled in', () => {
      for (const { asked } of outcomes)
        for (const { prompt } of asked) for (const locale of locales) expect(prompt[locale]).not.toMatch(/[{}]/);
      expect(twice(card.variants.map(({ id }) => id))).toEqual([]);
    });

    it('has one right answer for each set of parameters, whatever the seed, and not always the same', () => {
      const { answer } = card;
      if (answer.kind === 'numeric') {
        const keys = outcomes.map(({ asked }) => asked.map(({ key }) => key));
        for (const ofSeeds of keys)
          expect(Math.max(...ofSeeds) / Math.min(...ofSeeds)).toBeLessThan(1 + answer.tolerance);
        const means = keys.map((ofSeeds) => ofSeeds.reduce((sum, key) => sum + key, 0) / ofSeeds.length);
        expect(Math.max(...means) / Math.min(...means)).toBeGreaterThan(1 + 3 * answer.tolerance);
        return;
      }
      const right = outcomes.map(({ id, asked }) => {
        const found = asked.map(({ key }) => answer.options.filter((option) => isRightOption(option, key)));
        const ids = new Set(found.flatMap((options) => options.map((option) => option.id)));
        expect(
          found.map((options) => options.length),
          `${id}: ${asked.map(({ key }) => key)}`,
        ).toEqual(seeds.map(() => 1));
        expect(ids.size, `${id}: ${asked.map(({ key }) => key)}`).toBe(1);
        return [...ids][0];
      });
      expect(new Set(right).size).toBeGreaterThan(1);
    });
  });
});
