/**
 * Lives through a part of a watched run again, from a snapshot before it, to see one request more closely: its traces,
 * or why it went as it did. The run itself is not touched. In slices, so that others have their turn.
 */
import type { Observer } from '../components/observer';
import type { Plan } from '../components/plan';
import type { Scenario } from '../scenario/schema/scenario';
import { Tee } from '../telemetry/tee';
import { listTraces } from '../telemetry/traces/list-traces';
import type { Trace } from '../telemetry/traces/trace';
import { TraceRecorder } from '../telemetry/traces/trace-recorder';
import { CaseRecorder } from '../telemetry/why/case-recorder';
import { History } from '../telemetry/why/history';
import { Engine } from './engine';
import { type Explanation, explanationOf } from './explain';
import type { Past } from './live-run';
import { WorkGuard } from './work-guard';

/** Simulated time between two looks whether everything has been seen, and events of one slice. */
const stepMs = 50;
const sliceEvents = 50_000;

/** What messages, sagas and the like do for a request is looked for until nothing has come for so long. */
const patienceMs = 30_000;

/** Kinds whose work for a request is over when its calls are. */
const direct = ['client', 'service', 'monolith', 'cache', 'database', 'apiGateway', 'controlPlane', 'function'];
const later = /"(saga|twoPhaseCommit|asynchronous)"|"outbox":true/;

/**
 * The traces of a client request, as `traceRun` with `onlyRequest` records them: its own first, then those of the
 * messages that it led to, unless they come more than half a simulated minute after everything else. Yields the simulated time after each slice. Throws `WorkLimitError`.
 */
export function* traceAgain(past: Past, request: number, untilMs: number): Generator<number, readonly Trace[]> {
  let recorder: TraceRecorder | undefined;
  const engine = engineAt(past, (plan) => {
    recorder = new TraceRecorder(plan, { onlyRequest: request });
    return recorder;
  });
  const traces = recorder as unknown as TraceRecorder;
  traces.attach(engine.world.events);
  traces.join(past.world.tries.count, past.world.calls.count);
  const waitMs = mayWorkLater(past.scenario) ? patienceMs : 0;
  let busyMs = past.atMs;
  yield* runUntil(engine, untilMs, () => {
    if (engine.world.requests < request || traces.isBusy) busyMs = engine.nowMs;
    return engine.nowMs - busyMs > waitMs;
  });
  return listTraces(traces).reverse();
}

/** Why a client request went as it did, as `explain` says it; null when it was not sent before `untilMs`. */
export function* explainAgain(past: Past, request: number, untilMs: number): Generator<number, Explanation | null> {
  let found: Explanation | null = null;
  let history: History | undefined;
  let recorder: CaseRecorder | undefined;
  const engine = engineAt(past, (plan, self) => {
    const known = new History(plan, () => self().world);
    history = known;
    recorder = new CaseRecorder(known, request, (root) => {
      found = explanationOf(known, root);
    });
    return new Tee(known, recorder);
  });
  const known = history as unknown as History;
  known.restore(past.history);
  yield* runUntil(engine, untilMs, () => found !== null);
  const root = (recorder as unknown as CaseRecorder).root;
  return found ?? (root === null ? null : explanationOf(known, root));
}

/** An engine that stands where the past ends, and will be done to what was done. */
function engineAt(past: Past, observe: (plan: Plan, engine: () => Engine) => Observer): Engine {
  const engine = new Engine(past.scenario, { seed: past.seed, observe });
  engine.world.interventions.splice(0, Number.POSITIVE_INFINITY, ...past.interventions);
  engine.world.restore(past.world);
  for (const act of past.acts) engine.intervene(act);
  return engine;
}

function* runUntil(engine: Engine, untilMs: number, isSeen: () => boolean): Generator<number> {
  const guard = new WorkGuard();
  let before = engine.events;
  while (engine.nowMs < untilMs && !isSeen()) {
    const budget = guard.slice(engine, before + sliceEvents - engine.events);
    engine.run(Math.min(engine.nowMs + stepMs, untilMs), budget);
    if (engine.events - before < sliceEvents) continue;
    guard.check(engine);
    before = engine.events;
    yield engine.nowMs;
  }
}

const mayWorkLater = ({ components }: Scenario): boolean =>
  components.some(({ kind }) => !direct.includes(kind)) || later.test(JSON.stringify(components));
