/**
 * Loads the data of a lesson by its name: its folder is its registration.
 */
import { lessonBySlug } from '../curriculum';
import type { LessonData } from '../model';
import { lessonFile } from './files';

export async function loadLessonData(slug: string): Promise<LessonData> {
  if (lessonBySlug(slug)?.status !== 'ready') throw new Error(`content/curriculum.ts has no ready lesson "${slug}".`);
  const { lesson } = (await import(`@/content/lessons/${slug}/index.ts`)) as { readonly lesson: LessonData };
  if (lesson.slug === slug) return lesson;
  throw new Error(`${lessonFile(slug, 'index.ts')}: its slug is "${lesson.slug}". Give it the name of its folder.`);
}
