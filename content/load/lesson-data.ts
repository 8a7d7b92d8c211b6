/**
 * Loads and checks the data of a lesson by its name: its folder is its registration.
 */
import { lessonBySlug } from '../curriculum';
import type { CheckedLesson, LessonData } from '../model';
import { checkLesson } from './check-lesson';
import { lessonFile } from './files';

export async function loadLessonData(slug: string): Promise<CheckedLesson> {
  if (lessonBySlug(slug)?.status !== 'ready') throw new Error(`content/curriculum.ts has no ready lesson "${slug}".`);
  const { lesson } = (await import(`@/content/lessons/${slug}/index.ts`)) as { readonly lesson: LessonData };
  const file = lessonFile(slug, 'index.ts');
  if (lesson.slug === slug) return checkLesson(lesson, file);
  throw new Error(`${file}: its slug is "${lesson.slug}". Give it the name of its folder.`);
}
