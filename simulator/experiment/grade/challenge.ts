/**
 * Challenges: a scenario to improve, what may be changed in it, what must be reached, and the traffic that a submission
 * is tried on. Whoever sets the challenge keeps the file; the seeds and the held-out traffic in it are not for learners.
 */
import * as z from 'zod/mini';
import { describeValue, type Read, type ScenarioProblem } from '../../scenario/problem';
import { readScenario } from '../../scenario/read';
import { count, described, identifier, localizedText } from '../../scenario/schema/fields';
import type { Scenario } from '../../scenario/schema/scenario';
import { turn } from '../knobs';
import { readMeasures } from '../measures';
import { parsePath } from '../paths/parse';
import { expandPath, resolvePath } from '../paths/resolve';
import { maxEventsField, readOptions, timesProblems, within } from '../variant';

/** Name of the traffic of the scenario itself. */
export const baseTraffic = 'given';

/** The grades, the lowest first; each includes what those before it ask for. */
export const grades = ['pass', 'good', 'best'] as const;
export type Grade = (typeof grades)[number];

const path = () => z.string().check(z.minLength(1), z.maxLength(300));
const limit = () => z.number().check(z.gte(-1e15), z.lte(1e15));
const limits = {
  atMost: described(z.optional(limit()), 'Greatest value that will do.'),
  atLeast: described(z.optional(limit()), 'Least value that will do.'),
};

const forPeople = {
  grade: described(z._default(z.enum(grades), 'pass'), 'The lowest grade that asks for it.'),
  label: described(z.optional(localizedText()), 'What it means, for people.'),
};

const objective = z.strictObject({
  measure: described(path(), 'Path into the summary, such as classes.browse.latency.p99Ms; with * each must hold.'),
  ...limits,
  ...forPeople,
  on: described(
    z.optional(z.array(identifier()).check(z.minLength(1), z.maxLength(101))),
    'Traffic on which it is asked for, by name; "given" is that of the scenario. All when left out.',
  ),
});

const spending = z.strictObject({
  of: described(
    z.array(path()).check(z.minLength(1), z.maxLength(10)),
    'Settings that are multiplied, by path, such as replicas and threads of each.',
  ),
  each: described(z._default(z.number().check(z.gte(0), z.lte(1e12)), 1), 'What one of it costs.'),
});

const budget = z.strictObject({
  spent: described(z.array(spending).check(z.minLength(1), z.maxLength(100)), 'What is added up.'),
  atMost: described(limit(), 'Greatest sum that will do.'),
  ...forPeople,
});

const changeable = z.pipe(
  z.union([path(), z.strictObject({ path: path(), ...limits })]),
  z.transform((given): { path: string; atMost?: number | undefined; atLeast?: number | undefined } =>
    typeof given === 'string' ? { path: given } : given,
  ),
);

const heldOut = z.strictObject({
  name: described(identifier(), 'Name of this traffic in the verdict.'),
  label: described(z.optional(localizedText()), 'What it is, for people.'),
  set: described(z.record(path(), z.unknown()), 'Values by path that replace those of the submission.'),
});

const seeds = z.array(count(0, 4_294_967_295)).check(z.minLength(1), z.maxLength(100));

export const challengeSchema = z.strictObject({
  $schema: z.optional(z.string().check(z.maxLength(2_000))),
  version: described(z.literal(1), 'Version of this format.'),
  title: described(z.optional(localizedText()), 'Name for people.'),
  scenario: described(z.unknown(), 'What the submission starts from.'),
  mayChange: described(
    z.array(changeable).check(z.maxLength(200)),
    'Paths that a submission may change, with all that stands below them; * stands for each field or entry.',
  ),
  objectives: described(
    z.array(objective).check(z.minLength(1), z.maxLength(100)),
    'What every run must reach: service-level objectives and budgets.',
  ),
  budgets: described(
    z._default(z.array(budget).check(z.maxLength(100)), []),
    'What a submission may spend, by its settings: known without a run.',
  ),
  seeds: described(seeds, 'Each traffic is run with each of them.'),
  heldOut: described(z._default(z.array(heldOut).check(z.maxLength(100)), []), 'Traffic that is not in the scenario.'),
  maxEvents: maxEventsField,
});

type ChallengeFile = z.output<typeof challengeSchema>;

export type Objective = ChallengeFile['objectives'][number];
export type Budget = ChallengeFile['budgets'][number];
export type Changeable = ChallengeFile['mayChange'][number];

/** A challenge that was checked. */
export interface Challenge extends ChallengeFile {
  readonly scenario: Scenario;
}

