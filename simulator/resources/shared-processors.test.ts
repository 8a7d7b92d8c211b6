import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addJob, dropJob, hasJob, nextDoneMs, setSpeed, sharedProcessors, takeDone } from './shared-processors';

/** Runs until no job is left; when each is done, by number. */
function finish(shared: ReturnType<typeof sharedProcessors>): Record<number, number> {
  const done: Record<number, number> = {};
  for (let atMs = nextDoneMs(shared); atMs < Number.POSITIVE_INFINITY; atMs = nextDoneMs(shared)) {
    done[takeDone(shared, atMs)] = atMs;
  }
  return done;
}

describe('shared processors', () => {
  it('[R14] serve all jobs equally: two together take twice as long', () => {
    const shared = sharedProcessors(1);
    addJob(shared, 0, 0, 10);
    addJob(shared, 4, 1, 10);
    // 4 ms alone, 12 ms together for the other 6, then 4 ms alone.
    expect(finish(shared)).toEqual({ 0: 16, 1: 20 });
  });

  it('[R14] give one job no more than one processor', () => {
    const shared = sharedProcessors(3);
    for (const job of [0, 1]) addJob(shared, 0, job, 10);
    expect(finish(shared)).toEqual({ 0: 10, 1: 10 });
  });

  it('[R14] follow the speed, and stand still at 0', () => {
    const shared = sharedProcessors(1);
    addJob(shared, 0, 7, 10);
    setSpeed(shared, 5, 0.5);
    expect(nextDoneMs(shared)).toBe(15);
    setSpeed(shared, 7, 0);
    expect(nextDoneMs(shared)).toBe(Number.POSITIVE_INFINITY);
    setSpeed(shared, 107, 1);
    expect(finish(shared)).toEqual({ 7: 111 });
  });

  it('[R14] a job that goes leaves more for the others', () => {
    const shared = sharedProcessors(1);
    for (const job of [0, 1]) addJob(shared, 0, job, 10);
    dropJob(shared, 10, 0);
    expect([hasJob(shared, 0), hasJob(shared, 1)]).toEqual([false, true]);
    expect(finish(shared)).toEqual({ 1: 15 });
  });

  it('[R14] do as much work as there is, whatever comes when', () => {
    const job = fc.record({ afterMs: fc.integer({ min: 0, max: 20 }), workMs: fc.integer({ min: 0, max: 50 }) });
    fc.assert(
      fc.property(fc.array(job, { minLength: 1, maxLength: 30 }), (jobs) => {
        const shared = sharedProcessors(1);
        let nowMs = 0;
        let busyUntilMs = 0;
        for (const [index, { afterMs, workMs }] of jobs.entries()) {
          nowMs += afterMs;
          for (let atMs = nextDoneMs(shared); atMs <= nowMs; atMs = nextDoneMs(shared)) takeDone(shared, atMs);
          addJob(shared, nowMs, index, workMs);
          busyUntilMs = Math.max(busyUntilMs, nowMs) + workMs;
        }
        const last = Math.max(nowMs, ...Object.values(finish(shared)));
        expect(Math.abs(last - Math.max(nowMs, busyUntilMs))).toBeLessThan(1e-6);
      }),
    );
  });
});
