import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStream, uniform } from '../random';
import { caseNamed, expectCase } from '../testing/cases';
import { type BackOffPolicy, backOffMs } from './back-off';

const policy: BackOffPolicy = { baseMs: 100, factor: 2, maxMs: 1_000, jitter: 'none' };

const ofJitter = (jitter: BackOffPolicy['jitter']): BackOffPolicy => ({ ...policy, jitter });

describe('back-off', () => {
  it('[C7] grows by its factor up to the maximum', () => {
    const waits = [1, 2, 3, 4, 5, 6].map((retry) => backOffMs(policy, retry, 0.5));
    expect(waits).toEqual([100, 200, 400, 800, 1_000, 1_000]);
    expect([1, 2, 3].map((retry) => backOffMs({ ...policy, factor: 1 }, retry, 0.5))).toEqual([100, 100, 100]);
    expect(backOffMs({ ...policy, baseMs: 0 }, 1_000_000, 0.5)).toBe(0);
  });

  it('[C7] full jitter draws between nothing and the wait, equal jitter between half of it and it', () => {
    expect([0.001, 0.5, 0.999].map((draw) => backOffMs(ofJitter('full'), 3, draw))).toEqual([0.4, 200, 399.6]);
    expect([0.25, 0.5].map((draw) => backOffMs(ofJitter('equal'), 3, draw))).toEqual([250, 300]);
    // The least number there is has no half.
    const least = { ...ofJitter('equal'), baseMs: 7 * Number.MIN_VALUE, factor: 1 };
    expect(backOffMs(least, 1, 0.9)).toBe(7 * Number.MIN_VALUE);
  });

  it('[P1] decorrelated jitter draws between the base and three times the wait before', () => {
    const decorrelated = ofJitter('decorrelated');
    expect(backOffMs(decorrelated, 1, 0.5)).toBe(200);
    expect([0.25, 0.5].map((draw) => backOffMs(decorrelated, 2, draw, 200))).toEqual([225, 350]);
    expect(backOffMs(decorrelated, 3, 0.999, 900)).toBe(1_000);
    // Its mean, while the cap is far: (base + 3 * previous) / 2.
    expect(backOffMs({ ...decorrelated, maxMs: 1e9 }, 9, 0.5, 300)).toBe(500);
  });

  it('[P1] the range of Envoy’s documentation is 25, 75, 175, then 250 ms', () => {
    const envoy: BackOffPolicy = { baseMs: 25, factor: 2, maxMs: 250, jitter: 'envoy' };
    expect([1, 2, 3, 4, 5].map((retry) => backOffMs(envoy, retry, 0.5) * 2)).toEqual([25, 75, 175, 250, 250]);
  });

  it('[C7] is finite and within its bounds for any number of retries', () => {
    fc.assert(
      fc.property(
        fc.record({
          baseMs: fc.double({ min: 0, max: 1e6, noNaN: true }),
          factor: fc.double({ min: 1, max: 10, noNaN: true }),
          maxMs: fc.double({ min: 0, max: 1e9, noNaN: true }),
          jitter: fc.constantFrom('none', 'full', 'equal', 'decorrelated', 'envoy'),
        }),
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.double({ min: 2 ** -53, max: 1 - 2 ** -53, noNaN: true }),
        fc.double({ min: 0, max: 1e9, noNaN: true }),
        (of, retry, draw, previousMs) => {
          const wait = backOffMs(of, retry, draw, previousMs);
          expect(wait).toBeGreaterThanOrEqual(of.jitter === 'decorrelated' ? Math.min(of.baseMs, of.maxMs) : 0);
          expect(wait).toBeLessThanOrEqual(of.maxMs);
        },
      ),
    );
  });
});

describe('published sums of waits', () => {
  const algorithms = { full_jitter: 'full', equal_jitter: 'equal', envoy: 'envoy' } as const;
  const requests = 200_000;

  for (const id of ['full-jitter', 'equal-jitter', 'envoy-backoff']) {
    it(`[P1] ${id}`, () => {
      const model = caseNamed(id).model as {
        algorithm?: keyof typeof algorithms;
        base_s?: number;
        cap_s?: number;
        retries?: number;
      };
      const { algorithm = 'full_jitter', base_s = 0, cap_s = 0, retries = 0 } = model;
      const of = { baseMs: base_s * 1_000, factor: 2, maxMs: cap_s * 1_000, jitter: algorithms[algorithm] };
      const stream = createStream(1, 'back-off', id);
      let sum = 0;
      let squares = 0;
      for (let request = 0; request < requests; request++) {
        let total = 0;
        for (let retry = 1; retry <= retries; retry++) {
          total += backOffMs(of, retry, uniform(stream, request, 0, retry)) / 1_000;
        }
        sum += total;
        squares += total * total;
      }
      const mean = sum / requests;
      expectCase(id, { mean_total_sleep_s: mean, sd_total_sleep_s: Math.sqrt(squares / requests - mean * mean) });
    });
  }
});
