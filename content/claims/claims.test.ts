import { describe, expect, it } from 'vitest';
import { lessons, readyLessons } from '../curriculum';
import type { LessonData } from '../model';
import { verdicts } from './claim';
import { claims, claimsOf } from './index';

describe('the claims', () => {
  it('are S1 to S40, each once and in order', () => {
    expect(claims.map(({ id }) => id)).toEqual(Array.from({ length: 40 }, (_, index) => `S${index + 1}`));
  });

  it('belong to lessons of the course, and every lesson answers some', () => {
    const slugs = lessons.map(({ slug }) => slug);
    expect(claims.filter((claim) => claim.lessons.length === 0)).toEqual([]);
    expect(claims.flatMap((claim) => claim.lessons).filter((slug) => !slugs.includes(slug))).toEqual([]);
    expect(slugs.filter((slug) => claimsOf(slug).length === 0)).toEqual([]);
  });

  it('have each verdict, and words in both languages', () => {
    expect(new Set(claims.map(({ verdict }) => verdict))).toEqual(new Set(verdicts));
    for (const { says, truth } of claims)
      for (const text of [says, truth]) {
        expect(text.en).not.toMatch(/[가-힣]/);
        expect(text.ko).toMatch(/[가-힣]/);
      }
  });

  it.each(readyLessons)('that $slug has to answer are those that it names', async ({ slug }) => {
    const { lesson } = (await import(`../lessons/${slug}/index.ts`)) as { readonly lesson: LessonData };
    expect(lesson.claims.map(({ id }) => id)).toEqual(claimsOf(slug).map(({ id }) => id));
  });
});
