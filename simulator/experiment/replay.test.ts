import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Intervention } from '../scenario/schema/intervention';
import type { Scenario } from '../scenario/schema/scenario';
import { listTraces } from '../telemetry/traces/list-traces';
import { anyArchitecture } from '../testing/any-architecture';
import { anyIntervention, anyScenario } from '../testing/arbitrary';
import { explain } from './explain';
import { LiveRun, type Past } from './live-run';
import { explainAgain, traceAgain } from './replay';
import { traceRun } from './trace-run';

function finish<T>(slices: Generator<number, T>): T {
  for (;;) {
    const slice = slices.next();
    if (slice.done) return slice.value;
  }
}

/** A run of which something happened, that went back and was acted on, and is now at `untilMs`. */
function watched(run: Scenario, acts: readonly Intervention[], untilMs: number): LiveRun {
  const live = new LiveRun(run);
  for (const act of acts) {
    live.advance(act.atMs);
    live.intervene(act);
  }
  live.advance(untilMs);
  return live;
}

const untilMs = 2_600;
const inOrder = (acts: readonly Intervention[]) => [...acts].sort((one, other) => one.atMs - other.atMs);

/** Runs in which something takes no time and never ends cannot be compared; the engine stops them (SPEC S3). */
function getsThere(run: Scenario): boolean {
  const live = new LiveRun(run);
  for (let slices = 0; slices < 20 && live.nowMs < untilMs; slices++) live.advance(untilMs, 20_000);
  return live.nowMs >= untilMs;
}

/** The same request, seen from a snapshot and in a run of its own. */
function compareWithWholeRun(run: Scenario, acts: readonly Intervention[], share: number): void {
  const live = watched(run, acts, untilMs);
  const sent = traceRun(run, { interventions: acts, untilMs, sampling: 0 }).engine.world.requests;
  const request = Math.max(1, Math.ceil(share * sent));
  const past = live.before(request);
  expect(past === null).toBe(sent === 0);
  if (past === null) return;
  const whole = traceRun(run, { interventions: acts, untilMs, onlyRequest: request });
  expect(finish(traceAgain(past, request, untilMs))).toEqual(listTraces(whole.recorder).reverse());
  expect(finish(explainAgain(past, request, untilMs))).toEqual(explain(run, request, { interventions: acts, untilMs }));
}

const acts = fc.array(anyIntervention, { maxLength: 3 }).map(inOrder);
const share = fc.double({ min: 0, max: 1, noNaN: true });

// Every request that is looked at is run several times over.
vi.setConfig({ testTimeout: 60_000 });

describe('A request seen again from a snapshot', () => {
  it('[T14] has the traces and the why-chain that a run of its own gives', () => {
    fc.assert(fc.property(anyScenario, acts, share, compareWithWholeRun), { numRuns: 25 });
  });

  it('[T14] also among every kind of component', () => {
    fc.assert(
      fc.property(anyArchitecture.filter(getsThere), share, (run, of) => compareWithWholeRun(run, [], of)),
      { numRuns: 25 },
    );
  });

  it('[T14] begins at most ten seconds before the request, and knows what was done since', () => {
    fc.assert(
      fc.property(anyScenario, acts, (run, done) => {
        const live = watched(run, done, untilMs);
        const last = live.before(live.requests) as Past | null;
        if (last === null) return;
        expect(last.world.requests).toBeLessThan(live.requests);
        expect(last.acts).toEqual(done.filter(({ atMs }) => atMs >= last.atMs));
      }),
      { numRuns: 20 },
    );
  });

  it('[T2] of a run that forked, or went back between two acts, knows them all', () => {
    fc.assert(
      fc.property(anyScenario, acts, fc.integer({ min: 0, max: 1_500 }), share, (run, done, forkMs, of) => {
        const fork = watched(run, done, untilMs).fork(forkMs);
        fork.advance(untilMs);
        const left = done.filter(({ atMs }) => atMs < forkMs);
        const request = Math.max(1, Math.ceil(of * fork.requests));
        const past = fork.before(request);
        if (past === null) return;
        const explained = finish(explainAgain(past, request, untilMs));
        expect(explained).toEqual(explain(run, request, { interventions: left, untilMs }));
      }),
      { numRuns: 15 },
    );
  });
});
