import { describe, expect, it } from 'vitest';
import { LiveRun } from '@/simulator/experiment/live-run';
import { readScenario } from '@/simulator/scenario';
import { Playback } from '@/simulator/telemetry/playback';
import { heatOf, middleRow, rowOf, rowSpan } from './heat';

const work = { kind: 'work', time: 20 };
const read = readScenario({
  version: 1,
  durationMs: 20_000,
  components: [
    {
      id: 'client',
      kind: 'client',
      workload: { kind: 'open', ratePerSecond: 20 },
      classes: [{ name: 'buy', to: 'B' }],
    },
    { id: 'B', kind: 'service', concurrency: 8, endpoints: { request: { steps: [work] } } },
  ],
  connections: [{ from: 'client', to: 'B' }],
  faults: [
    { atMs: 5_000, target: 'B', kind: 'slow', factor: 10 },
    { atMs: 10_000, target: 'B', kind: 'recover' },
    { atMs: 15_000, target: 'B', kind: 'errors', rate: 1 },
  ],
});
if (!read.ok) throw new Error(JSON.stringify(read.problems));
const live = new LiveRun(read.value, { seed: 3 });
const playback = new Playback(live.topology);
playback.append(live.advance(20_000));

describe('the heat map', () => {
  const heat = heatOf(playback, 18_000, 1_000);

  it('counts every request that ended, once', () => {
    const counted = heat.columns.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0));
    expect(counted).toEqual(heat.columns.map(({ requests }) => requests));
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(playback.endingsUpTo(18_000));
    expect(heat.columns).toHaveLength(18);
  });

  it('has quick ones and slow ones in rows of their own', () => {
    const [normal, slow] = [rowOf(20), rowOf(200)];
    expect(slow - normal).toBe(8);
    const middles = heat.columns.map(middleRow);
    expect([middles[3], middles[8]]).toEqual([normal, slow]);
    const [first, last] = rowSpan(heat) ?? [];
    expect(first).toBeLessThanOrEqual(normal);
    expect(last).toBeGreaterThanOrEqual(slow);
    expect([rowOf(0), rowOf(1e12)]).toEqual([0, heat.rows.length - 1]);
  });

  it('knows where failures are', () => {
    const lost = (column: number) => heat.columns[column]?.failed.reduce((sum, count) => sum + count, 0);
    expect(lost(3)).toBe(0);
    expect(lost(17)).toBe(heat.columns[17]?.requests);
  });

  it('is empty before anything ended', () => {
    const none = heatOf(playback, 0, 1_000);
    expect([none.columns, rowSpan(none)]).toEqual([[], null]);
    expect(middleRow({ counts: [0, 0], requests: 0 })).toBe(-1);
  });
});
