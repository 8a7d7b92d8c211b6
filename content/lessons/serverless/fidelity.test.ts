/**
 * The checks that the fidelity cards under the figures promise.
 */
import { describe, expect, it } from 'vitest';
import { checkFigure } from '@/content/load/check-lesson';
import { recordFigure } from '@/content/load/figure-run';
import { loadRuns } from '@/content/load/runs';
import { readNumberAt } from '@/content/read-path';
import { staircase } from './figures/staircase';
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

/** Mean of a lognormal time, in seconds. */
const lognormalSeconds = (medianMs: number, sigma: number) => (medianMs * Math.exp(sigma ** 2 / 2)) / 1_000;
/** Processor time, in seconds, at 1,024 MB: Lambda gives one vCPU for 1,769 MB. */
const processorSeconds = (ms: number) => (ms * 1_769) / 1_024 / 1_000;

/** Erlang’s loss formula: the share refused by `servers` places under `load`. */
const loss = (servers: number, load: number): number =>
  servers === 0 ? 1 : (load * loss(servers - 1, load)) / (servers + load * loss(servers - 1, load));

describe('fidelity cards', () => {
  it('figure 1: 8 GB held and a cache of 0.5 GB at their list prices, within 0.1 %', () => {
    expectWithin(0.001, read('kept-quiet', 'cost.usdPerMonth'), 8 * 30 * 86_400 * 0.0000041667 + 720 * 0.02);
  });

  it('figure 2: busy environments = rate × mean duration, within 5 %', () => {
    const duration = lognormalSeconds(60, 0.3) + processorSeconds(30) + 0.02 + 0.001;
    const rate = read('day', 'meters[catalog].counters.invocations') / 50;
    expectWithin(0.05, read('day', 'meters[catalog].gauges.busy.mean'), rate * duration);
  });

  it('figure 3: answers per second = 50 ÷ mean duration, within 5 %', () => {
    const duration = lognormalSeconds(800, 0.2) + processorSeconds(100);
    expectWithin(0.05, read('burst', 'goodputPerSecond'), 50 / duration);
  });

  it('figure 4: never more than 50 + 50 further environments in 10 s', () => {
    const { playback, topology } = recordFigure(checkFigure(staircase, staircase.id), { untilMs: 45_000 }, 'staircase');
    const render = topology.components.findIndex(({ id }) => id === 'render');
    const totals = playback.rows.map(({ components }) => {
      const live = components[render]?.live;
      return live?.kind === 'function' ? live.initializing + live.busy + live.idle : 0;
    });
    const rowsOf10s = 40;
    expect(totals).toHaveLength(180);
    const grown = totals.map((total, row) => total - (totals[row - rowsOf10s] ?? 0));
    expect(Math.max(...grown)).toBeGreaterThan(50);
    expect(Math.max(...grown)).toBeLessThanOrEqual(100);
  });

  it('figure 5: refused queries as in Erlang’s loss formula for 10 connections, within 10 %', () => {
    const arrived = read('orders', 'services[db].arrived');
    expectWithin(0.1, read('orders', 'services[db].refused') / arrived, loss(10, (arrived / 40) * 0.12));
  });

  it('figure 6: the slowest image request is slower by the measured 217 ms, within 1 ms', () => {
    const slowest = (name: string) => read('packages', `classes[${name}].latency.maxMs`);
    expect(Math.abs(slowest('image') - slowest('zip') - 217)).toBeLessThan(1);
  });

  it('figure 7: places in use = rate × mean work time, within 5 %', () => {
    const rate = read('beside-busy', 'services[servers].arrived') / 40;
    expectWithin(0.05, read('beside-busy', 'services[servers].utilization') * 8, rate * lognormalSeconds(150, 0.3));
  });
});
