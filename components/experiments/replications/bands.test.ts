/** The bands of replications, from what the engine reports of a queue. */
import { describe, expect, it } from 'vitest';
import { conduct } from '@/simulator/experiment/experiment';
import { planExperiment } from '@/simulator/experiment/request';
import { axisOf } from './band-axis';
import { bandAt, bandIds, bandsOf, intervalOf, ownPoints, windowMsOf } from './bands';
import { replicationMessages } from './messages';

const scenario = {
  version: 1,
  durationMs: 30_000,
  components: [
    {
      id: 'client',
      kind: 'client',
      workload: { kind: 'open', ratePerSecond: 20 },
      classes: [{ name: 'buy', to: 'B' }],
    },
    {
      id: 'B',
      kind: 'service',
      concurrency: 1,
      endpoints: { request: { steps: [{ kind: 'work', time: { kind: 'exponential', meanMs: 30 } }] } },
    },
  ],
  connections: [{ from: 'client', to: 'B' }],
  faults: [
    { atMs: 10_000, target: 'B', kind: 'pause' },
    { atMs: 20_000, target: 'B', kind: 'recover' },
  ],
};

const report = (replications: number) => {
  const planned = planExperiment({ kind: 'replicate', scenario, replications, windowMs: 2_500 });
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
  return conduct(planned.value);
};

describe('bands of replications', () => {
  const many = report(12);
  const p99 = bandsOf(many, 'p99Ms');

  it('have the mean inside its interval, and the interval inside what runs spread over, in the middle of the run', () => {
    const at = p99.at.findIndex(({ atMs }) => atMs === 10_000);
    const value = (points: readonly { value: number }[]) => points[at]?.value ?? Number.NaN;
    const order = [p99.spread.lower, p99.interval.lower, p99.mean, p99.interval.upper, p99.spread.upper].map(value);
    expect([...order].sort((a, b) => a - b)).toEqual(order);
    expect(new Set(order).size).toBe(5);
  });

  it('are narrower with more runs, while the spread is not', () => {
    const few = bandsOf(report(3), 'goodputPerSecond');
    const more = bandsOf(many, 'goodputPerSecond');
    const width = ({ lower, upper }: typeof more.interval) =>
      upper.reduce((sum, { value }, nth) => sum + value - (lower[nth]?.value ?? 0), 0);
    expect(width(more.interval)).toBeLessThan(width(few.interval));
    expect(width(more.spread)).toBeGreaterThan(width(few.spread));
  });

  it('have a gap where no run has a value', () => {
    const frozen = p99.at.findIndex(({ atMs }) => atMs === 17_500);
    expect(p99.mean[frozen]?.value).toBeNaN();
    expect(bandAt(p99, 18_000)).toMatchObject({ count: 0, mean: null });
    expect(bandAt(p99, 1_000)).toBeNull();
  });

  it('are never below zero, and have no interval of one run', () => {
    expect(intervalOf({ count: 2, mean: 1, halfWidth: 5, median: 1, least: 0, most: 2 })).toEqual([0, 6]);
    expect(bandsOf(report(1), 'p99Ms').interval.upper.every(({ value }) => Number.isNaN(value))).toBe(true);
  });

  it.each(bandIds)('fit their axis: %s', (id) => {
    const bands = bandsOf(many, id);
    const { y, ticks } = axisOf(id, bands, [], 100);
    const drawn = [...bands.spread.upper, ...bands.spread.lower].filter(({ value }) => !Number.isNaN(value));
    expect(drawn.length).toBeGreaterThan(10);
    for (const { value } of drawn) expect(y.toPx(value)).toBeGreaterThanOrEqual(0);
    expect(ticks.length).toBeGreaterThan(1);
    expect(replicationMessages.ko.names[id]).not.toBe('');
  });

  it('compare with the windows of the run that is shown', () => {
    const window = { fromMs: 0, toMs: 2_500, goodputPerSecond: 20, failedShare: null, p99Ms: 40, failedSoFar: 0 };
    expect(ownPoints([window], 'p99Ms')).toEqual([{ atMs: 2_500, value: 40 }]);
    expect(ownPoints([window], 'failedShare')[0]?.value).toBeNaN();
    expect([windowMsOf(60_000), windowMsOf(600_000), windowMsOf(86_400_000)]).toEqual([2_500, 5_000, 1_280_000]);
  });
});
