import { describe, expect, it } from 'vitest';
import type { Happening } from '@/simulator/telemetry/happening';
import { shop } from '../../testing/synthetic-topology';
import { keyMoments, mostMoments } from './key-moments';

const act = (atMs: number): Happening => ({
  atMs,
  kind: 'intervention',
  intervention: { atMs, target: 'B', kind: 'crash' },
  scheduled: false,
});
const timeout = (atMs: number): Happening => ({
  atMs,
  kind: 'firstTimeout',
  connection: 1,
  requestClass: 0,
  request: 9,
});
const lost = (atMs: number): Happening => ({ atMs, kind: 'goodputLost', share: 0.3 });

const moments = (happenings: readonly Happening[], reachedMs: number) =>
  keyMoments({ topology: shop, happenings, own: [], reachedMs, locale: 'en' });

describe('the key moments of a run', () => {
  it('are its beginning, what happened, and how far it has come', () => {
    const { moments: all, leftOut } = moments([act(10_000), lost(14_000)], 30_000);
    expect(all.map(({ atMs }) => atMs)).toEqual([2_500, 10_000, 14_000, 30_000]);
    expect(all[1]?.sentences).toEqual(['You crash B.']);
    expect(all[2]?.sentences[0]).toContain('Goodput falls to 30');
    expect(leftOut).toBe(0);
  });

  it('make one picture of what happens at once', () => {
    const { moments: all } = moments([act(10_000), timeout(10_300), lost(14_000)], 14_200);
    expect(all.map(({ atMs }) => atMs)).toEqual([2_500, 10_000, 14_000]);
    expect(all[1]?.sentences).toHaveLength(2);
  });

  it('are few: the gravest stay, in order of time', () => {
    const many = Array.from({ length: 20 }, (_, nth) => timeout(5_000 + nth * 1_000));
    const { moments: all, leftOut } = moments([...many, act(30_000), lost(33_000)], 40_000);
    expect(all).toHaveLength(mostMoments);
    expect(all.map(({ atMs }) => atMs)).toEqual([...all.map(({ atMs }) => atMs)].sort((a, b) => a - b));
    expect(all.slice(-3).map(({ atMs }) => atMs)).toEqual([30_000, 33_000, 40_000]);
    expect(leftOut).toBe(16);
  });

  it('tell nothing of what has not been reached', () => {
    expect(moments([act(10_000)], 5_000).moments.map(({ atMs }) => atMs)).toEqual([2_500, 5_000]);
  });
});
