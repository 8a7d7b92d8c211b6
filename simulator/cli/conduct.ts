/**
 * Conducts an experiment for a command: on threads, with progress on stderr, until it is done, interrupted or out of
 * time. What was finished is concluded in any case.
 */
import { availableParallelism } from 'node:os';
import {
  type Experiment,
  type ExperimentReport,
  type ExperimentRequest,
  jobDurationMs,
  planExperiment,
} from '../experiment';
import { describeProblem, type ScenarioProblem } from '../scenario';
import { UsageError } from './arguments';
import { duration, percent } from './table';
import { doOnThreads, type ThreadsProgress } from './threads';

/** Exit codes beside 0, 1 and 2, as shells and `timeout` know them. */
export const exitCode = { outOfTime: 124, interrupted: 130 } as const;

export interface ConductOptions {
  /** As many as the machine can run at once when left out. */
  readonly threads: number | null;
  /** Real time, in ms. */
  readonly timeLimitMs: number | null;
  /** What a problem's path begins with, and how the command line calls it. */
  readonly places: Readonly<Record<string, string>>;
}

/** Plans and conducts what is asked for; sets the exit code when it is ended early. */
export async function conductRequest<Request extends ExperimentRequest>(request: Request, options: ConductOptions) {
  const planned = planExperiment(request);
  if (!planned.ok) throw new UsageError(planned.problems.map((one) => explain(one, options.places)).join('\n'));
  return conduct(planned.value, options);
}

async function conduct<Report extends ExperimentReport>(
  experiment: Experiment<Report>,
  { threads, timeLimitMs }: ConductOptions,
): Promise<Report> {
  const ending = new AbortController();
  const end = (code: number, why: string) => {
    if (ending.signal.aborted) return;
    process.exitCode = code;
    process.stderr.write(`${why}: not complete\n`);
    ending.abort();
  };
  const interrupt = () => end(exitCode.interrupted, 'interrupted');
  process.on('SIGINT', interrupt);
  const timer = timeLimitMs === null ? undefined : setTimeout(end, timeLimitMs, exitCode.outOfTime, 'out of time');
  try {
    const outcomes = await doOnThreads(experiment.jobs, {
      threads: threads ?? availableParallelism(),
      signal: ending.signal,
      progress: reporter(experiment),
    });
    return experiment.conclude(outcomes);
  } finally {
    clearTimeout(timer);
    // npm and the terminal may both send the signal: after the first one nothing may keep the report from being printed.
    if (!ending.signal.aborted) process.off('SIGINT', interrupt);
  }
}

/** Tells how far the work is, from the first second on, about once in a second. */
function reporter({ jobs }: Experiment<unknown>): (progress: ThreadsProgress) => void {
  const startedMs = performance.now();
  let toldMs = startedMs;
  return ({ finished, underWay }) => {
    const nowMs = performance.now();
    if (nowMs - toldMs < 1_000) return;
    toldMs = nowMs;
    let done = finished;
    for (const [index, atMs] of underWay) {
      const job = jobs[index];
      if (job !== undefined) done += atMs / jobDurationMs(job);
    }
    const after = duration(Math.round((nowMs - startedMs) / 1_000) * 1_000);
    process.stderr.write(
      `${finished} of ${jobs.length} runs, ${percent(Math.floor((done / jobs.length) * 100) / 100)} after ${after}\n`,
    );
  };
}

function explain(problem: ScenarioProblem, places: ConductOptions['places']): string {
  for (const [place, name] of Object.entries(places)) {
    if (!problem.path.startsWith(place)) continue;
    const rest = problem.path
      .slice(place.length)
      .replace(/^\[\d+\]/, '')
      .replace(/^[.:] ?/, '');
    return describeProblem({ ...problem, path: rest === '' ? name : `${name}: ${rest}` });
  }
  return describeProblem(problem);
}
