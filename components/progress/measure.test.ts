import { expect, it } from 'vitest';
import type { LessonTasks } from '@/content/load/course-progress';
import type { ProgressAction } from '@/progress/action';
import { emptyRecord } from '@/progress/record';
import { reduce } from '@/progress/reducer';
import { measure } from './measure';

const tasks: LessonTasks = {
  slug: 'l',
  number: 1,
  title: { en: 'L', ko: 'L' },
  sections: ['a', 'b', 'c'],
  questions: ['q', 'r'],
  predictions: ['p'],
  challenge: 'c',
  cards: [{ lesson: 'l', card: 'k', questions: ['q'], predictions: [] }],
};

const day = 86_400_000;

const actions: readonly ProgressAction[] = [
  { kind: 'lessonOpened', lesson: 'l', at: 0 },
  { kind: 'sectionReached', lesson: 'l', section: 'a', at: 0 },
  { kind: 'sectionReached', lesson: 'l', section: 'gone', at: 0 },
  { kind: 'predictionLocked', prediction: 'p', points: [[0, 1]], at: 0 },
  { kind: 'questionAnswered', lesson: 'l', question: 'q', chosen: ['x'], correct: false, at: 0 },
  { kind: 'questionAnswered', lesson: 'l', question: 'r', chosen: ['y'], correct: true, at: 0 },
  { kind: 'challengeGraded', lesson: 'l', challenge: 'c', grade: 'good', settings: '{}', at: 0 },
];

it('measures reading, predictions, quiz, challenge and cards', () => {
  expect(measure(actions.reduce(reduce, emptyRecord), tasks, day)).toEqual({
    opened: true,
    read: { done: 1, of: 3 },
    predicted: { done: 1, of: 1 },
    quiz: { answered: 2, firstTry: 1, right: 1, of: 2 },
    grade: 'good',
    due: 1,
  });
});

it('finds nothing done in an empty record', () => {
  expect(measure(emptyRecord, tasks, day)).toMatchObject({
    opened: false,
    read: { done: 0, of: 3 },
    grade: null,
    due: 0,
  });
});
