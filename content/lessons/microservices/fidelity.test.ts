/**
 * The checks that the fidelity cards under figures 1 and 2 promise. Those of figure 3 are in
 * simulator/components/memory.test.ts, those of figures 4 and 5 in simulator/components/fleet/fleet.test.ts.
 */
import { describe, expect, it } from 'vitest';
import { loadRuns } from '@/content/load/runs';
import { readNumberAt } from '@/content/read-path';
import { lesson } from './index';

const runs = await loadRuns(
  lesson.slug,
  lesson.runs.filter(({ id }) => id === 'sale' || id === 'scaled'),
);
const measuredSeconds = 36;

function read(run: string, path: string): number {
  const summary = runs.get(run)?.summary;
  if (summary === undefined) throw new Error(`no run "${run}"`);
  return readNumberAt(summary, path);
}

/** Mean of a lognormal time, in seconds. */
const meanSeconds = (medianMs: number, sigma: number) => (medianMs * Math.exp(sigma ** 2 / 2)) / 1_000;

function expectWithin(share: number, value: number, expected: number): void {
  expect(Math.abs(value / expected - 1)).toBeLessThan(share);
}

describe('fidelity cards', () => {
  it('figure 1: working threads of C = rate × mean work time, within 5 %', () => {
    const rate = read('sale', 'connections[Client->C].calls') / measuredSeconds;
    expectWithin(0.05, read('sale', 'services[C].meanWorking'), rate * meanSeconds(10, 0.4));
  });

  it('figure 2: the queries that the database finishes take all of its four workers, within 5 %', () => {
    const prices = read('scaled', 'services[B].succeeded') / measuredSeconds;
    const items = read('scaled', 'services[C].succeeded') / measuredSeconds;
    expectWithin(0.05, prices * meanSeconds(65, 0.5) + items * meanSeconds(25, 0.5), 4);
  });
});
