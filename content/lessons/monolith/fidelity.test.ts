/**
 * The checks that the fidelity cards under the figures promise.
 */
import { describe, expect, it } from 'vitest';
import { checkFigure } from '@/content/load/check-lesson';
import { recordFigure } from '@/content/load/figure-run';
import { loadRuns } from '@/content/load/runs';
import { readNumberAt } from '@/content/read-path';
import { lesson } from './index';

const runs = await loadRuns(lesson.slug, lesson.runs);

function read(run: string, path: string): number {
  const summary = runs.get(run)?.summary;
  if (summary === undefined) throw new Error(`no run "${run}"`);
  return readNumberAt(summary, path);
}

function expectWithin(share: number, value: number, expected: number): void {
  expect(Math.abs(value / expected - 1)).toBeLessThan(share);
}

/** Mean of a lognormal time with sigma 0.4. */
const meanOf = (medianMs: number) => medianMs * Math.exp(0.4 ** 2 / 2);
/** Mean time in the shop, in ms: own work, queries, and 2 ms of network for each query. */
const timeInShop = {
  browse: meanOf(15) + 5 + 2,
  checkout: meanOf(12) + meanOf(4) + meanOf(30) + 4 + 4 + 6 + 3 * 2,
  report: meanOf(120) + 20 + 2,
};
const healthySearch = meanOf(60) + 5 + 2;
const slowSearch = 20 * meanOf(60) + 5 + 2;

/** Threads in use, by Little's law. */
const threads = (run: string, searchMs: number) =>
  Object.entries({ ...timeInShop, search: searchMs }).reduce(
    (sum, [kind, ms]) => sum + (read(run, `classes[${kind}].offeredPerSecond`) * ms) / 1_000,
    0,
  );
const inUse = (run: string) => read(run, 'services[shop].meanWorking') + read(run, 'services[shop].meanHeld');

describe('fidelity cards', () => {
  it('figure 1: the first kill comes after free memory ÷ (reports per second and copy × 8 MB), within 15 %', () => {
    const figure = lesson.figures.find(({ id }) => id === 'leak');
    if (figure === undefined) throw new Error('no figure "leak"');
    const { playback } = recordFigure(checkFigure(figure, 'leak'), { untilMs: 60_000 }, lesson.slug);
    const kill = playback.happenings.find((one) => one.kind === 'firstFailure' && one.reason === 'outOfMemory');
    const perCopy = read('leak', 'classes[report].offeredPerSecond') / 2;
    expectWithin(0.15, ((kill?.atMs ?? 0) - 20_000) / 1_000, (1_024 - 400) / (perCopy * 8));
  });

  it('figure 2: threads in use = rate × mean time in the shop, within 5 %', () => {
    expectWithin(0.05, inUse('healthy'), threads('healthy', healthySearch));
  });

  it('figure 3: threads in use while search is hot = all 16, within 10 %', () => {
    expectWithin(0.1, inUse('hot'), 16);
  });

  it('figure 4: threads in use with four copies = rate × mean time of each kind, within 10 %', () => {
    expectWithin(0.1, inUse('hot-4'), threads('hot-4', slowSearch));
  });

  it('figure 5: rolling never has more than three copies, and refuses nothing', () => {
    expect(read('rolling', 'meters[shop].gauges.memoryMb.max')).toBe(3 * 400);
    expect(read('rolling', 'failedShare')).toBe(0);
    expect(read('rolling', 'meters[shop].gauges.replicas.max')).toBeLessThanOrEqual(3);
  });

  it('figure 6: a checkout takes as long as in one process, and four crossings of the network, within 2 ms', () => {
    const crossings = 4 * meanOf(2);
    const [one, five] = [
      read('healthy', 'classes[checkout].latency.meanMs'),
      read('services', 'classes[checkout].latency.meanMs'),
    ];
    expect(Math.abs(five - one - crossings)).toBeLessThan(2);
  });
});

describe('words of the text', () => {
  it('15 searches per second of 1.3 s want about 20 threads, and the rest two or three', () => {
    expect((15 * slowSearch) / 1_000).toBeCloseTo(19.7, 0);
    const rest = threads('hot', 0);
    expect(rest).toBeGreaterThan(2);
    expect(rest).toBeLessThan(3);
  });
});
