/**
 * One run with its traces recorded.
 */
import type { Intervention } from '../scenario/schema/intervention';
import type { Scenario } from '../scenario/schema/scenario';
import { type TraceOptions, TraceRecorder } from '../telemetry/traces/trace-recorder';
import { Engine } from './engine';
import { WorkGuard } from './work-guard';

export interface TraceRunOptions extends TraceOptions {
  readonly seed?: number | null | undefined;
  readonly interventions?: readonly Intervention[] | undefined;
  /** The scenario's duration when left out. In ms. */
  readonly untilMs?: number | undefined;
}

const sliceEvents = 200_000;

/** Runs a checked scenario. Throws `WorkLimitError` when the run goes beyond what it may use. */
export function traceRun(
  scenario: Scenario,
  options: TraceRunOptions = {},
): { readonly engine: Engine; readonly recorder: TraceRecorder } {
  let recorder: TraceRecorder | undefined;
  const engine = new Engine(scenario, {
    seed: options.seed,
    interventions: options.interventions,
    observe: (plan) => {
      recorder = new TraceRecorder(plan, options);
      return recorder;
    },
  });
  recorder?.attach(engine.world.events);
  const guard = new WorkGuard();
  while (!engine.run(options.untilMs ?? scenario.durationMs, sliceEvents)) guard.check(engine);
  return { engine, recorder: recorder as TraceRecorder };
}
