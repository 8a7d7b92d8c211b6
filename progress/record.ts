/**
 * The record of what a learner has done: its shape, version and empty state.
 *
 * Everything in it only ever grows, so that two copies (two tabs, an imported file) can be united without a loss.
 */
export const currentVersion = 3;

/** One answer to one question. All are kept; the first counts. */
export interface Submission {
  /** Ids of the chosen options, ids in the chosen order, or the one text that was typed. */
  readonly chosen: readonly string[];
  readonly correct: boolean;
  readonly at: number;
}

/** The grades of a challenge, the lowest first. */
export const grades = ['none', 'pass', 'good', 'best'] as const;
export type ChallengeGrade = (typeof grades)[number];

/** One submission to a challenge. All are kept; the best counts. */
export interface GradedSubmission {
  readonly grade: ChallengeGrade;
  /** What the learner had set, as JSON: values by path. */
  readonly settings: string;
  readonly at: number;
}

/** One answer to a review card. */
export interface Review {
  readonly correct: boolean;
  readonly at: number;
}

/** A value in ms at a moment of the run. */
export type CurvePoint = readonly [atMs: number, value: number];

export interface LockedPrediction {
  readonly points: readonly CurvePoint[];
  readonly at: number;
}

/** Times are wall-clock milliseconds since 1970; null means not yet. */
export interface LessonProgress {
  readonly openedAt: number | null;
  readonly sections: Readonly<Record<string, number>>;
  readonly answers: Readonly<Record<string, readonly Submission[]>>;
  /** By challenge. */
  readonly challenges: Readonly<Record<string, readonly GradedSubmission[]>>;
  /** By review card. */
  readonly reviews: Readonly<Record<string, readonly Review[]>>;
  readonly quizFinishedAt: number | null;
  readonly passedAt: number | null;
}

export interface ProgressRecord {
  readonly version: typeof currentVersion;
  readonly lessons: Readonly<Record<string, LessonProgress>>;
  /** By the prediction's id, which is unique in the course. */
  readonly predictions: Readonly<Record<string, LockedPrediction>>;
}

export const emptyRecord: ProgressRecord = { version: currentVersion, lessons: {}, predictions: {} };

export const emptyLesson: LessonProgress = {
  openedAt: null,
  sections: {},
  answers: {},
  challenges: {},
  reviews: {},
  quizFinishedAt: null,
  passedAt: null,
};
