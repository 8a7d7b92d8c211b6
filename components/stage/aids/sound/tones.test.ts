import { describe, expect, it } from 'vitest';
import type { SeriesRow } from '@/simulator/telemetry/chunk';
import { tonesOf, usualLoad } from './tones';

const row = (triesPerSecond: number, failedPerSecond = 0): SeriesRow => ({
  atMs: 0,
  classes: [
    {
      offeredPerSecond: 60,
      goodputPerSecond: 60 - failedPerSecond,
      failedPerSecond,
      refusedPerSecond: 0,
      timedOutPerSecond: 0,
      p50Ms: 10,
      p99Ms: 20,
    },
  ],
  components: [],
  connections: [{ callsPerSecond: 60, triesPerSecond, inProgress: 1 }],
});

describe('a moment as sound', () => {
  it('is higher by an octave for twice the load, within two octaves', () => {
    expect(tonesOf(row(60), 60)).toEqual({ pitchHz: 220, roughness: 0, loudness: 1 });
    expect(tonesOf(row(120), 60).pitchHz).toBeCloseTo(440);
    expect(tonesOf(row(30), 60).pitchHz).toBeCloseTo(110);
    expect(tonesOf(row(60_000), 60).pitchHz).toBe(880);
  });

  it('is as rough as the share that fails', () => {
    expect(tonesOf(row(60, 15), 60).roughness).toBeCloseTo(0.25);
    expect(tonesOf(row(60, 60), 60).roughness).toBe(1);
  });

  it('is silent while nothing is sent, and when nothing is known', () => {
    expect(tonesOf(row(0), 60).loudness).toBe(0);
    expect(tonesOf(null, 60).loudness).toBe(0);
    expect(tonesOf(row(60), 0).loudness).toBe(0);
  });

  it('takes what is usual from the beginning of the run', () => {
    expect(usualLoad([row(10), row(60), row(62), ...Array.from({ length: 100 }, () => row(500))])).toBe(500);
    expect(usualLoad(Array.from({ length: 40 }, (_, nth) => row(nth < 20 ? 60 : 600)))).toBe(60);
    expect(usualLoad([])).toBe(0);
  });
});
