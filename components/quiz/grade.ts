/**
 * Grades an answer. What was chosen is a list of texts, as the record keeps it: ids of options, ids in the chosen
 * order, for each pair the id of the one whose second part was chosen, or the one text that was typed.
 */
import type { Locale, Question } from '@/content/model';
import { readNumberIn } from './read-number';

export type Verdict =
  | {
      readonly kind: 'choice';
      readonly correct: boolean;
      readonly chosenRight: number;
      readonly chosenWrong: number;
      readonly right: number;
    }
  | { readonly kind: 'numeric'; readonly correct: boolean; readonly side: 'low' | 'high' | null }
  /** Also of pairs. `inPlace`: the ids that stand where they belong. */
  | { readonly kind: 'order'; readonly correct: boolean; readonly inPlace: readonly string[]; readonly all: number };

type Kind<K extends Question['kind']> = Extract<Question, { kind: K }>;

/** True when there is something to grade. */
export function isAnswer(question: Question, chosen: readonly string[], locale: Locale): boolean {
  if (question.kind === 'match') return question.pairs.every((_, i) => (chosen[i] ?? '') !== '');
  if (question.kind !== 'numeric') return chosen.length > 0;
  return readNumberIn(chosen[0] ?? '', question.unit[locale]) !== null;
}

/** `key` is the right number, in the question's unit; only a numeric question has one. */
export function grade(question: Question, chosen: readonly string[], locale: Locale, key?: number): Verdict {
  switch (question.kind) {
    case 'numeric':
      return gradeNumber(question, readNumberIn(chosen[0] ?? '', question.unit[locale]), key);
    case 'order':
      return gradePlaces(question.items, chosen);
    case 'match':
      return gradePlaces(question.pairs, chosen);
    default:
      return gradeChoice(question, chosen);
  }
}

/** Right when exactly the right options are chosen. */
function gradeChoice(
  question: Kind<'single' | 'multiple' | 'pickOnGraph' | 'readTrace'>,
  chosen: readonly string[],
): Verdict {
  const picked = question.options.filter(({ id }) => chosen.includes(id));
  const right = question.options.filter((option) => option.correct).length;
  const chosenRight = picked.filter((option) => option.correct).length;
  const chosenWrong = picked.length - chosenRight;
  return { kind: 'choice', correct: chosenRight === right && chosenWrong === 0, chosenRight, chosenWrong, right };
}

/** A share of the key still counts; the last bits of a sum must not decide. */
function gradeNumber({ id, tolerance }: Kind<'numeric'>, value: number | null, key: number | undefined): Verdict {
  if (key === undefined || !Number.isFinite(key))
    throw new Error(`question ${id}: the run gave no number to compare with`);
  if (value === null) return { kind: 'numeric', correct: false, side: null };
  const correct = Math.abs(value - key) <= Math.abs(key) * (tolerance + 1e-9);
  return { kind: 'numeric', correct, side: correct ? null : value < key ? 'low' : 'high' };
}

function gradePlaces(items: readonly { readonly id: string }[], chosen: readonly string[]): Verdict {
  const inPlace = items.filter(({ id }, i) => chosen[i] === id).map(({ id }) => id);
  const correct = inPlace.length === items.length && chosen.length === items.length;
  return { kind: 'order', correct, inPlace, all: items.length };
}
