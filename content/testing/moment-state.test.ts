import { describe, expect, it } from 'vitest';
import { lesson } from '../lessons/cascading-failure';
import { runOf } from '../lessons/cascading-failure/testing/run';
import { momentState } from './moment-state';
import { refutationsOf } from './refutations';

describe('the state of a moment', () => {
  const at = momentState(lesson, { figure: 'slow', atMs: 26_000 });

  it('is that of the run', () => {
    const { A, browse } = runOf('slow').at(26_000);
    expect(at.component('A')).toEqual({ busy: A.busy, held: A.held, queued: A.queued });
    expect(at.component('A').held).toBe(16);
    expect(at.class('browse')).toEqual(browse);
  });

  it('has what was done beside the figure’s own', () => {
    const recovered = { atMs: 20_500, target: 'B', kind: 'recover' as const };
    const other = momentState(lesson, { figure: 'slow', atMs: 26_000, interventions: [recovered] });
    expect(other.component('A').held).toBeLessThan(16);
  });

  it('knows no component and no class that is not there', () => {
    expect(() => at.component('C')).toThrow('the run has no "C"');
    expect(() => at.class('pay')).toThrow('the run has no "pay"');
  });
});

it('names every refuting moment of a quiz once', () => {
  const wrong = lesson.quiz.flatMap((question) =>
    'options' in question
      ? question.options.filter(({ correct }) => !correct).map(({ id }) => `${question.id} ${id}`)
      : [],
  );
  expect([...refutationsOf(lesson).keys()].sort()).toEqual(wrong.sort());
});
