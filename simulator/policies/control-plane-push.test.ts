import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cloneData } from '../kernel';
import { expectCase, modelOf } from '../testing/cases';
import {
  type ControlPlane,
  changeConfiguration,
  controlPlane,
  istioPushDefaults,
  nextPushEventMs,
  pushChanges,
  stepControlPlane,
} from './control-plane-push';

interface ConfigPush {
  readonly changes_at_s: readonly number[];
  readonly debounce_quiet_s: number;
  readonly debounce_max_s: number;
  readonly proxies: number;
  readonly push_concurrency: number;
  readonly push_s: number;
}

const small = { proxies: 3, debounceAfterMs: 100, debounceMaxMs: 1_000, pushConcurrency: 2, pushMs: 20 };

/** Lets everything happen up to a moment and writes down what arrived: time, proxy, version. */
function follow(plane: ControlPlane, untilMs: number): string[] {
  const log = [];
  while (nextPushEventMs(plane) <= untilMs) {
    const atMs = nextPushEventMs(plane);
    const proxy = stepControlPlane(plane);
    if (proxy >= 0) log.push(`${atMs} ${proxy} v${plane.version[proxy]}`);
  }
  return log;
}

describe('control-plane push', () => {
  it('[ME1] [ME2] waits for quiet, then reaches 1,000 proxies 100 at a time (config-push)', () => {
    const model = modelOf<ConfigPush>('config-push');
    const outcome = pushChanges(
      model.changes_at_s.map((seconds) => seconds * 1_000),
      {
        proxies: model.proxies,
        debounceAfterMs: model.debounce_quiet_s * 1_000,
        debounceMaxMs: model.debounce_max_s * 1_000,
        pushConcurrency: model.push_concurrency,
        pushMs: model.push_s * 1_000,
      },
    );
    expectCase('config-push', { converged_at_s: outcome.convergedAtMs / 1_000, pushes: outcome.pushes });
    expect([0, 99, 100, 999].map((proxy) => outcome.receivedAtMs[proxy])).toEqual([120, 120, 140, 300]);
    const { proxies, push_s } = model;
    expect(pushChanges([0], { ...istioPushDefaults, proxies, pushMs: push_s * 1_000 })).toEqual(outcome);
  });

  it('[ME1] puts changes together that come close to each other', () => {
    const plane = controlPlane(small);
    for (const atMs of [0, 60, 120]) changeConfiguration(plane, atMs);
    expect(nextPushEventMs(plane)).toBe(220);
    expect(follow(plane, 239)).toEqual([]);
    expect(follow(plane, 1e9)).toEqual(['240 0 v3', '240 1 v3', '260 2 v3']);
    expect(nextPushEventMs(plane)).toBe(Infinity);
  });

  it('[ME1] does not wait longer than its greatest wait', () => {
    const changes = Array.from({ length: 30 }, (_, index) => index * 70);
    const first = pushChanges(changes.slice(0, 15), { ...small, proxies: 1 });
    // 980 + 100 would be 1,080, but the first change is 1,000 ms old before.
    expect([first.convergedAtMs, first.pushes]).toEqual([1_020, 1]);
    const all = pushChanges(changes, { ...small, proxies: 1 });
    expect([all.convergedAtMs, all.pushes]).toEqual([2_070, 2]);
  });

  it('[ME2] sends what is newest once to a proxy that waits, and again to one that is being sent to', () => {
    const plane = controlPlane({ ...small, pushMs: 150, debounceAfterMs: 10 });
    changeConfiguration(plane, 0);
    expect(follow(plane, 50)).toEqual([]);
    changeConfiguration(plane, 50);
    // Proxies 0 and 1 get version 1 at 160; by then proxy 2 is due for version 2 alone.
    expect(follow(plane, 1_000)).toEqual(['160 0 v1', '160 1 v1', '310 2 v2', '310 0 v2', '460 1 v2']);
    expect(plane.pushes).toBe(5);
  });

  it('[ME2] leaves a proxy with what it had until the push arrives', () => {
    const plane = controlPlane(small);
    changeConfiguration(plane, 0);
    follow(plane, 120);
    expect([[...plane.version], [...plane.sinceMs]]).toEqual([
      [1, 1, 0],
      [120, 120, 0],
    ]);
  });

  it('[ME2] has nothing to do without changes or proxies', () => {
    expect(stepControlPlane(controlPlane(small))).toBe(-1);
    expect(pushChanges([0], { ...small, proxies: 0 })).toMatchObject({ convergedAtMs: 0, pushes: 0 });
    expect(() => controlPlane({ ...small, pushConcurrency: 0 })).toThrow(RangeError);
  });

  it('[ME1] [ME2] always converges, within the bounds, also from a copy', () => {
    const options = fc.record({
      proxies: fc.integer({ min: 1, max: 30 }),
      debounceAfterMs: fc.double({ min: 0, max: 100, noNaN: true }),
      debounceMaxMs: fc.double({ min: 0, max: 500, noNaN: true }),
      pushConcurrency: fc.integer({ min: 1, max: 8 }),
      pushMs: fc.double({ min: 0, max: 50, noNaN: true }),
    });
    const waits = fc.array(fc.double({ min: 0, max: 120, noNaN: true }), { minLength: 1, maxLength: 30, size: 'max' });
    fc.assert(
      fc.property(options, waits, fc.nat(30), (chosen, list, copyAt) => {
        let plane = controlPlane(chosen);
        let nowMs = 0;
        for (const [at, waitMs] of list.entries()) {
          nowMs += waitMs;
          let last = 0;
          while (nextPushEventMs(plane) < nowMs) {
            expect(nextPushEventMs(plane)).toBeGreaterThanOrEqual(last);
            last = nextPushEventMs(plane);
            stepControlPlane(plane);
          }
          if (at === copyAt) plane = cloneData(plane);
          expect(changeConfiguration(plane, nowMs)).toBe(at + 1);
        }
        while (nextPushEventMs(plane) < Infinity) stepControlPlane(plane);
        expect(plane.version.every((version) => version === list.length)).toBe(true);
        const rounds = Math.ceil(chosen.proxies / chosen.pushConcurrency);
        const convergedMs = Math.max(...plane.sinceMs);
        expect(convergedMs).toBeGreaterThanOrEqual(nowMs + chosen.pushMs - 1e-6);
        // At worst a push of the version before has just begun for all.
        expect(convergedMs).toBeLessThanOrEqual(
          nowMs + chosen.debounceAfterMs + (2 * rounds + 1) * chosen.pushMs + 1e-6,
        );
        expect(
          pushChanges(
            list.map((_, at) => list.slice(0, at + 1).reduce((sum, wait) => sum + wait, 0)),
            chosen,
          ),
        ).toEqual({
          receivedAtMs: plane.sinceMs,
          convergedAtMs: convergedMs,
          pushes: plane.pushes,
        });
      }),
      { numRuns: 300 },
    );
  });
});
