/**
 * What actions do to a record.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProgressAction } from './action';
import { mergeRecords } from './merge';
import { emptyRecord } from './record';
import { reduce } from './reducer';
import { bestGradeOf, lastSettingsOf, scoreOf, submissionsOf } from './score';
import { anyAction } from './testing';

const recordAfter = (actions: readonly ProgressAction[]) => actions.reduce(reduce, emptyRecord);
const answer = (question: string, correct: boolean, at: number, chosen = ['x']): ProgressAction => ({
  kind: 'questionAnswered',
  lesson: 'cascade',
  question,
  chosen,
  correct,
  at,
});

describe('reduce', () => {
  it('keeps the first time a lesson was opened and a section reached', () => {
    const record = recordAfter([
      { kind: 'lessonOpened', lesson: 'cascade', at: 5 },
      { kind: 'lessonOpened', lesson: 'cascade', at: 9 },
      { kind: 'sectionReached', lesson: 'cascade', section: 'why', at: 8 },
      { kind: 'sectionReached', lesson: 'cascade', section: 'why', at: 6 },
    ]);
    expect(record.lessons.cascade).toMatchObject({ openedAt: 5, sections: { why: 6 } });
  });

  it('does not change a locked prediction', () => {
    const lock = (value: number, at: number): ProgressAction => ({
      kind: 'predictionLocked',
      prediction: 'p',
      points: [[0, value]],
      at,
    });
    expect(recordAfter([lock(60, 3), lock(1_900, 4)]).predictions.p).toEqual({ points: [[0, 60]], at: 3 });
  });

  it('keeps every submission in order of time; the first one counts', () => {
    const record = recordAfter([answer('q', true, 8, ['b']), answer('q', false, 7, ['a']), answer('r', true, 9)]);
    expect(submissionsOf(record, 'cascade', 'q').map(({ chosen }) => chosen)).toEqual([['a'], ['b']]);
    expect(scoreOf(record, 'cascade', ['q', 'r', 's'])).toEqual({ answered: 2, firstTry: 1, right: 2 });
  });

  it('keeps every submission to a challenge; the best grade counts', () => {
    const graded = (grade: 'none' | 'pass' | 'good', at: number): ProgressAction => ({
      kind: 'challengeGraded',
      lesson: 'cascade',
      challenge: 'c',
      grade,
      settings: `{"at":${at}}`,
      at,
    });
    const record = recordAfter([graded('pass', 4), graded('good', 5), graded('none', 6)]);
    expect(record.lessons.cascade?.challenges.c).toHaveLength(3);
    expect(bestGradeOf(record, 'cascade', 'c')).toBe('good');
    expect(lastSettingsOf(record, 'cascade', 'c')).toBe('{"at":6}');
    expect(lastSettingsOf(record, 'cascade', 'd')).toBeNull();
    expect(bestGradeOf(record, 'cascade', 'toString')).toBeNull();
    expect(bestGradeOf(emptyRecord, 'cascade', 'c')).toBeNull();
  });

  it('finds nothing under names that objects inherit', () => {
    expect(submissionsOf(emptyRecord, 'constructor', 'toString')).toEqual([]);
    const record = recordAfter([{ ...answer('constructor', true, 1), lesson: '__proto__' } as ProgressAction]);
    expect(submissionsOf(record, '__proto__', 'constructor')).toHaveLength(1);
  });

  it('does not change the record it is given', () => {
    const before = recordAfter([answer('q', false, 1)]);
    const copy = structuredClone(before);
    reduce(before, answer('q', true, 2));
    expect(before).toEqual(copy);
  });
});

describe('mergeRecords', () => {
  const anyRecord = fc.array(anyAction, { maxLength: 8 }).map(recordAfter);

  it('does not depend on order, grouping or repetition', () => {
    fc.assert(
      fc.property(anyRecord, anyRecord, anyRecord, (a, b, c) => {
        const text = (record: unknown) => JSON.stringify(record);
        expect(text(mergeRecords(a, b))).toBe(text(mergeRecords(b, a)));
        expect(text(mergeRecords(mergeRecords(a, b), c))).toBe(text(mergeRecords(a, mergeRecords(b, c))));
        expect(text(mergeRecords(a, a))).toBe(text(a));
      }),
    );
  });

  it('equals doing the actions of both in any order', () => {
    fc.assert(
      fc.property(fc.array(anyAction), fc.array(anyAction), (a, b) => {
        expect(mergeRecords(recordAfter(a), recordAfter(b))).toEqual(recordAfter([...b, ...a]));
      }),
    );
  });
});
