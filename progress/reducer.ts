/**
 * Applies an action to a record: the record united with the smallest record that holds just this action.
 */
import type { ProgressAction } from './action';
import { mergeRecords } from './merge';
import { emptyLesson, emptyRecord, type LessonProgress, type ProgressRecord } from './record';

export function reduce(record: ProgressRecord, action: ProgressAction): ProgressRecord {
  return mergeRecords(record, recordOf(action));
}

function recordOf(action: ProgressAction): ProgressRecord {
  if (action.kind === 'predictionLocked') {
    const { prediction, points, at } = action;
    return { ...emptyRecord, predictions: Object.fromEntries([[prediction, { points, at }]]) };
  }
  return { ...emptyRecord, lessons: Object.fromEntries([[action.lesson, { ...emptyLesson, ...changeOf(action) }]]) };
}

function changeOf(action: Exclude<ProgressAction, { kind: 'predictionLocked' }>): Partial<LessonProgress> {
  const { at } = action;
  switch (action.kind) {
    case 'lessonOpened':
      return { openedAt: at };
    case 'sectionReached':
      return { sections: Object.fromEntries([[action.section, at]]) };
    case 'questionAnswered':
      return {
        answers: Object.fromEntries([[action.question, [{ chosen: action.chosen, correct: action.correct, at }]]]),
      };
    case 'challengeGraded':
      return {
        challenges: Object.fromEntries([[action.challenge, [{ grade: action.grade, settings: action.settings, at }]]]),
      };
    case 'cardReviewed':
      return { reviews: Object.fromEntries([[action.card, [{ correct: action.correct, at }]]]) };
    case 'quizFinished':
      return { quizFinishedAt: at };
    case 'lessonPassed':
      return { passedAt: at };
  }
}
