import { describe, expect, it } from 'vitest';
import { locales } from '../model';
import { loadClaims } from './claims';
import { loadLesson } from './lesson';

/** All readable lessons are read with their runs. */
const longestMs = 120_000;

async function anchorsOf(locale: (typeof locales)[number], slug: string): Promise<readonly string[]> {
  const { sections } = await loadLesson(locale, slug);
  return sections.flatMap(({ id, figures }) => [id, ...figures.map((figure) => `figure-${figure}`)]);
}

describe.each(locales)('the claims (%s)', (locale) => {
  it(
    'are all mapped, those of readable lessons to places that are there',
    async () => {
      const mapped = await loadClaims(locale);
      expect(mapped).toHaveLength(40);
      const answers = mapped.flatMap(({ lessons }) => lessons);
      for (const { lesson, places } of answers) expect(places !== null).toBe(lesson.status === 'ready');
      const slugs = new Set(answers.flatMap(({ lesson, places }) => (places ? [lesson.slug] : [])));
      expect(slugs.size).toBeGreaterThanOrEqual(1);
      for (const slug of slugs) {
        const anchors = await anchorsOf(locale, slug);
        const ofLesson = answers.flatMap(({ lesson, places }) => (places && lesson.slug === slug ? [places] : []));
        for (const { shown, asked } of ofLesson) {
          expect(anchors).toEqual(expect.arrayContaining(shown.map(({ anchor }) => anchor)));
          expect(asked.length).toBeGreaterThan(0);
        }
      }
    },
    longestMs,
  );
});
