/**
 * One run from start to end: warm-up, measurement, summary; in slices, so that others can report progress or stop it.
 */
import { WorkLimitError } from '../components/world';
import { maxEvents } from '../scenario/limits';
import type { Intervention } from '../scenario/schema/intervention';
import type { Scenario } from '../scenario/schema/scenario';
import type { StatisticsMode } from '../telemetry/run-statistics';
import { Engine } from './engine';
import { summarize } from './summarize';
import type { RunSummary } from './summary';

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
 * `WorkLimitError` when the run would need more than `maxEvents` events.
 */
export function* runInSlices(scenario: Scenario, options: RunOptions = {}): Generator<number, RunSummary> {
  const durationMs = options.durationMs ?? scenario.durationMs;
  const warmUpMs = Math.min(options.warmUpMs ?? scenario.warmUpMs, durationMs);
  const engine = new Engine(scenario, options);
  yield* advance(engine, warmUpMs);
  engine.measureFromNow();
  yield* advance(engine, durationMs);
  return summarize(engine);
}

function* advance(engine: Engine, untilMs: number): Generator<number> {
  while (!engine.run(untilMs, sliceEvents)) {
    if (engine.events > maxEvents) {
      throw new WorkLimitError(`The run needs more than ${maxEvents} events; it got to ${engine.nowMs} ms.`);
    }
    yield engine.nowMs;
  }
}

/** Runs a checked scenario in one go. */
export function runScenario(scenario: Scenario, options: RunOptions = {}): RunSummary {
  const slices = runInSlices(scenario, options);
  for (;;) {
    const slice = slices.next();
    if (slice.done) return slice.value;
  }
}
