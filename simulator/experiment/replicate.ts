/**
 * Replications: the same scenario with other seeds, and what its numbers are on average.
 */
import * as z from 'zod/mini';
import type { Read } from '../scenario/problem';
import { count, described } from '../scenario/schema/fields';
import { type Estimate, estimates } from './estimate';
import { type Experiment, runsOf } from './experiment';
import type { RunJob, RunOutcome } from './job';
import { readMeasures } from './measures';
import { replicationSeed } from './seeds';
import { type Given, measuresField, readOptions, runFields, type Variant, withTimes } from './variant';
import { type WindowEstimate, windowEstimates, windowField, windowProblem } from './windows';

const replicateOptions = z.strictObject({
  ...runFields,
  replications: described(z._default(count(1, 10_000), 10), 'Independent runs.'),
  windowMs: windowField('Length of the windows in which clients are asked what they saw; null: they are not asked.'),
  measures: measuresField,
});

export type ReplicateOptions = Given<z.input<typeof replicateOptions>>;

/** A run of an experiment, without its numbers. */
export type RunRecord = Omit<RunOutcome, 'measured' | 'windows'>;

export interface ReplicationReport {
  readonly version: 1;
  readonly kind: 'replicate';
  /** False: the experiment was ended early, and says what was finished. */
  readonly complete: boolean;
  readonly durationMs: number;
  readonly warmUpMs: number;
  /** Those that were finished, in order of the seeds. */
  readonly runs: readonly RunRecord[];
  /** By measure. Over the runs that were not stopped. */
  readonly measures: Readonly<Record<string, Estimate>>;
  /** Over time, warm-up included, over the runs that were not stopped; empty when nobody asked. */
  readonly windows: readonly WindowEstimate[];
}

/** Plans independent runs of a variant, with the seeds of `replicationSeed`. */
export function replicate(variant: Variant, options: ReplicateOptions = {}): Read<Experiment<ReplicationReport>> {
  const read = readOptions(replicateOptions, options);
  if (!read.ok) return read;
  const { seed, durationMs, warmUpMs, maxEvents, replications, windowMs } = read.value;
  const timed = withTimes(variant, durationMs, warmUpMs);
  if (!timed.ok) return timed;
  const measures = readMeasures(read.value.measures, timed.value.scenario, 'measures');
  if (!measures.ok) return measures;
  const tooMany = windowMs === null ? null : windowProblem(timed.value.scenario.durationMs / windowMs);
  if (tooMany !== null) return tooMany;
  const of = { measures: measures.value, maxEvents, windowMs };
  const jobs = runJobs(timed.value, seed ?? timed.value.scenario.seed, replications, of);
  return { ok: true, value: { jobs, conclude: (outcomes) => conclude(timed.value, runsOf(outcomes), windowMs) } };
}

/** One job for each replication of a variant. */
export function runJobs(
  variant: Variant,
  firstSeed: number,
  replications: number,
  of: Pick<RunJob, 'measures' | 'maxEvents' | 'windowMs'>,
): RunJob[] {
  return Array.from({ length: replications }, (_, index) => ({
    kind: 'run',
    variant,
    seed: replicationSeed(firstSeed, index),
    ...of,
  }));
}

/** What is kept of a run beside its numbers. */
export const recordOf = ({ seed, hash, events, stopped }: RunOutcome): RunRecord => ({ seed, hash, events, stopped });

function conclude(
  { scenario }: Variant,
  runs: readonly (RunOutcome | null)[],
  windowMs: number | null,
): ReplicationReport {
  const finished = runs.filter((run) => run !== null);
  return {
    version: 1,
    kind: 'replicate',
    complete: finished.length === runs.length,
    durationMs: scenario.durationMs,
    warmUpMs: scenario.warmUpMs,
    runs: finished.map(recordOf),
    measures: estimates(finished.map((run) => run.measured)),
    windows:
      windowMs === null
        ? []
        : windowEstimates(
            finished.map(({ windows }) => windows),
            windowMs,
            scenario.durationMs,
          ),
  };
}
