import { describe, expect, it } from 'vitest';
import type { CanaryAnalysis } from '../scenario/schema/canary';
import {
  type CanaryVerdict,
  createVersionWindow,
  judgeCanary,
  noteAnswered,
  type VersionWindow,
} from './canary-analysis';

const bounds: CanaryAnalysis = {
  intervalMs: 60_000,
  failureLimit: 0,
  minRequests: 1,
  maxErrorRate: null,
  maxErrorRateAboveStable: null,
  maxP99Ms: null,
  maxP99TimesStable: null,
};

/** A window of so many requests, the first ones failed, that took 1, 2, 3 ... ms times `ms`. */
function windowOf(requests: number, errors = 0, ms = 1): VersionWindow {
  const window = createVersionWindow();
  for (let i = 1; i <= requests; i++) noteAnswered(window, i * ms, i <= errors);
  return window;
}

const judge = (more: Partial<CanaryAnalysis>, canary: VersionWindow, stable = windowOf(100)): CanaryVerdict =>
  judgeCanary({ ...bounds, ...more }, canary, stable);

describe('the analysis of a canary', () => {
  it('[PL18] a share of errors may be as large as the bound, not larger', () => {
    expect(judge({ maxErrorRate: 0.05 }, windowOf(100, 5))).toBe('good');
    expect(judge({ maxErrorRate: 0.05 }, windowOf(100, 6))).toBe('errors');
    expect(judge({ maxErrorRate: 0 }, windowOf(1, 1))).toBe('errors');
  });

  it('[PL18] compares with the stable version while that answers', () => {
    expect(judge({ maxErrorRateAboveStable: 0.25 }, windowOf(4, 2), windowOf(8, 2))).toBe('good');
    expect(judge({ maxErrorRateAboveStable: 0.25 }, windowOf(4, 3), windowOf(8, 2))).toBe('errors');
    expect(judge({ maxErrorRateAboveStable: 0.25 }, windowOf(4, 4), windowOf(0))).toBe('good');
    expect(judge({ maxP99TimesStable: 2 }, windowOf(100, 0, 2), windowOf(100))).toBe('good');
    expect(judge({ maxP99TimesStable: 1.9 }, windowOf(100, 0, 2), windowOf(100))).toBe('slow');
    expect(judge({ maxP99TimesStable: 1 }, windowOf(100, 0, 2), windowOf(0))).toBe('good');
  });

  it('[PL18] [ST1] takes the 99th percentile by nearest rank, of the last 1,000 requests', () => {
    expect(judge({ maxP99Ms: 99 }, windowOf(100))).toBe('good');
    expect(judge({ maxP99Ms: 98.9 }, windowOf(100))).toBe('slow');
    expect(judge({ maxP99Ms: 100 }, windowOf(101))).toBe('good');
    expect(judge({ maxP99Ms: 99.9 }, windowOf(101))).toBe('slow');
    const long = windowOf(2_500);
    expect(long.latencies).toHaveLength(1_000);
    expect(judge({ maxP99Ms: 2_490 }, long)).toBe('good');
    expect(judge({ maxP99Ms: 2_489.9 }, long)).toBe('slow');
  });

  it('[PL18] does not take silence for health', () => {
    expect(judge({ maxErrorRate: 1 }, windowOf(0))).toBe('tooFewRequests');
    expect(judge({ maxErrorRate: 1, minRequests: 10 }, windowOf(9))).toBe('tooFewRequests');
    expect(judge({ maxErrorRate: 1, minRequests: 10 }, windowOf(10))).toBe('good');
  });
});
