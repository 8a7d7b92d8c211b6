/**
 * Unites two records. The order of uniting and doing it twice make no difference, and nothing that either holds is
 * lost: that is what lets tabs write without asking each other.
 */
import { currentVersion, type LessonProgress, type LockedPrediction, type ProgressRecord } from './record';

type Dictionary<T> = Readonly<Record<string, T>>;

export function mergeRecords(a: ProgressRecord, b: ProgressRecord): ProgressRecord {
  return {
    version: currentVersion,
    lessons: unite(a.lessons, b.lessons, mergeLessons),
    predictions: unite(a.predictions, b.predictions, firstLocked),
  };
}

function mergeLessons(a: LessonProgress, b: LessonProgress): LessonProgress {
  return {
    openedAt: earliest(a.openedAt, b.openedAt),
    sections: unite(a.sections, b.sections, Math.min),
    answers: unite(a.answers, b.answers, uniteAll),
    challenges: unite(a.challenges, b.challenges, uniteAll),
    reviews: unite(a.reviews, b.reviews, uniteAll),
    quizFinishedAt: earliest(a.quizFinishedAt, b.quizFinishedAt),
    passedAt: earliest(a.passedAt, b.passedAt),
  };
}

/** Keys come out sorted, so that equal records have equal text. */
function unite<T>(a: Dictionary<T>, b: Dictionary<T>, both: (a: T, b: T) => T): Dictionary<T> {
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  return Object.fromEntries(
    keys.map((key) => {
      const [inA, inB] = [own(a, key), own(b, key)];
      return [key, inA === undefined ? (inB as T) : inB === undefined ? inA : both(inA, inB)];
    }),
  );
}

/** Ids come from files and storage: `constructor` must not find what every object inherits. */
export function own<T>(dictionary: Dictionary<T>, key: string): T | undefined {
  return Object.hasOwn(dictionary, key) ? dictionary[key] : undefined;
}

const earliest = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.min(a, b);

/** A locked prediction cannot be changed: the earlier one stands. */
const firstLocked = (a: LockedPrediction, b: LockedPrediction): LockedPrediction => (byTime(a, b) <= 0 ? a : b);

function uniteAll<T extends { readonly at: number }>(a: readonly T[], b: readonly T[]): readonly T[] {
  const byText = new Map([...a, ...b].map((submission) => [JSON.stringify(submission), submission]));
  return [...byText.values()].sort(byTime);
}

/** Two things of the same moment stand in the order of their text, whichever copy they came from. */
function byTime<T extends { readonly at: number }>(a: T, b: T): number {
  return a.at - b.at || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
}
