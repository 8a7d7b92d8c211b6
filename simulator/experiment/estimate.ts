/**
 * What the replications of an experiment say about one measure.
 */
import { meanInterval } from '../statistics';

export interface Estimate {
  /** Replications that have a value. */
  readonly count: number;
  /** Null when none has a value. */
  readonly mean: number | null;
  /** The 95 % Student interval is mean - halfWidth to mean + halfWidth; null for fewer than two values. */
  readonly halfWidth: number | null;
  /** One for each replication, in order of the seeds; null where a run had none or did not end. */
  readonly values: readonly (number | null)[];
}

/** Mean and 95 % interval of independent values, those that are missing left out. */
export function estimate(values: readonly (number | null)[]): Estimate {
  const present = values.filter((value) => value !== null);
  const { count, mean, halfWidth } = meanInterval(present, 0.95);
  return { count, mean: count > 0 ? mean : null, halfWidth: count > 1 ? halfWidth : null, values };
}

/** An estimate of every measure that any of the runs has, in the order in which they name them. */
export function estimates(runs: readonly (Readonly<Record<string, number | null>> | null)[]): Record<string, Estimate> {
  const names = [...new Set(runs.flatMap((run) => Object.keys(run ?? {})))];
  return Object.fromEntries(names.map((name) => [name, estimate(runs.map((run) => run?.[name] ?? null))]));
}
