/**
 * Sweeps: a scenario run for every combination of some knobs' values, all on the same seeds.
 */
import * as z from 'zod/mini';
import { describeProblem, type Read, type ScenarioProblem } from '../scenario/problem';
import { count, described } from '../scenario/schema/fields';
import { type Estimate, estimates } from './estimate';
import { type Experiment, runsOf } from './experiment';
import type { RunJob, RunOutcome } from './job';
import { type Knob, type Settings, settingsOf, turn } from './knobs';
import { readMeasures } from './measures';
import { type RunRecord, recordOf, runJobs } from './replicate';
import { type Given, measuresField, readOptions, runFields, type Variant, withTimes } from './variant';

/** Most runs of one sweep. */
const mostRuns = 10_000;
/** Wrong cells that are told before the rest is left out. */
const mostProblems = 20;

const knob = z.strictObject({
  path: described(z.string().check(z.minLength(1), z.maxLength(300)), 'Where the setting stands in the scenario.'),
  values: described(z.array(z.unknown()).check(z.minLength(1), z.maxLength(mostRuns)), 'What it is set to.'),
});

const sweepOptions = z.strictObject({
  ...runFields,
  knobs: described(z.array(knob).check(z.minLength(1), z.maxLength(16)), 'The last one turns fastest.'),
  replications: described(z._default(count(1, mostRuns), 1), 'Runs of each cell.'),
  measures: measuresField,
});

export type SweepOptions = Given<z.input<typeof sweepOptions>>;

/** One combination of values. */
export interface SweepCell {
  readonly settings: Settings;
  /** False: the sweep was ended before all runs of this cell were finished. */
  readonly complete: boolean;
  readonly runs: readonly RunRecord[];
  readonly measures: Readonly<Record<string, Estimate>>;
}

export interface SweepReport {
  readonly version: 1;
  readonly kind: 'sweep';
  readonly complete: boolean;
  readonly knobs: readonly Knob[];
  readonly cells: readonly SweepCell[];
}

/** Plans the cells of a grid; each one is checked before anything runs. */
export function sweep(variant: Variant, options: SweepOptions): Read<Experiment<SweepReport>> {
  const read = readOptions(sweepOptions, options);
  if (!read.ok) return read;
  const { seed, durationMs, warmUpMs, maxEvents, replications, knobs } = read.value;
  const runs = knobs.reduce((product, { values }) => product * values.length, replications);
  if (runs > mostRuns) return tooMany(runs);
  const timed = withTimes(variant, durationMs, warmUpMs);
  if (!timed.ok) return timed;
  const cells = sweepCells(timed.value, knobs);
  if (!cells.ok) return cells;
  const measures = readMeasures(read.value.measures, (cells.value[0]?.variant ?? timed.value).scenario, 'measures');
  if (!measures.ok) return measures;
  const of = { measures: measures.value, maxEvents, windowMs: null };
  const jobs = cells.value.flatMap((cell): RunJob[] =>
    runJobs(cell.variant, seed ?? cell.variant.scenario.seed, replications, of),
  );
  const settings = cells.value.map((cell) => cell.settings);
  return { ok: true, value: { jobs, conclude: (outcomes) => conclude(knobs, settings, runsOf(outcomes)) } };
}

interface PlannedCell {
  readonly settings: Settings;
  readonly variant: Variant;
}

function sweepCells(variant: Variant, knobs: readonly Knob[]): Read<PlannedCell[]> {
  const cells: PlannedCell[] = [];
  const problems = new Map<string, ScenarioProblem>();
  for (const settings of settingsOf(knobs)) {
    const turned = turn(variant, settings);
    if (turned.ok) cells.push({ settings, variant: turned.value });
    else for (const problem of turned.problems.map(ofKnobs)) problems.set(describeProblem(problem), problem);
    if (problems.size >= mostProblems) break;
  }
  return problems.size > 0 ? { ok: false, problems: [...problems.values()] } : { ok: true, value: cells };
}

const ofKnobs = (problem: ScenarioProblem): ScenarioProblem => ({ ...problem, path: `knobs: ${problem.path}` });

const tooMany = (runs: number): Read<never> => ({
  ok: false,
  problems: [{ path: 'knobs', code: 'limit', expected: `at most ${mostRuns} runs`, found: `${runs}` }],
});

function conclude(
  knobs: readonly Knob[],
  settings: readonly Settings[],
  runs: readonly (RunOutcome | null)[],
): SweepReport {
  const replications = runs.length / settings.length;
  const cells = settings.map((of, index): SweepCell => {
    const finished = runs.slice(index * replications, (index + 1) * replications).filter((run) => run !== null);
    const measures = estimates(finished.map((run) => run.measured));
    return { settings: of, complete: finished.length === replications, runs: finished.map(recordOf), measures };
  });
  return { version: 1, kind: 'sweep', complete: cells.every((cell) => cell.complete), knobs, cells };
}
