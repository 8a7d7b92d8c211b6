/**
 * Simulates a run with everything recorded, for the pictures that are drawn on the server.
 */
import '@/simulator/packs/all';
import { LiveRun } from '@/simulator/experiment/live-run';
import type { Intervention, Scenario } from '@/simulator/scenario';
import { Playback } from '@/simulator/telemetry/playback';
import type { Topology } from '@/simulator/telemetry/topology';

export interface Recording {
  readonly topology: Topology;
  readonly playback: Playback;
}

export interface RecordingInput {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly interventions: readonly Intervention[];
  readonly untilMs: number;
}

export function record({ scenario, seed, interventions, untilMs }: RecordingInput): Recording {
  const run = new LiveRun(scenario, { seed, interventions });
  const playback = new Playback(run.topology);
  playback.append(run.advance(untilMs));
  return { topology: run.topology, playback };
}
