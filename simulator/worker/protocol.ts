/**
 * The messages between a page and the simulation worker, both ways. One `session` is one run under way; a page
 * keeps at most one `advance` in flight per session. Errors come back as data, never as a broken worker.
 */
import type { ExperimentProgress } from '../experiment/experiment';
import type { Explanation } from '../experiment/explain';
import type { ExperimentReport, ExperimentRequest } from '../experiment/request';
import type { RunSummary } from '../experiment/summary';
import type { CheckedIntervention, CheckedScenario, Given } from '../scenario/checked';
import type { ScenarioProblem } from '../scenario/problem';
import type { Chunk } from '../telemetry/chunk';
import type { Topology } from '../telemetry/topology';
import type { Trace } from '../telemetry/traces/trace';

/** What a run begins with. Unchecked, it is an object with the same two fields, holding anything. */
export interface RunInput {
  readonly scenario: CheckedScenario;
  readonly interventions: readonly CheckedIntervention[];
}

export type ToWorker =
  /** Starts a run. */
  | {
      readonly type: 'open';
      readonly session: number;
      readonly input: Given<RunInput>;
      readonly seed: number | null;
    }
  /** Simulates up to `untilMs` and answers with one `chunk`. */
  | { readonly type: 'advance'; readonly session: number; readonly untilMs: number }
  /** Acts at `atMs`, which must not lie beyond what was simulated; what came after is forgotten. */
  | { readonly type: 'intervene'; readonly session: number; readonly intervention: Given<CheckedIntervention> }
  /** Starts a run with the past of another up to `atMs`, which must not lie beyond what was simulated of that one. */
  | { readonly type: 'fork'; readonly session: number; readonly from: number; readonly atMs: number }
  /** Runs a whole scenario without a view; `progress` comes on the way. */
  | {
      readonly type: 'run';
      readonly session: number;
      readonly input: Given<RunInput>;
      readonly seed: number | null;
      readonly durationMs: number | null;
      readonly warmUpMs: number | null;
    }
  /** Replications, a sweep, a comparison or a grading; `conducting` comes on the way. The request is checked here. */
  | { readonly type: 'experiment'; readonly session: number; readonly request: ExperimentRequest }
  /** The traces of a client request of another session, as they stand at `untilMs`; `replaying` comes on the way. */
  | {
      readonly type: 'trace';
      readonly session: number;
      readonly from: number;
      readonly request: number;
      readonly untilMs: number;
    }
  /** Why a client request of another session went as it did; `replaying` comes on the way. */
  | {
      readonly type: 'why';
      readonly session: number;
      readonly from: number;
      readonly request: number;
      readonly untilMs: number;
    }
  /** Stops what the session is doing and frees it. Nothing more is sent for it. */
  | { readonly type: 'cancel'; readonly session: number };

export type FromWorker =
  | { readonly type: 'opened'; readonly session: number; readonly topology: Topology; readonly durationMs: number }
  | { readonly type: 'chunk'; readonly session: number; readonly chunk: Chunk }
  /** Everything after `toMs` is void; the next `advance` goes on from there. */
  | { readonly type: 'rewound'; readonly session: number; readonly toMs: number }
  | { readonly type: 'progress'; readonly session: number; readonly atMs: number; readonly durationMs: number }
  | { readonly type: 'finished'; readonly session: number; readonly summary: RunSummary }
  | ({ readonly type: 'conducting'; readonly session: number } & ExperimentProgress)
  | { readonly type: 'concluded'; readonly session: number; readonly report: ExperimentReport }
  | { readonly type: 'replaying'; readonly session: number; readonly atMs: number; readonly untilMs: number }
  /** Its own trace first; none when no such request was sent by then. */
  | { readonly type: 'traced'; readonly session: number; readonly traces: readonly Trace[] }
  | { readonly type: 'explained'; readonly session: number; readonly explanation: Explanation | null }
  | { readonly type: 'failed'; readonly session: number; readonly problems: readonly ScenarioProblem[] };
