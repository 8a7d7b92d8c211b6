/**
 * What other pages may embed: the figures of the lessons and the templates of the lab, each as data of its own.
 */
import { readyLessons } from '../curriculum';
import type { CheckedFigure } from '../model';
import { templates } from '../templates';
import { loadLessonData } from './lesson-data';
import { loadTemplates } from './templates';

export async function embeddableFigures(): Promise<readonly { readonly lesson: string; readonly figure: string }[]> {
  const lessons = await Promise.all(readyLessons.map(({ slug }) => loadLessonData(slug)));
  return lessons.flatMap(({ slug, figures }) => figures.map(({ id }) => ({ lesson: slug, figure: id })));
}

/** Null: the lesson has no such figure. */
export async function embeddableFigure(lesson: string, id: string): Promise<CheckedFigure | null> {
  const { figures } = await loadLessonData(lesson);
  const found = figures.find((figure) => figure.id === id);
  if (found === undefined) return null;
  // Without its lesson nobody could lock a prediction.
  const { prediction: _, ...figure } = found;
  return figure;
}

export const embeddableTemplates = templates.map((template) => ({ template }));

/** The scenario as it is written; whoever runs it checks it. */
export async function embeddableTemplate(id: string): Promise<unknown> {
  return (await loadTemplates()).find((template) => template.id === id)?.scenario ?? null;
}
