'use client';

/**
 * The state of one question: what is chosen now, and what was submitted before. Submissions live in the learner's
 * record, so a reload or another tab shows them too; only a draft lives here.
 */
import { useState } from 'react';
import { noteProgress, progressStore, useProgressRecord } from '@/components/progress/use-progress';
import type { Locale, Question } from '@/content/model';
import type { ProgressRecord, Submission } from '@/progress/record';
import { scoreOf, submissionsOf } from '@/progress/score';
import { grade } from './grade';
import { readNumberIn } from './read-number';
import { offeredOrder } from './shuffle';

export interface Answer {
  /** False until the record is read. */
  readonly ready: boolean;
  readonly chosen: readonly string[];
  /** The last submission when it is being shown; null while the learner is choosing. */
  readonly checked: Submission | null;
  /** How many answers were given up to the first right one, or so far. */
  readonly tries: number;
  choose(chosen: readonly string[]): void;
  submit(): void;
  tryAgain(): void;
}

export interface QuizOf {
  readonly lesson: string;
  readonly questionIds: readonly string[];
}

export function useAnswer(question: Question, quiz: QuizOf, locale: Locale, key: number | undefined): Answer {
  const record = useProgressRecord();
  const [draft, setDraft] = useState<readonly string[] | null>(null);
  const submissions = submittedTo(question, quiz, record);
  const last = submissions.at(-1);
  const chosen = draft ?? last?.chosen ?? initialChoice(question);
  const firstRight = submissions.findIndex(({ correct }) => correct);
  return {
    ready: record !== null,
    chosen,
    checked: draft === null ? (last ?? null) : null,
    tries: firstRight < 0 ? submissions.length : firstRight + 1,
    choose: setDraft,
    submit() {
      const { correct } = grade(question, chosen, locale, key);
      const kept = keptForm(question, chosen, locale);
      noteProgress({ kind: 'questionAnswered', lesson: quiz.lesson, question: question.id, chosen: kept, correct });
      noteCompletion(quiz);
      setDraft(null);
    },
    tryAgain: () => setDraft(chosen),
  };
}

/** Submissions to an earlier wording of a question may list other items or pairs; they are not shown. */
function submittedTo(question: Question, { lesson }: QuizOf, record: ProgressRecord | null): readonly Submission[] {
  const submissions = record ? submissionsOf(record, lesson, question.id) : [];
  if (question.kind === 'match') return submissions.filter(({ chosen }) => isOfPairs(question.pairs, chosen));
  if (question.kind !== 'order') return submissions;
  const isSameItems = (chosen: readonly string[]) =>
    chosen.length === question.items.length && question.items.every(({ id }) => chosen.includes(id));
  return submissions.filter(({ chosen }) => isSameItems(chosen));
}

const isOfPairs = (pairs: readonly { readonly id: string }[], chosen: readonly string[]) =>
  chosen.length === pairs.length && chosen.every((id) => pairs.some((pair) => pair.id === id));

function initialChoice(question: Question): readonly string[] {
  if (question.kind === 'match') return question.pairs.map(() => '');
  if (question.kind !== 'order') return [];
  return offeredOrder(
    question.items.map(({ id }) => id),
    question.id,
  );
}

/** A number is kept without its unit, whose word depends on the language. */
function keptForm(question: Question, chosen: readonly string[], locale: Locale): readonly string[] {
  return question.kind === 'numeric' ? [String(readNumberIn(chosen[0] ?? '', question.unit[locale]))] : chosen;
}

function noteCompletion({ lesson, questionIds }: QuizOf): void {
  const { answered, right } = scoreOf(progressStore().getState().record, lesson, questionIds);
  if (answered === questionIds.length) noteProgress({ kind: 'quizFinished', lesson });
  if (right === questionIds.length) noteProgress({ kind: 'lessonPassed', lesson });
}
