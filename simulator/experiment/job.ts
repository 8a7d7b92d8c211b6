/**
 * Jobs: the pieces of work of an experiment. A job is plain data and its outcome a pure function of it, so that any
 * thread can do it, in any order, and all get the same.
 */
import { WorkLimitError } from '../components/world';
import type { Reading } from './client-reading';
import { type TwinJob, type TwinOutcome, twinRun } from './compare/twin-run';
import { Engine } from './engine';
import { type Measured, measure } from './measures';
import { measureInSlices } from './run';
import { summarize } from './summarize';
import type { Variant } from './variant';
import { WatchedRun } from './watched-run';
import { WorkGuard } from './work-guard';

/** One run, of which some numbers are wanted. */
export interface RunJob {
  readonly kind: 'run';
  readonly variant: Variant;
  readonly seed: number;
  readonly measures: readonly string[];
  /** A run that needs more events is stopped; null: the limit of every run. */
  readonly maxEvents: number | null;
  /** Length of the windows in which clients are asked what they saw; null: they are not asked. */
  readonly windowMs: number | null;
}

/** How a run went. */
export interface RunOutcome {
  readonly seed: number;
  /** Hash of how every request ended; null when the run was stopped. */
  readonly hash: string | null;
  readonly events: number;
  /** Why the run was stopped before its end; null when it was not. */
  readonly stopped: string | null;
  /** Empty when the run was stopped. */
  readonly measured: Measured;
  /** Empty when nobody asked, or when the run was stopped. */
  readonly windows: readonly Reading[];
}

export type Job = RunJob | TwinJob;

export type Outcome =
  | { readonly kind: 'run'; readonly run: RunOutcome }
  | { readonly kind: 'twin'; readonly twin: TwinOutcome };

/** Does a job; yields the simulated time on the way, so that others can report progress or stop it. */
export function* doInSlices(job: Job): Generator<number, Outcome> {
  if (job.kind === 'run') return { kind: 'run', run: yield* runJob(job) };
  return { kind: 'twin', twin: yield* twinRun(job) };
}

function* runJob({ variant, seed, measures, maxEvents, windowMs }: RunJob): Generator<number, RunOutcome> {
  const { scenario, interventions } = variant;
  const guard = new WorkGuard(maxEvents);
  const watched = windowMs === null ? null : new WatchedRun(variant, seed, windowMs);
  const engine = watched?.engine ?? new Engine(scenario, { seed, interventions });
  try {
    yield* watched?.inSlices(guard) ?? measureInSlices(engine, scenario.warmUpMs, scenario.durationMs, guard);
  } catch (error) {
    if (!(error instanceof WorkLimitError)) throw error;
    return { seed, hash: null, events: engine.events, stopped: error.message, measured: {}, windows: [] };
  }
  const summary = summarize(engine);
  const { hash, events } = summary;
  return { seed, hash, events, stopped: null, measured: measure(summary, measures), windows: watched?.windows ?? [] };
}
