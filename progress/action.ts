/**
 * What can happen to a record. Each action brings its own time: the reducer has no clock.
 */
import type { ChallengeGrade, CurvePoint } from './record';

export type ProgressEvent =
  | { readonly kind: 'lessonOpened'; readonly lesson: string }
  | { readonly kind: 'sectionReached'; readonly lesson: string; readonly section: string }
  | { readonly kind: 'predictionLocked'; readonly prediction: string; readonly points: readonly CurvePoint[] }
  | {
      readonly kind: 'questionAnswered';
      readonly lesson: string;
      readonly question: string;
      readonly chosen: readonly string[];
      readonly correct: boolean;
    }
  | {
      readonly kind: 'challengeGraded';
      readonly lesson: string;
      readonly challenge: string;
      readonly grade: ChallengeGrade;
      readonly settings: string;
    }
  | { readonly kind: 'cardReviewed'; readonly lesson: string; readonly card: string; readonly correct: boolean }
  | { readonly kind: 'quizFinished'; readonly lesson: string }
  | { readonly kind: 'lessonPassed'; readonly lesson: string };

/** An event and when it happened, in milliseconds since 1970. */
export type ProgressAction = ProgressEvent & { readonly at: number };
