/**
 * The evidence by which a lesson refutes the wrong options of its quiz, each by the name `question option`.
 */
import type { Evidence, LessonData } from '../model';

export function refutationsOf(lesson: LessonData): ReadonlyMap<string, Evidence> {
  const all = lesson.quiz.flatMap((question) =>
    'options' in question
      ? question.options.flatMap(({ id, refutedBy }) =>
          refutedBy ? [[`${question.id} ${id}`, refutedBy] as const] : [],
        )
      : [],
  );
  return new Map(all);
}
