/**
 * Every quoted number lies where its sentence needs it, at the lesson's seed and at others, and the comparisons that
 * the text makes hold at all of them: the lesson does not rest on one lucky run.
 */
import { describe, expect, it } from 'vitest';
import { loadRuns } from '@/content/load/runs';
import { readNumberAt } from '@/content/read-path';
import { lesson } from './index';
import { seed as lessonSeed } from './scenario';

const seeds = [lessonSeed, 1, 2, 3, 4, 5];

describe.each(seeds)('seed %i', async (seed) => {
  const runs = await loadRuns(
    lesson.slug,
    lesson.runs.map((run) => ({ ...run, seed })),
  );

  function value(id: string): number {
    const number = lesson.numbers.find((each) => each.id === id);
    const summary = number && runs.get(number.run)?.summary;
    if (!summary) throw new Error(`no number "${id}"`);
    return readNumberAt(summary, number.path);
  }

  it.each(lesson.numbers)('$id is within its range', ({ id, holds: [least, most] }) => {
    expect(value(id)).toBeGreaterThanOrEqual(least);
    expect(value(id)).toBeLessThanOrEqual(most);
  });

  it('the gateway costs more than the function, and both are the whole bill', () => {
    expect(value('day-gateway')).toBeGreaterThan(value('day-function'));
    expect(value('day-gateway') + value('day-function')).toBeCloseTo(value('day-bill'), 6);
  });

  it('who returns to nothing waits far longer than on an ordinary day, or where environments are kept', () => {
    expect(value('return-slowest')).toBeGreaterThan(1.5 * value('day-p99'));
    expect(value('return-slowest')).toBeGreaterThan(1.5 * value('kept-return-p99'));
  });

  it('a burst beyond the limit hardly moves the p99', () => {
    expect(value('burst-p99') / value('before-p99')).toBeLessThan(1.2);
  });

  it('half the time doubles what fits, within a tenth', () => {
    expect(value('burst-half-goodput') / value('burst-goodput')).toBeGreaterThan(1.8);
    expect(value('burst-half-goodput') / value('burst-goodput')).toBeLessThan(2.2);
  });

  it('a ceiling saves the database and serves fewer orders', () => {
    expect(value('reserved-failed')).toBeGreaterThan(value('orders-failed'));
  });

  it('only those who meet a cold start notice an image: fewer than 3 in 100', () => {
    expect(value('image-cold') / value('image-requests')).toBeLessThan(0.03);
  });
});
