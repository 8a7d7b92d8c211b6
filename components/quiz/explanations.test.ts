/**
 * Every option has its own explanation, and a wrong one leads to the run that refutes it.
 */
import { describe, expect, it } from 'vitest';
import type { Question } from '@/content/model';
import { explanationsOf } from './explanations';
import { grade } from './grade';
import { multiple, numeric, order, pickOnGraph, readTrace, single } from './testing';

const explain = (question: Question, chosen: readonly string[], key?: number) =>
  explanationsOf(question, chosen, grade(question, chosen, 'en', key), key, 'en');

describe('explanationsOf', () => {
  it('explains every option, what was chosen first', () => {
    const explained = explain(multiple, ['d', 'b']);
    expect(explained.map(({ id }) => id)).toEqual(['b', 'd', 'a', 'c']);
    expect(explained.map(({ isForAnswer }) => isForAnswer)).toEqual([true, true, false, false]);
    expect(explained.map(({ text }) => text)).toEqual(['why b', 'why d', 'why a', 'why c']);
  });

  it('leads from a wrong option to the run that refutes it', () => {
    expect(explain(single, ['a'])[0]).toMatchObject({ right: false, moment: { figure: 'slow', atMs: 35_100 } });
  });

  it('leads from the right component to the moment it was picked in', () => {
    const right = explain(pickOnGraph, ['client']).find(({ id }) => id === 'A');
    expect(right?.moment).toEqual(pickOnGraph.moment);
  });

  it('leads from what was read off a trace to the run of that request', () => {
    const right = explain(readTrace, ['B-work']).find(({ id }) => id === 'A-queue');
    expect(right).toMatchObject({ right: true, moment: readTrace.moment });
  });

  it('says on which side a number is off, and keeps the key out of what is shown at once', () => {
    const [atOnce, onDemand] = explain(numeric, ['1'], 1.9);
    expect(atOnce).toMatchObject({ text: 'too low', isForAnswer: true, moment: numeric.shownBy });
    expect(onDemand).toMatchObject({ title: 'In the run: 1.9\u00a0s', text: 'why the number', isForAnswer: false });
    expect(explain(numeric, ['9'], 1.9)[0]).toMatchObject({ text: 'too high' });
    expect(explain(numeric, ['1.9'], 1.9)[0]?.text).toContain('1.9\u00a0s');
  });

  it('writes the number of the run as each language does', () => {
    const verdict = grade(numeric, ['1'], 'ko', 2_412.2);
    expect(explanationsOf(numeric, ['1'], verdict, 2_412.2, 'ko')[1]?.title).toBe('실행 결과: 2,412초');
  });

  it('explains the misplaced items at once, in the order given', () => {
    const explained = explain(order, ['b', 'a', 'c']);
    const atOnce = explained.filter(({ isForAnswer }) => isForAnswer).map(({ id }) => id);
    expect(atOnce).toEqual(['b', 'a', 'run']);
    expect(explained.at(-1)?.moment).toEqual(order.shownBy);
  });
});
