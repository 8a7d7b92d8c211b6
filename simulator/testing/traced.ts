/**
 * Runs a scenario with all of its traces kept.
 */
import { type TraceRunOptions, traceRun } from '../experiment/trace-run';
import type { Scenario } from '../scenario/schema/scenario';

export const traced = (scenario: Scenario, options: TraceRunOptions = {}) =>
  traceRun(scenario, { keep: { recent: 100_000 }, ...options });
