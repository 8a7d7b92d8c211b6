/**
 * The live checks, made on runs of the real engine: theory holds where it must, and is not claimed elsewhere.
 */
import { describe, expect, it } from 'vitest';
import { loadLessonData } from '@/content/load/lesson-data';
import { record } from '@/content/load/recording';
import type { CheckedFigure } from '@/content/model';
import { readScenario } from '@/simulator/scenario';
import { checkedRun } from './checks';
import { stretchAt } from './stretch';

const lesson = await loadLessonData('cascading-failure');
const [first] = lesson.figures;
if (first === undefined) throw new Error('The lesson has no figure.');
const figure: CheckedFigure = first;

function check(of: CheckedFigure, untilMs: number, shownMs = untilMs) {
  const { scenario, seed, interventions } = of;
  const { playback } = record({ scenario, seed, interventions, untilMs });
  const { rows, happenings } = playback;
  const checked = checkedRun({ figure: of, playback, happenings, rows, shownMs });
  const apart = (checked?.checks ?? []).map(({ law, component, predicted, measured, tolerance }) => ({
    name: `${law} ${scenario.components[component]?.id}`,
    share: Math.abs(measured - predicted) / predicted,
    tolerance,
  }));
  return { stretch: checked?.stretch, apart };
}

/** One service at which requests queue: M/M/2 at 80 %. */
function queueing(): CheckedFigure {
  const read = readScenario({
    version: 1,
    durationMs: 120_000,
    components: [
      {
        id: 'client',
        kind: 'client',
        workload: { kind: 'open', ratePerSecond: 80 },
        classes: [{ name: 'buy', to: 'B' }],
      },
      {
        id: 'B',
        kind: 'service',
        concurrency: 2,
        endpoints: { buy: { steps: [{ kind: 'work', time: { kind: 'exponential', meanMs: 20 } }] } },
      },
    ],
    connections: [{ from: 'client', to: 'B' }],
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return { ...figure, scenario: read.value, interventions: [], seed: 3 };
}

describe('the run beside theory', () => {
  it('agrees in a healthy system, for each service and the client', () => {
    const { stretch, apart } = check(figure, 40_000);
    expect(stretch).toEqual({ fromMs: 2_000, toMs: 40_000 });
    expect(apart.map(({ name }) => name)).toEqual(['arrivals Client', 'little A', 'work A', 'little B', 'work B']);
    expect(apart.filter(({ share, tolerance }) => !(share <= tolerance))).toEqual([]);
  });

  it('follows requests through a queue: Little’s law within 1 %, and the mean of M/M/2', () => {
    const of = queueing();
    const { apart } = check(of, 120_000);
    expect(apart.find(({ name }) => name === 'little B')?.share).toBeLessThan(0.01);
    const { playback } = record({ scenario: of.scenario, seed: 3, interventions: [], untilMs: 120_000 });
    const checked = checkedRun({
      figure: of,
      playback,
      rows: playback.rows,
      happenings: playback.happenings,
      shownMs: 120_000,
    });
    // M/M/2 with a load of 1.6: 4.44 requests there on average.
    expect(checked?.checks.find(({ law }) => law === 'little')?.measured).toBeGreaterThan(3.6);
    expect(checked?.checks.find(({ law }) => law === 'little')?.measured).toBeLessThan(5.4);
  });

  it('does not claim the written work of a service that a fault has slowed', () => {
    const slow = lesson.figures.find(({ interventions }) => interventions.some(({ kind }) => kind === 'slow'));
    if (slow === undefined) throw new Error('No figure makes anything slow.');
    const fault = slow.interventions.find(({ kind }) => kind === 'slow');
    const { stretch, apart } = check(slow, 50_000);
    expect(stretch?.fromMs).toBe((fault?.atMs ?? 0) + 2_000);
    expect(apart.map(({ name }) => name)).not.toContain('work B');
    expect(apart.find(({ name }) => name === 'little B')?.share).toBeLessThan(0.1);
  });

  it('notices a record that does not add up', () => {
    const { scenario, seed } = figure;
    const { playback } = record({ scenario, seed, interventions: [], untilMs: 40_000 });
    const faster = { ...figure, scenario: { ...scenario, components: scenario.components.map(doubled) } };
    const checked = checkedRun({
      figure: faster as CheckedFigure,
      playback,
      rows: playback.rows,
      happenings: [],
      shownMs: 40_000,
    });
    const arrivals = checked?.checks.find(({ law }) => law === 'arrivals');
    expect(arrivals && Math.abs(arrivals.measured - arrivals.predicted) / arrivals.predicted).toBeGreaterThan(
      arrivals?.tolerance ?? 1,
    );
  });
});

const doubled = (config: CheckedFigure['scenario']['components'][number]) =>
  config.kind === 'client' && config.workload.kind === 'open'
    ? { ...config, workload: { ...config.workload, ratePerSecond: 2 * config.workload.ratePerSecond } }
    : config;

describe('the stretch that is checked', () => {
  const crash = (atMs: number) =>
    ({ atMs, kind: 'intervention', intervention: { atMs, target: 'B', kind: 'crash' }, scheduled: true }) as const;

  it('lies after the last change, once the run has settled', () => {
    expect(stretchAt([], 6_000)).toBeNull();
    expect(stretchAt([], 7_000)).toEqual({ fromMs: 2_000, toMs: 7_000 });
    expect(stretchAt([crash(20_000)], 30_000)).toEqual({ fromMs: 22_000, toMs: 30_000 });
  });

  it('is the one before it while there is none after it', () => {
    expect(stretchAt([crash(20_000)], 24_000)).toEqual({ fromMs: 2_000, toMs: 20_000 });
    expect(stretchAt([crash(20_000)], 15_000)).toEqual({ fromMs: 2_000, toMs: 15_000 });
  });
});
