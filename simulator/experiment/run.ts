/**
 * One run from start to end: warm-up, measurement, summary; in slices, so that others can report progress or stop it.
 */
import type { Intervention } from '../scenario/schema/intervention';
import type { Scenario } from '../scenario/schema/scenario';
import type { StatisticsMode } from '../telemetry/run-statistics';
import { Engine } from './engine';
import { summarize } from './summarize';
import type { RunSummary } from './summary';
import { WorkGuard } from './work-guard';

export interface RunOptions {
  readonly seed?: number | null;
  readonly interventions?: readonly Intervention[];
  /** The scenario's own when left out. In ms. */
  readonly durationMs?: number | null;
  readonly warmUpMs?: number | null;
  readonly statistics?: StatisticsMode;
}

/** Events simulated between two moments at which a run can be stopped. */
const sliceEvents = 200_000;

/**
 * Runs a checked scenario. Yields the simulated time after each slice and returns the summary. Throws
 * `WorkLimitError` when the run goes beyond what it may use.
 */
export function* runInSlices(scenario: Scenario, options: RunOptions = {}): Generator<number, RunSummary> {
  const durationMs = options.durationMs ?? scenario.durationMs;
  const warmUpMs = Math.min(options.warmUpMs ?? scenario.warmUpMs, durationMs);
  const engine = new Engine(scenario, options);
  yield* measureInSlices(engine, warmUpMs, durationMs, new WorkGuard());
  return summarize(engine);
}

/** Takes an engine through warm-up and measurement; yields the simulated time after each slice. */
export function* measureInSlices(
  engine: Engine,
  warmUpMs: number,
  durationMs: number,
  guard: WorkGuard,
): Generator<number> {
  yield* advance(engine, warmUpMs, guard);
  engine.measureFromNow();
  yield* advance(engine, durationMs, guard);
}

/** Simulates everything before `untilMs`, yielding the simulated time after each slice. */
export function* advance(engine: Engine, untilMs: number, guard: WorkGuard): Generator<number> {
  while (!engine.run(untilMs, guard.slice(engine, sliceEvents))) {
    guard.check(engine);
    yield engine.nowMs;
  }
  guard.check(engine);
}

/** Runs a checked scenario in one go. */
export function runScenario(scenario: Scenario, options: RunOptions = {}): RunSummary {
  const slices = runInSlices(scenario, options);
  for (;;) {
    const slice = slices.next();
    if (slice.done) return slice.value;
  }
}
