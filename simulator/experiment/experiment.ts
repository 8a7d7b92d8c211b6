/**
 * An experiment: the jobs to do and what is concluded from them. Who does the jobs, in which order and on how many
 * threads is left to an executor; what is concluded does not depend on it.
 */
import { doInSlices, type Job, type Outcome } from './job';

export interface Experiment<Report> {
  readonly jobs: readonly Job[];
  /** `outcomes` has one entry for each job; null where the job was not finished. */
  readonly conclude: (outcomes: readonly (Outcome | null)[]) => Report;
}

/** How far an experiment is. */
export interface ExperimentProgress {
  readonly finished: number;
  readonly jobs: number;
  /** Simulated time of the job under way, and its end, in ms. */
  readonly atMs: number;
  readonly durationMs: number;
}

/** Does one job after the other; yields on the way, so that others can report progress or stop. */
export function* conductInSlices<Report>(experiment: Experiment<Report>): Generator<ExperimentProgress, Report> {
  const { jobs } = experiment;
  const outcomes: Outcome[] = [];
  for (const [finished, job] of jobs.entries()) {
    const durationMs = jobDurationMs(job);
    const slices = doInSlices(job);
    for (;;) {
      const slice = slices.next();
      if (slice.done) {
        outcomes.push(slice.value);
        break;
      }
      yield { finished, jobs: jobs.length, atMs: slice.value, durationMs };
    }
    yield { finished: finished + 1, jobs: jobs.length, atMs: durationMs, durationMs };
  }
  return experiment.conclude(outcomes);
}

/** Does all jobs in one go. */
export function conduct<Report>(experiment: Experiment<Report>): Report {
  const slices = conductInSlices(experiment);
  for (;;) {
    const slice = slices.next();
    if (slice.done) return slice.value;
  }
}

/** How long a job's runs last, in simulated ms. */
export const jobDurationMs = (job: Job): number => (job.kind === 'run' ? job.variant : job.a).scenario.durationMs;

/** The outcomes of experiments that consist of runs. */
export const runsOf = (outcomes: readonly (Outcome | null)[]) =>
  outcomes.map((outcome) => (outcome?.kind === 'run' ? outcome.run : null));

/** The outcomes of experiments that consist of twin runs. */
export const twinsOf = (outcomes: readonly (Outcome | null)[]) =>
  outcomes.map((outcome) => (outcome?.kind === 'twin' ? outcome.twin : null));
