/**
 * Every quoted number lies where its sentence needs it, at the lesson's seed and at others: the lesson does not rest on
 * one lucky run. What the text compares, compares so at each of them.
 */
import { describe, expect, it } from 'vitest';
import { loadRuns } from '@/content/load/runs';
import { readNumberAt } from '@/content/read-path';
import { lesson } from './index';
import { seed as lessonSeed } from './scenario';

const seeds = [lessonSeed, 1, 2, 3];

describe.each(seeds)('seed %i', async (seed) => {
  const runs = await loadRuns(
    lesson.slug,
    lesson.runs.map((run) => ({ ...run, seed })),
  );
  const read = (run: string, path: string): number => {
    const summary = runs.get(run)?.summary;
    if (summary === undefined) throw new Error(`no run "${run}"`);
    return readNumberAt(summary, path);
  };
  const value = (id: string): number => {
    const number = lesson.numbers.find((each) => each.id === id);
    if (number === undefined) throw new Error(`no number "${id}"`);
    return read(number.run, number.path);
  };

  it.each(lesson.numbers)('$id is within its range', ({ run, path, holds: [least, most] }) => {
    expect(read(run, path)).toBeGreaterThanOrEqual(least);
    expect(read(run, path)).toBeLessThanOrEqual(most);
  });

  it('twice the servers bring a few more orders, a longer p99, and failed browses', () => {
    expect(value('scaled-order-goodput')).toBeGreaterThan(value('sale-order-goodput') + 3);
    expect(value('scaled-order-p99')).toBeGreaterThan(1.3 * value('sale-order-p99'));
    expect(value('both-browse-failed')).toBeGreaterThan(1.5 * value('scaled-browse-failed'));
    expect(value('both-order-goodput')).toBeLessThan(1.08 * value('scaled-order-goodput'));
  });

  it('about half of the queries that the database turns away are browses', () => {
    const offered = read('scaled', 'classes[browse].offered');
    const share = (value('scaled-browse-failed') * offered) / read('scaled', 'services[DB].refused');
    expect(share).toBeGreaterThan(0.4);
    expect(share).toBeLessThan(0.7);
  });

  it('a slower start makes the gap longer', () => {
    expect(value('leak-vm-browse-failed')).toBeGreaterThan(1.5 * value('leak-browse-failed'));
    expect(value('leak-browse-failed')).toBeGreaterThan(1.5 * value('leak-process-browse-failed'));
  });

  it('rolling back half-way saves nothing', () =>
    expect(value('rolled-back-errors') / value('together-errors')).toBeCloseTo(1, 1));

  it('more than a thousand orders succeed while the contract is replaced', () =>
    expect(read('additive', 'classes[order].succeeded')).toBeGreaterThan(1_000));
});

describe('explanations of the quiz', () => {
  const why = JSON.stringify(lesson.quiz.find(({ id }) => id === 'packaging'));

  it('quote how many browses failed with a slow and with a fast start', async () => {
    const runs = await loadRuns(lesson.slug, lesson.runs);
    for (const run of ['leak-vm', 'leak']) {
      const summary = runs.get(run)?.summary;
      if (summary === undefined) throw new Error(`no run "${run}"`);
      expect(why).toContain(`${Math.round(100 * readNumberAt(summary, 'classes[browse].failedShare'))} %`);
    }
  });
});
