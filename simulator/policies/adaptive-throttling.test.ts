import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStream, uniform } from '../random';
import { expectCase } from '../testing/cases';
import { createAdaptiveThrottling, onAccepted, throttles } from './adaptive-throttling';

const config = { acceptMultiplier: 2, windowMs: 120_000 };

describe('adaptive throttling', () => {
  it('[P6] refuses nothing while at least every second call is accepted', () => {
    const state = createAdaptiveThrottling();
    for (let i = 0; i < 10_000; i++) {
      expect(throttles(config, state, i, 2 ** -53)).toBe(false);
      if (i % 2 === 0) onAccepted(config, state, i);
    }
  });

  it('[P6] refuses with the probability of the formula', () => {
    const state = createAdaptiveThrottling();
    for (let i = 0; i < 9; i++) throttles(config, state, 0, 0.999);
    for (let i = 0; i < 2; i++) onAccepted(config, state, 0);
    // (9 - 2 * 2) / (9 + 1) = 0.5, then (10 - 4) / 11.
    expect(throttles(config, state, 0, 0.4999)).toBe(true);
    expect(throttles(config, state, 0, 6 / 11)).toBe(false);
    expect(throttles(config, state, 0, 6.999 / 12)).toBe(true);
  });

  it('[P6] forgets what left the window, also after a long silence', () => {
    const state = createAdaptiveThrottling();
    for (let i = 0; i < 100; i++) throttles(config, state, 1_000, 0.999);
    expect(throttles(config, state, 119_999, 0.9)).toBe(true);
    expect(throttles(config, state, 121_999, 0.9)).toBe(false);
    expect(throttles(config, state, 1e9, 2 ** -53)).toBe(false);
    expect(state.requests).toBe(1);
  });

  it('[P6] its sums are those of the pieces it keeps', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 50_000 }), fc.boolean()), { maxLength: 80 }), (steps) => {
        const state = createAdaptiveThrottling();
        let nowMs = 0;
        const requestTimes: number[] = [];
        for (const [afterMs, accepted] of steps) {
          nowMs += afterMs;
          throttles(config, state, nowMs, 0.999);
          requestTimes.push(nowMs);
          if (accepted) onAccepted(config, state, nowMs);
        }
        expect(state.requests).toBe(state.requestsOf.reduce((sum, n) => sum + n, 0));
        expect(state.accepts).toBe(state.acceptsOf.reduce((sum, n) => sum + n, 0));
        // At least the last 118 s, at most the last 120 s.
        const within = (windowMs: number) => requestTimes.filter((atMs) => atMs > nowMs - windowMs).length;
        expect(state.requests).toBeGreaterThanOrEqual(within(118_000));
        expect(state.requests).toBeLessThanOrEqual(within(120_000));
      }),
    );
  });

  it('[P6] sre-adaptive-throttle: the service gets K times what it accepts', () => {
    const stream = createStream(1, 'throttle', 'test');
    const state = createAdaptiveThrottling();
    const capacityPerSecond = 300;
    let tokens = capacityPerSecond;
    let nowMs = 0;
    const counted = { offered: 0, sent: 0, accepted: 0 };
    for (let request = 0; nowMs < 1_200_000; request++) {
      // The mean gap of 1 ms makes 1,000 requests a second.
      const gapMs = -Math.log(uniform(stream, request, 0, 0));
      nowMs += gapMs;
      tokens = Math.min(capacityPerSecond, tokens + (capacityPerSecond * gapMs) / 1_000);
      const measured = nowMs >= 600_000 ? 1 : 0;
      counted.offered += measured;
      if (throttles(config, state, nowMs, uniform(stream, request, 0, 1))) continue;
      counted.sent += measured;
      if (tokens < 1) continue;
      tokens--;
      counted.accepted += measured;
      onAccepted(config, state, nowMs);
    }
    expectCase('sre-adaptive-throttle', {
      backend_request_rps: counted.sent / 600,
      accepted_rps: counted.accepted / 600,
      client_rejected_fraction: 1 - counted.sent / counted.offered,
    });
  });
});
