import { describe, expect, it } from 'vitest';
import { createControlledDelay, longestWaitMs, onEmpty, servesNewestFirst } from './controlled-delay';

const config = { intervalMs: 100, targetMs: 5, lifoAbove: 10 };

describe('controlled delay', () => {
  it('[P24] allows long waits until the queue has stood for the interval, then short ones', () => {
    const state = createControlledDelay(0);
    expect([0, 50, 100, 100.001, 1_000].map((nowMs) => longestWaitMs(config, state, nowMs))).toEqual([
      ...[100, 100, 100, 5, 5],
    ]);
    onEmpty(state, 1_000);
    expect([1_000, 1_100, 1_101].map((nowMs) => longestWaitMs(config, state, nowMs))).toEqual([100, 100, 5]);
  });

  it('[P24] serves the newest first when the queue is long', () => {
    expect([0, 10, 11].map((length) => servesNewestFirst(config, length))).toEqual([false, false, true]);
    expect(servesNewestFirst({ ...config, lifoAbove: null }, 1e6)).toBe(false);
  });

  it('[P24] in an overload, goodput stays near capacity, and waits stay near the target', () => {
    // One server of 1 ms, 1.5 requests per ms for 10 s, one after the other; answers after 50 ms are of no use.
    const state = createControlledDelay(0);
    const queue: { at: number; patience: number }[] = [];
    const waits: number[] = [];
    let freeMs = 0;
    for (let i = 0; i < 15_000; i++) {
      const nowMs = i / 1.5;
      while (queue.length > 0 && freeMs <= nowMs) {
        const next = queue.shift();
        if (queue.length === 0) onEmpty(state, freeMs);
        if (next === undefined || freeMs - next.at > next.patience) continue;
        waits.push(freeMs - next.at);
        freeMs = Math.max(freeMs, next.at) + 1;
      }
      if (queue.length === 0 && freeMs <= nowMs) {
        onEmpty(state, nowMs);
        waits.push(0);
        freeMs = nowMs + 1;
      } else queue.push({ at: nowMs, patience: longestWaitMs(config, state, nowMs) });
    }
    const later = waits.slice(2_000);
    expect(Math.max(...later)).toBeLessThanOrEqual(5);
    expect(waits.filter((wait) => wait <= 50).length).toBeGreaterThan(9_500);
  });
});
