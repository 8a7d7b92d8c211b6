import { expect, it } from 'vitest';
import { lessons } from './curriculum';

it('has twelve lessons, each once', () => {
  expect(new Set(lessons.map(({ slug }) => slug)).size).toBe(12);
  expect(lessons.map(({ number }) => number)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
});

it('lets no lesson build on a later one', () => {
  for (const { slug, number, buildsOn } of lessons) {
    const numbers = buildsOn.map((earlier) => lessons.find((lesson) => lesson.slug === earlier)?.number ?? Number.NaN);
    for (const earlier of numbers) expect(earlier, slug).toBeLessThan(number);
  }
});
