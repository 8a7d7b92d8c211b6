/**
 * Records as text: what is written is read back, what cannot be read is named, older versions come along.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Migration, migrations } from './migrate';
import { emptyLesson, emptyRecord } from './record';
import { reduce } from './reducer';
import { anyAction } from './testing';
import { exportRecord, readRecord, writeRecord } from './transfer';

const good = {
  version: 3,
  lessons: { cascade: { ...emptyLesson, answers: { q: [{ chosen: ['a'], correct: true, at: 4 }] } } },
  predictions: { p: { points: [[0, 60]], at: 2 } },
};
const problemOf = (value: unknown) => {
  const result = readRecord(JSON.stringify(value));
  return result.ok ? null : result.problem;
};

describe('readRecord', () => {
  it('reads back whatever any sequence of actions made, from storage and from a file', () => {
    fc.assert(
      fc.property(fc.array(anyAction), (actions) => {
        const record = actions.reduce(reduce, emptyRecord);
        expect(readRecord(writeRecord(record))).toEqual({ ok: true, record });
        expect(readRecord(exportRecord(record))).toEqual({ ok: true, record });
      }),
    );
  });

  it('never throws, whatever the text', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.json(),
      fc.jsonValue().map((value) => JSON.stringify({ ...good, lessons: value })),
    );
    fc.assert(fc.property(texts, (text) => typeof readRecord(text).ok === 'boolean'));
  });

  it('reports text that is not JSON', () => {
    expect(readRecord('{"version":1')).toEqual({ ok: false, problem: { kind: 'notJson' } });
  });

  it.each([
    [{ ...good, version: '1' }, 'version', 'a number', '"1"'],
    [{ ...good, lessons: [] }, 'lessons', 'an object', 'a list'],
    [{ version: 3, lessons: {} }, 'predictions', 'an object', 'nothing'],
    [
      { ...good, lessons: { cascade: { ...emptyLesson, openedAt: 'now' } } },
      'lessons.cascade.openedAt',
      'a number',
      '"now"',
    ],
    [
      { ...good, lessons: { cascade: { ...emptyLesson, answers: { q: [{ chosen: ['a'], correct: 1, at: 4 }] } } } },
      'lessons.cascade.answers.q[0].correct',
      'true or false',
      '1',
    ],
    [
      {
        ...good,
        lessons: { cascade: { ...emptyLesson, challenges: { c: [{ grade: 'gold', settings: '', at: 1 }] } } },
      },
      'lessons.cascade.challenges.c[0].grade',
      'a grade',
      '"gold"',
    ],
    [
      { ...good, predictions: { p: { points: [[0, 60, 1]], at: 2 } } },
      'predictions.p.points[0]',
      'two numbers',
      'a list',
    ],
    [{ ...good, version: 0 }, 'version', 'a number up to 3 that this release knows', '0'],
  ])('names path, expectation and finding: %#', (value, path, expected, found) => {
    expect(problemOf(value)).toEqual({ kind: 'wrongShape', path, expected, found });
  });

  it('does not take a record of a newer release for a broken one', () => {
    expect(problemOf({ version: 4, everything: 'new' })).toEqual({ kind: 'newerVersion' });
  });
});

describe('migrations', () => {
  /** A version that never was: a flat list of answers. */
  const versionZero = { version: 0, solved: [{ lesson: 'cascade', question: 'q', option: 'a', at: 4 }] };
  const fromZero: Migration = (old) => {
    const solved = old.solved as (typeof versionZero)['solved'];
    const lessons = solved.map(({ lesson, question, option, at }) => [
      lesson,
      { ...emptyLesson, answers: { [question]: [{ chosen: [option], correct: true, at }] } },
    ]);
    return { lessons: Object.fromEntries(lessons), predictions: {} };
  };

  it('brings an old record up to the present version', () => {
    const result = readRecord(JSON.stringify(versionZero), { ...migrations, 0: fromZero });
    expect(result).toEqual({ ok: true, record: { ...good, predictions: {} } });
  });

  it('reads a record of version 1, which knew no challenges', () => {
    const { challenges: _c, reviews: _r, ...cascade } = good.lessons.cascade;
    const result = readRecord(JSON.stringify({ ...good, version: 1, lessons: { cascade } }));
    expect(result).toEqual({ ok: true, record: good });
  });

  it('reads a record of version 2, which knew no review cards', () => {
    const challenges = { c: [{ grade: 'good', settings: '{}', at: 7 }] };
    const { reviews: _, ...cascade } = { ...good.lessons.cascade, challenges };
    const result = readRecord(JSON.stringify({ ...good, version: 2, lessons: { cascade } }));
    expect(result).toEqual({ ok: true, record: { ...good, lessons: { cascade: { ...cascade, reviews: {} } } } });
  });

  it('checks what a migration made', () => {
    const result = readRecord(JSON.stringify(versionZero), { ...migrations, 0: () => ({ lessons: {} }) });
    expect(result).toMatchObject({ ok: false, problem: { path: 'predictions', found: 'nothing' } });
  });
});
