import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canBeInTime, deadlineOf, deadlineToPassOn, noDeadline, remainingMs, tryTimeoutMs } from './deadline';

describe('deadlines', () => {
  it('[P23] work has its own time-out, but never beyond its caller’s deadline', () => {
    expect(deadlineOf(100, 50)).toBe(150);
    expect(deadlineOf(100, 50, 120)).toBe(120);
    expect(deadlineOf(100, null, 120)).toBe(120);
    expect(deadlineOf(100, null)).toBe(noDeadline);
  });

  it('[P23] a try never has longer than the time left', () => {
    expect(tryTimeoutMs(30, 150, 100)).toBe(30);
    expect(tryTimeoutMs(30, 150, 140)).toBe(10);
    expect(tryTimeoutMs(null, 150, 140)).toBe(10);
    expect(tryTimeoutMs(30, 150, 200)).toBe(0);
    expect(tryTimeoutMs(30, noDeadline, 200)).toBe(30);
    expect(tryTimeoutMs(null, noDeadline, 200)).toBe(noDeadline);
  });

  it('[P23] work is not begun when its answer would be late', () => {
    expect([remainingMs(150, 100), remainingMs(150, 200), remainingMs(noDeadline, 200)]).toEqual([50, 0, noDeadline]);
    expect([canBeInTime(150, 149), canBeInTime(150, 150)]).toEqual([true, false]);
    expect([canBeInTime(150, 100, 49), canBeInTime(150, 100, 50)]).toEqual([true, false]);
    expect(canBeInTime(noDeadline, 1e15, 1e15)).toBe(true);
    expect([deadlineToPassOn(150), deadlineToPassOn(150, 20), deadlineToPassOn(noDeadline, 20)]).toEqual([
      150,
      130,
      noDeadline,
    ]);
  });

  it('[P23] along a chain of calls, deadlines only come nearer', () => {
    const hop = fc.record({
      afterMs: fc.nat(100),
      timeoutMs: fc.option(fc.nat(500)),
      reserveMs: fc.nat(20),
    });
    fc.assert(
      fc.property(fc.array(hop), (hops) => {
        let nowMs = 0;
        let deadlineMs = noDeadline;
        for (const { afterMs, timeoutMs, reserveMs } of hops) {
          nowMs += afterMs;
          const own = deadlineToPassOn(deadlineOf(nowMs, timeoutMs, deadlineMs), reserveMs);
          expect(own).toBeLessThanOrEqual(deadlineMs);
          expect(tryTimeoutMs(timeoutMs, own, nowMs)).toBeLessThanOrEqual(remainingMs(own, nowMs));
          deadlineMs = own;
        }
      }),
    );
  });
});
