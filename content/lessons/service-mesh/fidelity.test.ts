/**
 * The checks that the fidelity cards under the figures promise, and comparisons that the text makes between runs.
 */
import { describe, expect, it } from 'vitest';
import { loadRuns } from '@/content/load/runs';
import { readNumberAt } from '@/content/read-path';
import { lesson } from './index';
import { inProgress, upToDate } from './testing/run';

const untouched = { id: 'untouched', scenario: 'shop.json', seed: 11, durationMs: 60_000, warmUpMs: 20_000 };
const runs = await loadRuns(lesson.slug, [...lesson.runs, untouched]);

function summaryOf(id: string) {
  const summary = runs.get(id)?.summary;
  if (summary === undefined) throw new Error(`no run "${id}"`);
  return summary;
}

const read = (id: string, path: string): number => Number(readNumberAt(summaryOf(id), path));

/** Mean of a lognormal time with median 70 ms and sigma 0.5, the work of B. */
const meanWorkSeconds = (70 * Math.exp(0.5 ** 2 / 2)) / 1_000;

describe('fidelity cards', () => {
  it('figure 1: requests end as in the same run with the control plane up', () => {
    const { classes, services } = summaryOf('works');
    expect({ classes, services }).toEqual({
      classes: summaryOf('untouched').classes,
      services: summaryOf('untouched').services,
    });
  });

  it('figure 2: the n-th proxy has the change 0.1 s + n × 1 s after it was made', () => {
    const readings = upToDate('push').filter(({ atMs }) => atMs > 20_000 && atMs < 30_000);
    expect(readings.length).toBeGreaterThan(30);
    for (const { atMs, proxies } of readings) {
      expect(proxies, `${atMs} ms`).toBe(Math.min(9, Math.max(0, Math.floor((atMs - 20_100) / 1_000))));
    }
  });

  it('figure 3: B answers at most 6 threads ÷ mean work time, within 5 %', () => {
    const most = 6 / meanWorkSeconds;
    expect(Math.abs(read('dead-scaled', 'goodputPerSecond') / most - 1)).toBeLessThan(0.05);
  });

  it('figure 4: never more calls under way than replicas of A × 4', () => {
    const readings = inProgress('local', 'A->B');
    expect(readings.length).toBe(240);
    for (const { atMs, calls } of readings) expect(calls, `${atMs} ms`).toBeLessThanOrEqual(atMs <= 31_000 ? 8 : 24);
  });

  it('figure 5: all calls of L to B are refused, none of A to B, none of L to C', () => {
    const failed = ['report', 'checkout', 'list'].map((name) => read('strict', `classes[${name}].failedShare`));
    expect(failed).toEqual([1, 0, 0]);
  });
});

describe('comparisons of the text', () => {
  it('two proxies in two directions cost about 2 ms', () => {
    const added =
      read('sidecars', 'classes[checkout].latency.p50Ms') - read('no-proxies', 'classes[checkout].latency.p50Ms');
    expect(added).toBeGreaterThan(1);
    expect(added).toBeLessThan(5);
  });

  it('slow B has less than one call in line while the limits sum to its threads', () =>
    expect(read('limits-slow', 'services[B].meanQueueLength')).toBeLessThan(1));

  it('B makes no mistake while the wrong time-out is in force', () =>
    expect(read('bad-time-out-undone', 'services[B].errors')).toBe(0));
});
