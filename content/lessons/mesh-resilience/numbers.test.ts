/**
 * Every quoted number lies where its sentence needs it, at the lesson's seed and at others: the lesson does not rest on
 * one lucky run. What the text compares is so at each of them.
 */
import { describe, expect, it } from 'vitest';
import { loadRuns } from '@/content/load/runs';
import { readNumberAt } from '@/content/read-path';
import { lesson } from './index';
import { seed as lessonSeed } from './scenario';

const seeds = [lessonSeed, 1, 2];

describe.each(seeds)('seed %i', async (seed) => {
  const runs = await loadRuns(
    lesson.slug,
    lesson.runs.map((run) => ({ ...run, seed })),
  );
  const value = (id: string): number => {
    const number = lesson.numbers.find((one) => one.id === id);
    const summary = runs.get(number?.run ?? '')?.summary;
    if (number === undefined || summary === undefined) throw new Error(`no number "${id}"`);
    return readNumberAt(summary, number.path);
  };

  it.each(lesson.numbers)('$id is within its range', ({ id, holds: [least, most] }) => {
    expect(value(id)).toBeGreaterThanOrEqual(least);
    expect(value(id)).toBeLessThanOrEqual(most);
  });

  it('a limit of 10 or 33 % changes nothing at all', () => {
    expect([value('eject-10-failed'), value('eject-33-failed')]).toEqual([value('sick-failed'), value('sick-failed')]);
  });

  it('half of the limit, or the threshold, is as good as no outlier detection when all are sick', () => {
    const without = value('all-failed');
    expect([value('all-eject-50-failed'), value('all-panic-failed')]).toEqual([without, without]);
  });

  it('retries alone need a hundred times the retries of both', () => {
    expect(value('retries-5xx-retried')).toBeGreaterThan(90 * value('retries-5xx-eject-retried'));
  });

  it('jitter is no help for jobs that came one by one', () => {
    expect(value('down-jitter-tries')).toBeGreaterThan(value('down-exponential-tries'));
  });

  it('doubled waits take no longer than waits of a second', () => {
    expect(value('down-exponential-p99')).toBeLessThan(1.15 * value('down-fixed-p99'));
  });

  it('each wait that is longer spares tries, and the budget loses what the rest saves', () => {
    expect(value('up-fixed-250')).toBeGreaterThan(2 * value('up-fixed'));
    expect(value('up-fixed')).toBeGreaterThan(1.5 * value('up-exponential'));
    expect(Math.abs(value('down-budget-failed') - value('down-no-retries-failed'))).toBeLessThan(0.02);
  });
});
