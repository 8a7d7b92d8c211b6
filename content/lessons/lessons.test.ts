/**
 * Every lesson that can be read renders. What else it has to satisfy is checked by content/check.
 */
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { textsIn } from '../check/texts';
import { readyLessons } from '../curriculum';
import { loadLesson } from '../load/lesson';
import { type LessonData, locales } from '../model';

describe.each(readyLessons)('lesson $slug', async ({ slug }) => {
  const { lesson } = (await import(`./${slug}/index.ts`)) as { readonly lesson: LessonData };

  it.each(locales)('renders in %s, so that everything it names exists', async (locale) => {
    const { content, sections } = await loadLesson(locale, slug);
    const html = renderToStaticMarkup(content);
    for (const { id } of lesson.figures) expect(html).toContain(`id="figure-${id}"`);
    expect(sections.length).toBeGreaterThan(5);
  });

  it('says tries, never the ambiguous word', () => {
    const texts = textsIn(lesson).filter(({ text }) => /\battempts?\b/i.test(text.en));
    expect(texts).toEqual([]);
  });
});
