/**
 * Grading: a submission is run on traffic that it has not seen, and its numbers are compared with the objectives of the
 * challenge. The verdict comes with the evidence: every objective, every traffic, every seed.
 */
import type { Read, ScenarioProblem } from '../../scenario/problem';
import { readScenario } from '../../scenario/read';
import type { Scenario } from '../../scenario/schema/scenario';
import { type Experiment, runsOf } from '../experiment';
import type { RunJob, RunOutcome } from '../job';
import { turn } from '../knobs';
import { parsePath } from '../paths/parse';
import { type RunRecord, recordOf } from '../replicate';
import { type Variant, within } from '../variant';
import { type BudgetVerdict, spend } from './budget';
import { baseTraffic, type Challenge, type Grade, grades, type Objective, readChallenge } from './challenge';
import { forbiddenChanges, matches } from './permission';

/** One number of one run, and whether it will do. */
export interface Evidence {
  /** `given`, or the name of a held-out traffic. */
  readonly traffic: string;
  readonly seed: number;
  readonly measure: string;
  /** Null when there is none: the run was stopped, or no request succeeded whose latency could be measured. */
  readonly value: number | null;
  readonly holds: boolean;
}

export interface ObjectiveVerdict {
  readonly measure: string;
  readonly atMost: number | null;
  readonly atLeast: number | null;
  readonly grade: Grade;
  /** True when all the evidence holds. */
  readonly holds: boolean;
  readonly evidence: readonly Evidence[];
}

export interface GradeReport {
  readonly version: 1;
  readonly kind: 'grade';
  readonly complete: boolean;
  /** The highest grade whose objectives and budgets, with those of lower grades, all hold; null: not all was run. */
  readonly grade: Grade | 'none' | null;
  /** What the submission changed and may not; then nothing was run. */
  readonly refused: readonly ScenarioProblem[];
  readonly objectives: readonly ObjectiveVerdict[];
  readonly budgets: readonly BudgetVerdict[];
  readonly runs: readonly (RunRecord & { readonly traffic: string })[];
}

/** Plans the grading of a submission, a whole scenario; what is wrong with it or the challenge is named. */
export function grade(submission: unknown, challengeFile: unknown): Read<Experiment<GradeReport>> {
  const challenge = readChallenge(challengeFile);
  if (!challenge.ok) return within('challenge', challenge.problems);
  const submitted = readScenario(submission);
  if (!submitted.ok) return within('submission', submitted.problems);
  return { ok: true, value: plan(submitted.value, challenge.value) };
}

interface Traffic {
  readonly name: string;
  readonly variant: Variant;
}

function plan(submitted: Scenario, challenge: Challenge): Experiment<GradeReport> {
  const forbidden = forbiddenChanges(challenge.scenario, submitted, challenge.mayChange);
  if (forbidden.length > 0) return refusal(forbidden);
  const given: Variant = { scenario: submitted, interventions: [] };
  const traffics: Traffic[] = [{ name: baseTraffic, variant: given }];
  for (const { name, set } of challenge.heldOut) {
    const turned = turn(given, set);
    if (!turned.ok) return refusal(turned.problems);
    traffics.push({ name, variant: turned.value });
  }
  const runs = traffics.flatMap(({ name, variant }) => challenge.seeds.map((seed) => ({ name, variant, seed })));
  const measures = [...new Set(challenge.objectives.map((objective) => objective.measure))];
  const { maxEvents } = challenge;
  const jobs = runs.map(
    ({ variant, seed }): RunJob => ({ kind: 'run', variant, seed, measures, maxEvents, windowMs: null }),
  );
  const names = runs.map(({ name }) => name);
  const budgets = challenge.budgets.map((budget) => spend(budget, submitted));
  return { jobs, conclude: (outcomes) => judge(challenge, budgets, names, runsOf(outcomes)) };
}

const verdict = { version: 1, kind: 'grade' } as const;

const refusal = (refused: readonly ScenarioProblem[]): Experiment<GradeReport> => ({
  jobs: [],
  conclude: () => ({ ...verdict, complete: true, grade: 'none', refused, objectives: [], budgets: [], runs: [] }),
});

type GradedRun = RunOutcome & { readonly traffic: string };

function judge(
  { objectives }: Challenge,
  budgets: readonly BudgetVerdict[],
  traffics: readonly string[],
  outcomes: readonly (RunOutcome | null)[],
): GradeReport {
  const runs = outcomes.flatMap((run, index): GradedRun[] =>
    run === null ? [] : [{ ...run, traffic: traffics[index] ?? '' }],
  );
  const complete = runs.length === outcomes.length;
  const judged = objectives.map((objective) => judgeObjective(objective, runs));
  return {
    ...verdict,
    complete,
    grade: complete ? gradeReached([...judged, ...budgets]) : null,
    refused: [],
    objectives: judged,
    budgets,
    runs: runs.map((run) => ({ traffic: run.traffic, ...recordOf(run) })),
  };
}

function judgeObjective(
  { measure, atMost, atLeast, grade, on }: Objective,
  runs: readonly GradedRun[],
): ObjectiveVerdict {
  const pattern = parsePath(measure) ?? [];
  const asked = runs.filter(({ traffic }) => on === undefined || on.includes(traffic));
  const evidence = asked.flatMap(({ traffic, seed, measured }): Evidence[] => {
    const found = Object.entries(measured).filter(([path]) => matches(pattern, parsePath(path) ?? []));
    const values = found.length > 0 ? found : [[measure, null] as const];
    return values.map(([path, value]) => {
      const holds = value !== null && value <= (atMost ?? value) && value >= (atLeast ?? value);
      return { traffic, seed, measure: path, value, holds };
    });
  });
  const holds = evidence.every((one) => one.holds);
  return { measure, atMost: atMost ?? null, atLeast: atLeast ?? null, grade, holds, evidence };
}

function gradeReached(verdicts: readonly Pick<ObjectiveVerdict, 'grade' | 'holds'>[]): Grade | 'none' {
  let reached: Grade | 'none' = 'none';
  for (const grade of grades) {
    const asked = verdicts.filter((one) => one.grade === grade);
    if (!asked.every(({ holds }) => holds)) return reached;
    if (asked.length > 0) reached = grade;
  }
  return reached;
}