/** Checks a challenge: names that resolve, objectives that can be measured, traffic that makes a scenario. */
export function readChallenge(input: unknown): Read<Challenge> {
  const parsed = readOptions(challengeSchema, input);
  if (!parsed.ok) return parsed;
  const read = readScenario(parsed.value.scenario);
  if (!read.ok) return within('scenario', read.problems);
  const challenge = { ...parsed.value, scenario: read.value };
  const problems = [
    ...within('scenario', timesProblems(read.value)).problems,
    ...challenge.mayChange.flatMap((one, index) => changeableProblems(one, read.value, `mayChange[${index}]`)),
    ...objectiveProblems(challenge),
    ...budgetProblems(challenge),
    ...challenge.heldOut.flatMap((_, index) => heldOutProblems(challenge, index)),
  ];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: challenge };
}

function changeableProblems(of: Changeable, scenario: Scenario, place: string): ScenarioProblem[] {
  const wrong = (expected: string): ScenarioProblem[] => [
    { path: place, code: 'reference', expected, found: describeValue(of.path) },
  ];
  const parts = parsePath(of.path);
  const [found] = parts === null ? [] : expandPath(scenario, parts);
  if (parts === null || found === undefined) return wrong('the path of something in the scenario');
  if (!parts.includes('*') && found.path !== of.path) return wrong(`the name ${found.path}`);
  return limitProblems(of, place);
}

/** Each setting that counts is a number; what a submission makes of it can be nothing else. */
function budgetProblems({ budgets, scenario }: Challenge): ScenarioProblem[] {
  const paths = budgets.flatMap(({ spent }, index) => spent.flatMap(({ of }) => of.map((path) => ({ path, index }))));
  return paths.flatMap(({ path, index }): ScenarioProblem[] => {
    const resolved = resolvePath(scenario, parsePath(path) ?? ['']);
    if (resolved.ok && typeof resolved.value === 'number') return [];
    const expected = 'the path of a number in the scenario';
    return [{ path: `budgets[${index}]`, code: 'reference', expected, found: describeValue(path) }];
  });
}

function objectiveProblems({ objectives, scenario, heldOut: traffics }: Challenge): ScenarioProblem[] {
  const names = [baseTraffic, ...traffics.map(({ name }) => name)];
  const problems = objectives.flatMap((of, index): ScenarioProblem[] => {
    const place = `objectives[${index}]`;
    const { measure, atMost, atLeast, on = [] } = of;
    const measured = readMeasures([measure], scenario, place);
    const unlimited = atMost === undefined && atLeast === undefined;
    return [
      ...(measured.ok ? [] : measured.problems.map((problem) => ({ ...problem, path: `${place}.measure` }))),
      ...on.filter((name) => !names.includes(name)).map((name) => unknownTraffic(`${place}.on`, name, names)),
      ...(unlimited ? [missing(place, 'atMost, atLeast or both')] : limitProblems(of, place)),
    ];
  });
  const passes = objectives.some(({ grade }) => grade === 'pass');
  return passes ? problems : [...problems, missing('objectives', 'an objective of grade pass')];
}

const unknownTraffic = (place: string, name: string, names: readonly string[]): ScenarioProblem => ({
  path: place,
  code: 'reference',
  expected: `one of ${names.join(', ')}`,
  found: describeValue(name),
});

const missing = (place: string, expected: string): ScenarioProblem => ({
  path: place,
  code: 'type',
  expected,
  found: 'none',
});

function limitProblems(
  { atMost, atLeast }: { atMost?: number | undefined; atLeast?: number | undefined },
  place: string,
) {
  if (atMost === undefined || atLeast === undefined || atLeast <= atMost) return [];
  const problem = {
    path: `${place}.atMost`,
    code: 'range',
    expected: `at least atLeast, ${atLeast}`,
    found: `${atMost}`,
  };
  return [problem as ScenarioProblem];
}

function heldOutProblems({ heldOut: all, scenario }: Challenge, index: number): ScenarioProblem[] {
  const { name, set } = all[index] as Challenge['heldOut'][number];
  const place = `heldOut[${index}]`;
  const again = name === baseTraffic || all.findIndex((other) => other.name === name) !== index;
  const expected = `a name that is not used yet and not "${baseTraffic}"`;
  const turned = turn({ scenario, interventions: [] }, set);
  return [
    ...(again ? [{ path: `${place}.name`, code: 'duplicate' as const, expected, found: describeValue(name) }] : []),
    ...(turned.ok ? [] : turned.problems.map((problem) => ({ ...problem, path: `${place}.set: ${problem.path}` }))),
  ];
}
