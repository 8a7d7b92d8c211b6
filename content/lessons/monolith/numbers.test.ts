/**
 * Every quoted number lies where its sentence needs it, at the lesson's seed and at others: the lesson does not rest on
 * one lucky run.
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

  it.each(lesson.numbers)('$id is within its range', ({ run, path, holds: [least, most] }) => {
    const summary = runs.get(run)?.summary;
    if (summary === undefined) throw new Error(`no run "${run}"`);
    const value = readNumberAt(summary, path);
    expect(value).toBeGreaterThanOrEqual(least);
    expect(value).toBeLessThanOrEqual(most);
  });
});
