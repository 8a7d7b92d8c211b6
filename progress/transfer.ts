/**
 * A record as JSON text, and back: for storage and for the learner's own file. Reading never throws.
 */
import { mergeRecords } from './merge';
import { type Migration, migrate, migrations, NewerVersionError } from './migrate';
import {
  fail,
  ReadError,
  type Reader,
  readBoolean,
  readDictionary,
  readFields,
  readList,
  readNullable,
  readNumber,
  readText,
} from './reader';
import {
  type CurvePoint,
  currentVersion,
  emptyRecord,
  type GradedSubmission,
  grades,
  type LessonProgress,
  type LockedPrediction,
  type ProgressRecord,
  type Review,
  type Submission,
} from './record';

export type ProgressProblem =
  | { readonly kind: 'notJson' }
  | { readonly kind: 'wrongShape'; readonly path: string; readonly expected: string; readonly found: string }
  | { readonly kind: 'newerVersion' };

export type ReadResult =
  | { readonly ok: true; readonly record: ProgressRecord }
  | { readonly ok: false; readonly problem: ProgressProblem };

export const writeRecord = (record: ProgressRecord): string => JSON.stringify(record);

/** As a file for people to keep: the same text, spread over lines. */
export const exportRecord = (record: ProgressRecord): string => `${JSON.stringify(record, null, 2)}\n`;

export function readRecord(text: string, steps: Readonly<Record<number, Migration>> = migrations): ReadResult {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, problem: { kind: 'notJson' } };
  }
  try {
    const read = readCurrent(migrate(value, steps), '');
    return { ok: true, record: mergeRecords(emptyRecord, read) };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

function problemOf(error: unknown): ProgressProblem {
  if (error instanceof NewerVersionError) return { kind: 'newerVersion' };
  if (!(error instanceof ReadError)) throw error;
  const { path, expected, found } = error;
  return { kind: 'wrongShape', path, expected, found };
}

const readPoint: Reader<CurvePoint> = (value, path) => {
  const [atMs, amount, ...rest] = readList(readNumber)(value, path);
  if (atMs === undefined || amount === undefined || rest.length > 0) return fail(path, 'two numbers', value);
  return [atMs, amount];
};

const readSubmission = readFields<Submission>({
  chosen: readList(readText),
  correct: readBoolean,
  at: readNumber,
});

const readGraded = readFields<GradedSubmission>({
  grade: (value, path) => grades.find((grade) => grade === value) ?? fail(path, 'a grade', value),
  settings: readText,
  at: readNumber,
});

const readReview = readFields<Review>({ correct: readBoolean, at: readNumber });

const readReviews = readDictionary(readList(readReview));

const readChallenges = readDictionary(readList(readGraded));

const readLesson = readFields<LessonProgress>({
  openedAt: readNullable(readNumber),
  sections: readDictionary(readNumber),
  answers: readDictionary(readList(readSubmission)),
  challenges: (value, path) => readChallenges(value ?? {}, path),
  reviews: (value, path) => readReviews(value ?? {}, path),
  quizFinishedAt: readNullable(readNumber),
  passedAt: readNullable(readNumber),
});

const readPrediction = readFields<LockedPrediction>({ points: readList(readPoint), at: readNumber });

const readCurrent = readFields<ProgressRecord>({
  version: (value, path) => (value === currentVersion ? currentVersion : fail(path, String(currentVersion), value)),
  lessons: readDictionary(readLesson),
  predictions: readDictionary(readPrediction),
});
