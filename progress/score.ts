/**
 * Questions about a record: what was answered, and how well.
 */
import { own } from './merge';
import { type ChallengeGrade, type GradedSubmission, grades, type ProgressRecord, type Submission } from './record';

const none: readonly Submission[] = [];

/** In order of time. */
export function submissionsOf(record: ProgressRecord, lesson: string, question: string): readonly Submission[] {
  const answers = own(record.lessons, lesson)?.answers;
  return (answers && own(answers, question)) ?? none;
}

/** The best grade that was reached; null: nothing was submitted. */
export function bestGradeOf(record: ProgressRecord, lesson: string, challenge: string): ChallengeGrade | null {
  const submitted = gradedOf(record, lesson, challenge);
  return grades.findLast((grade) => submitted.some((one) => one.grade === grade)) ?? null;
}

/** What was set when something was last submitted, as JSON; null: nothing was. */
export const lastSettingsOf = (record: ProgressRecord, lesson: string, challenge: string): string | null =>
  gradedOf(record, lesson, challenge).at(-1)?.settings ?? null;

/** In order of time. */
function gradedOf(record: ProgressRecord, lesson: string, challenge: string): readonly GradedSubmission[] {
  const challenges = own(record.lessons, lesson)?.challenges;
  return (challenges && own(challenges, challenge)) ?? [];
}

export interface QuizScore {
  readonly answered: number;
  /** Right at the first try: what counts. */
  readonly firstTry: number;
  /** Right by now. */
  readonly right: number;
}

export function scoreOf(record: ProgressRecord, lesson: string, questions: readonly string[]): QuizScore {
  const all = questions.map((question) => submissionsOf(record, lesson, question));
  return {
    answered: all.filter((list) => list.length > 0).length,
    firstTry: all.filter((list) => list[0]?.correct).length,
    right: all.filter((list) => list.some((submission) => submission.correct)).length,
  };
}
