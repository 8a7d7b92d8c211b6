import { expect, it } from 'vitest';
import { locales } from '../model';
import { loadClaims } from './claims';
import { loadLesson } from './lesson';

it.each(locales)('maps every claim, those of readable lessons to places that are there (%s)', async (locale) => {
  const mapped = await loadClaims(locale);
  expect(mapped).toHaveLength(40);
  const ready = mapped.flatMap(({ lessons }) =>
    lessons.flatMap(({ lesson, places }) => (places === null ? [] : [{ slug: lesson.slug, ...places }])),
  );
  expect(ready.length).toBeGreaterThanOrEqual(2);
  for (const { slug, shown, asked } of ready) {
    const { sections } = await loadLesson(locale, slug);
    const known = [
      ...sections.map(({ id }) => id),
      ...sections.flatMap(({ figures }) => figures.map((id) => `figure-${id}`)),
    ];
    expect(known).toEqual(expect.arrayContaining(shown.map(({ anchor }) => anchor)));
    expect(asked.length).toBeGreaterThan(0);
  }
});

it('links no lesson that is coming', async () => {
  const lessons = (await loadClaims('en')).flatMap((claim) => claim.lessons);
  for (const { lesson, places } of lessons) expect(places !== null).toBe(lesson.status === 'ready');
});
