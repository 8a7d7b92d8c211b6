/**
 * What there is to do in each readable lesson, so that the learner's record can be measured against it.
 */
import { cache } from 'react';
import type { CardTriggers } from '@/progress/schedule';
import { readyLessons } from '../curriculum';
import { locales, type Text } from '../model';
import { loadLesson } from './lesson';
import { loadLessonData } from './lesson-data';
import { loadTriggers } from './review';

export interface LessonTasks {
  readonly slug: string;
  readonly number: number;
  readonly title: Text;
  /** Ids of its sections, of the questions of its quiz, of its predictions, of its challenge. */
  readonly sections: readonly string[];
  readonly questions: readonly string[];
  readonly predictions: readonly string[];
  readonly challenge: string | null;
  readonly cards: readonly CardTriggers[];
}

export const loadCourseTasks = cache(async (): Promise<readonly LessonTasks[]> => {
  const triggers = await loadTriggers();
  return Promise.all(
    readyLessons.map(async ({ slug, number, title }) => {
      // Both languages have the same sections.
      const [data, { sections }] = await Promise.all([loadLessonData(slug), loadLesson(locales[0], slug)]);
      return {
        slug,
        number,
        title,
        sections: sections.map(({ id }) => id),
        questions: data.quiz.map(({ id }) => id),
        predictions: data.figures.flatMap(({ prediction }) => prediction?.id ?? []),
        challenge: data.challenge?.id ?? null,
        cards: triggers.filter(({ lesson }) => lesson === slug),
      };
    }),
  );
});
