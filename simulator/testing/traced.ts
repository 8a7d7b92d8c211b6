/**
 * Runs a scenario with its traces recorded.
 */
import { Engine } from '../experiment';
import type { Intervention } from '../scenario/schema/intervention';
import type { Scenario } from '../scenario/schema/scenario';
import { type TraceOptions, TraceRecorder } from '../telemetry/traces/trace-recorder';

export interface TracedRun {
  readonly engine: Engine;
  readonly recorder: TraceRecorder;
}

/** A run up to `untilMs` and the recorder of its traces; by default every trace of it is kept. */
export function traced(
  scenario: Scenario,
  options: TraceOptions & { interventions?: readonly Intervention[]; untilMs?: number } = {},
): TracedRun {
  let recorder: TraceRecorder | undefined;
  const engine = new Engine(scenario, {
    interventions: options.interventions,
    observe: (plan) => (recorder = new TraceRecorder(plan, { keep: { recent: 100_000 }, ...options })),
  });
  recorder?.attach(engine.world.events);
  engine.run(options.untilMs ?? scenario.durationMs);
  return { engine, recorder: recorder as TraceRecorder };
}
