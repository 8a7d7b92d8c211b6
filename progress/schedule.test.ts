/**
 * When cards are due: fixed intervals after right answers, a day after wrong ones, whatever order records came in.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProgressAction } from './action';
import { mergeRecords } from './merge';
import { emptyRecord } from './record';
import { reduce } from './reducer';
import { type CardTriggers, intervalsDays, isDue, stateOf } from './schedule';

const day = 24 * 3_600_000;
const card: CardTriggers = {
  lesson: 'l',
  card: 'c',
  questions: ['q'],
  predictions: [{ id: 'p', atMs: 100, value: 2_000 }],
};

const answered = (correct: boolean, at: number): ProgressAction => ({
  kind: 'questionAnswered',
  lesson: 'l',
  question: 'q',
  chosen: [],
  correct,
  at,
});
const reviewed = (correct: boolean, at: number): ProgressAction => ({
  kind: 'cardReviewed',
  lesson: 'l',
  card: 'c',
  correct,
  at,
});
const drawn = (value: number): ProgressAction => ({
  kind: 'predictionLocked',
  prediction: 'p',
  points: [
    [0, 1],
    [99, value],
  ],
  at: 0,
});

const recordOf = (...actions: readonly ProgressAction[]) => actions.reduce(reduce, emptyRecord);
const dueAt = (...actions: readonly ProgressAction[]) => stateOf(recordOf(...actions), card).dueAt;

describe('a card', () => {
  it('is not due while nothing was missed', () => {
    expect(dueAt()).toBeNull();
    expect(dueAt(answered(true, 0))).toBeNull();
  });

  it('is due the morning after its question was missed', () => {
    const state = stateOf(recordOf(answered(false, 0)), card);
    expect(isDue(state, 15 * 3_600_000)).toBe(false);
    expect(isDue(state, 16 * 3_600_000)).toBe(true);
  });

  it('is due when the prediction was more than twice off, either way', () => {
    expect(dueAt(drawn(60))).not.toBeNull();
    expect(dueAt(drawn(4_100))).not.toBeNull();
    expect(dueAt(drawn(1_100))).toBeNull();
  });

  it('comes after 1, 3, 7 and 21 days while it is answered rightly, and then no more', () => {
    const actions = [answered(false, 0)];
    const waits: number[] = [];
    for (const _ of intervalsDays) {
      const due = dueAt(...actions) ?? Number.NaN;
      waits.push(Math.round((due - (actions.at(-1)?.at ?? 0) + day / 3) / day));
      actions.push(reviewed(true, due));
    }
    expect(waits).toEqual([...intervalsDays]);
    expect(dueAt(...actions)).toBeNull();
  });

  it('begins again after a wrong answer', () => {
    const state = stateOf(recordOf(answered(false, 0), reviewed(true, day), reviewed(false, 5 * day)), card);
    expect(state).toMatchObject({ step: 0, dueAt: 6 * day - day / 3 });
  });

  it('does not count a right answer that was given before it was due', () => {
    expect(dueAt(answered(false, 0), reviewed(true, 1))).toBe(dueAt(answered(false, 0)));
  });
});

it('is the same, whichever browser the answers came from', () => {
  const anyStep = fc.tuple(fc.boolean(), fc.nat(40 * day), fc.boolean());
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 12 }), (steps) => {
      const actions = [answered(false, 0), ...steps.map(([correct, at]) => reviewed(correct, at))];
      const here = actions.filter((_, index) => index === 0 || steps[index - 1]?.[2]);
      const there = actions.filter((_, index) => index > 0 && !steps[index - 1]?.[2]);
      expect(stateOf(mergeRecords(recordOf(...here), recordOf(...there)), card)).toEqual(
        stateOf(recordOf(...actions), card),
      );
    }),
  );
});
