/**
 * The moments at which a lesson refutes the wrong options of its quiz, each by the name `question option`.
 */
import type { LessonData, MomentLink } from '../model';

export function refutationsOf(lesson: LessonData): ReadonlyMap<string, MomentLink> {
  const all = lesson.quiz.flatMap((question) =>
    'options' in question
      ? question.options.flatMap(({ id, refutedBy }) =>
          refutedBy ? [[`${question.id} ${id}`, refutedBy] as const] : [],
        )
      : [],
  );
  return new Map(all);
}
