/**
 * Comparisons: two variants on the same seeds, so that what differs comes of the variants alone.
 */
import * as z from 'zod/mini';
import type { Read } from '../../scenario/problem';
import { count, described } from '../../scenario/schema/fields';
import { type Estimate, estimate } from '../estimate';
import { type Experiment, twinsOf } from '../experiment';
import { readMeasures, readPaths } from '../measures';
import { replicationSeed } from '../seeds';
import {
  type Given,
  measuresField,
  pathsField,
  readOptions,
  runFields,
  type Variant,
  within,
  withTimes,
} from '../variant';
import { windowField, windowProblem } from '../windows';
import { less, type TwinComparison, type TwinJob, type TwinOutcome } from './twin-run';

/** Length of the windows that are compared over time: that of the metric rows of a view. */
const shortestWindowMs = 2_500;
const enoughWindows = 1_000;

const compareOptions = z.strictObject({
  ...runFields,
  replications: described(z._default(count(1, 10_000), 1), 'Pairs of runs; from two on, differences have intervals.'),
  windowMs: windowField(
    'Length of the windows compared over time; null: 2500 ms, doubled until at most 1000 fill the run.',
  ),
  measures: measuresField,
  overTime: described(
    pathsField(),
    'Measures read at the end of each window too, of all that was measured up to then, such as costs or cold starts.',
  ),
});

export type CompareOptions = Given<z.input<typeof compareOptions>>;

/** A measure of both variants; the difference is b - a, pair by pair. */
export interface MeasureComparison {
  readonly a: Estimate;
  readonly b: Estimate;
  readonly difference: Estimate;
}

/** One pair of runs, without its numbers; `twins` is null when one of the runs was stopped. */
export interface PairRecord {
  readonly seed: number;
  readonly stopped: string | null;
  readonly a: { readonly hash: string; readonly events: number } | null;
  readonly b: { readonly hash: string; readonly events: number } | null;
  readonly arrivals: TwinComparison['arrivals'] | null;
  readonly requests: TwinComparison['requests'] | null;
  readonly firstDivergence: TwinComparison['firstDivergence'];
}

export interface ComparisonReport {
  readonly version: 1;
  readonly kind: 'compare';
  readonly complete: boolean;
  readonly durationMs: number;
  readonly warmUpMs: number;
  /** Those that were finished, in order of the seeds. */
  readonly pairs: readonly PairRecord[];
  /** By measure. Over the pairs that were not stopped. */
  readonly measures: Readonly<Record<string, MeasureComparison>>;
  /** Over time, of the first pair; the warm-up is included. */
  readonly windows: TwinComparison['windows'];
}

/** Plans twin runs of two variants. */
export function compare(a: Variant, b: Variant, options: CompareOptions = {}): Read<Experiment<ComparisonReport>> {
  const read = readOptions(compareOptions, options);
  if (!read.ok) return read;
  const { seed, durationMs, warmUpMs, replications } = read.value;
  const timed = alikeInTime(a, b, durationMs, warmUpMs);
  if (!timed.ok) return timed;
  const [one, other] = timed.value;
  const windowMs = read.value.windowMs ?? usualWindowMs(one.scenario.durationMs);
  const windows = Math.ceil(one.scenario.durationMs / windowMs);
  const tooMany = windowProblem(windows);
  if (tooMany !== null) return tooMany;
  const measures = readMeasures(read.value.measures, one.scenario, 'measures');
  if (!measures.ok) return measures;
  const overTime = readPaths(read.value.overTime, one.scenario, 'overTime');
  if (!overTime.ok) return overTime;
  const first = seed ?? one.scenario.seed;
  const jobs = Array.from(
    { length: replications },
    (_, index): TwinJob => ({
      kind: 'twin',
      a: one,
      b: other,
      seed: replicationSeed(first, index),
      measures: measures.value,
      windowMs: index === 0 ? windowMs : null,
      overTime: overTime.value,
      maxEvents: read.value.maxEvents,
    }),
  );
  return { ok: true, value: { jobs, conclude: (outcomes) => conclude(one, twinsOf(outcomes)) } };
}

function alikeInTime(
  a: Variant,
  b: Variant,
  durationMs: number | null,
  warmUpMs: number | null,
): Read<[Variant, Variant]> {
  const one = withTimes(a, durationMs, warmUpMs);
  if (!one.ok) return within('a.scenario', one.problems);
  const other = withTimes(b, durationMs, warmUpMs);
  if (!other.ok) return within('b.scenario', other.problems);
  for (const field of ['durationMs', 'warmUpMs'] as const) {
    const [expected, found] = [one.value.scenario[field], other.value.scenario[field]];
    if (expected === found) continue;
    const problem = {
      path: field,
      code: 'range',
      expected: `the same as in a, ${expected}`,
      found: `${found}`,
    } as const;
    return within('b.scenario', [problem]);
  }
  return { ok: true, value: [one.value, other.value] };
}

function usualWindowMs(durationMs: number): number {
  let windowMs = shortestWindowMs;
  while (durationMs / windowMs > enoughWindows) windowMs *= 2;
  return windowMs;
}

function conclude({ scenario }: Variant, outcomes: readonly (TwinOutcome | null)[]): ComparisonReport {
  const finished = outcomes.filter((outcome) => outcome !== null);
  return {
    version: 1,
    kind: 'compare',
    complete: finished.length === outcomes.length,
    durationMs: scenario.durationMs,
    warmUpMs: scenario.warmUpMs,
    pairs: finished.map(recordOf),
    measures: compareMeasures(finished),
    windows: outcomes[0]?.twins?.windows ?? [],
  };
}

function compareMeasures(outcomes: readonly TwinOutcome[]): Record<string, MeasureComparison> {
  const sides = (side: 'a' | 'b') => outcomes.map(({ twins }) => twins?.[side].measured ?? {});
  const [a, b] = [sides('a'), sides('b')];
  const names = [...new Set([...a, ...b].flatMap((measured) => Object.keys(measured)))];
  const of = (name: string): MeasureComparison => {
    const [one, other] = [a, b].map((side) => side.map((measured) => measured[name] ?? null));
    const differences = (one ?? []).map((value, pair) => less(other?.[pair] ?? null, value));
    return { a: estimate(one ?? []), b: estimate(other ?? []), difference: estimate(differences) };
  };
  return Object.fromEntries(names.map((name) => [name, of(name)]));
}

const recordOf = ({ seed, stopped, twins }: TwinOutcome): PairRecord => ({
  seed,
  stopped,
  a: twins && { hash: twins.a.hash, events: twins.a.events },
  b: twins && { hash: twins.b.hash, events: twins.b.events },
  arrivals: twins?.arrivals ?? null,
  requests: twins?.requests ?? null,
  firstDivergence: twins?.firstDivergence ?? null,
});
