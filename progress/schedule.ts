/**
 * When a review card is to be answered again: a day after its concept was missed, and after each right answer at the
 * next longer interval, until the last. A wrong answer begins again. Everything follows from the record, so two
 * browsers that have united theirs agree.
 */
import { own } from './merge';
import type { CurvePoint, ProgressRecord, Review } from './record';

export const intervalsDays = [1, 3, 7, 21] as const;

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** What was missed in the evening is there in the morning. */
const earlyMs = 8 * hourMs;

/** What makes a card's concept count as missed. */
export interface CardTriggers {
  readonly lesson: string;
  readonly card: string;
  readonly questions: readonly string[];
  readonly predictions: readonly ExpectedValue[];
}

/** What a prediction was compared with: the run's value at a moment. */
export interface ExpectedValue {
  readonly id: string;
  readonly atMs: number;
  readonly value: number;
}

export interface CardState {
  /** When it is to be answered; null: its concept was never missed, or was answered rightly at every interval. */
  readonly dueAt: number | null;
  /** How many intervals have been passed. */
  readonly step: number;
  readonly reviews: readonly Review[];
}

/** A drawn value counts as missed when it is more than this many times too high or too low. */
const farOff = 2;

export function stateOf(record: ProgressRecord, triggers: CardTriggers): CardState {
  const lesson = own(record.lessons, triggers.lesson);
  const reviews = (lesson && own(lesson.reviews, triggers.card)) ?? [];
  const misses = missesOf(record, triggers).map((at) => ({ at, correct: false, isMiss: true }));
  const events = [...misses, ...reviews.map((review) => ({ ...review, isMiss: false }))].sort((a, b) => a.at - b.at);
  let dueAt: number | null = null;
  let step = 0;
  for (const { at, correct, isMiss } of events) {
    // An answer that nobody asked for yet: from a browser that did not know of another's.
    if (!isMiss && (dueAt === null || (correct && at < dueAt))) continue;
    step = correct ? step + 1 : 0;
    const interval = intervalsDays[step];
    dueAt = interval === undefined ? null : at + interval * dayMs - earlyMs;
  }
  return { dueAt, step, reviews };
}

export const isDue = ({ dueAt }: CardState, now: number): boolean => dueAt !== null && dueAt <= now;

function missesOf(record: ProgressRecord, { lesson, questions, predictions }: CardTriggers): readonly number[] {
  const answers = own(record.lessons, lesson)?.answers ?? {};
  const wrong = questions.flatMap((question) => (own(answers, question) ?? []).filter(({ correct }) => !correct));
  const drawn = predictions.flatMap((expected) => {
    const locked = own(record.predictions, expected.id);
    return locked !== undefined && isFarOff(locked.points, expected) ? [locked] : [];
  });
  return [...wrong, ...drawn].map(({ at }) => at);
}

function isFarOff(points: readonly CurvePoint[], { atMs, value }: ExpectedValue): boolean {
  const nearest = [...points].sort(([a], [b]) => Math.abs(a - atMs) - Math.abs(b - atMs))[0];
  if (nearest === undefined) return false;
  const ratio = nearest[1] / value;
  return ratio > farOff || ratio < 1 / farOff;
}
