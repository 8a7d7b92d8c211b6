/**
 * How far a learner has come in a lesson, measured against what there is to do in it.
 */
import type { LessonTasks } from '@/content/load/course-progress';
import { own } from '@/progress/merge';
import type { ChallengeGrade, ProgressRecord } from '@/progress/record';
import { isDue, stateOf } from '@/progress/schedule';
import { bestGradeOf, type QuizScore, scoreOf } from '@/progress/score';

/** Some of so many. */
export interface Part {
  readonly done: number;
  readonly of: number;
}

export interface LessonMeasure {
  readonly opened: boolean;
  readonly read: Part;
  readonly predicted: Part;
  readonly quiz: QuizScore & { readonly of: number };
  /** Null: the lesson has no challenge, or nothing was submitted. */
  readonly grade: ChallengeGrade | null;
  readonly due: number;
}

export function measure(record: ProgressRecord, tasks: LessonTasks, now: number): LessonMeasure {
  const lesson = own(record.lessons, tasks.slug);
  const sections = lesson?.sections ?? {};
  const reached = tasks.sections.filter((section) => own(sections, section) !== undefined);
  const locked = tasks.predictions.filter((prediction) => own(record.predictions, prediction) !== undefined);
  return {
    opened: lesson?.openedAt != null,
    read: { done: reached.length, of: tasks.sections.length },
    predicted: { done: locked.length, of: tasks.predictions.length },
    quiz: { ...scoreOf(record, tasks.slug, tasks.questions), of: tasks.questions.length },
    grade: tasks.challenge === null ? null : bestGradeOf(record, tasks.slug, tasks.challenge),
    due: tasks.cards.filter((card) => isDue(stateOf(record, card), now)).length,
  };
}
