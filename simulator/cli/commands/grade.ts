/**
 * `simulate grade SUBMISSION CHALLENGE`: whether a submission reaches what a challenge asks for.
 */
import type { BudgetVerdict, Evidence, GradeReport, ObjectiveVerdict } from '../../experiment';
import { describeProblem } from '../../scenario';
import { conductRequest } from '../conduct';
import { readJsonFile } from '../files';
import { measured } from '../measured';
import { table } from '../table';
import { type Command, conductOptions, print, readFiles, threadFlags, workHelp } from './command';

const help = `Grades a submission, a scenario, against a challenge: refuses it if it changes what it may not, runs it on the given and the
held-out traffic with hidden seeds, and tells the highest grade whose objectives hold in every run, with the evidence.

Usage: npm run --silent simulate -- grade SUBMISSION CHALLENGE [OPTIONS]

  SUBMISSION            a scenario (JSON): the one of the challenge, changed
  CHALLENGE             a challenge (JSON):
    {
      "version": 1,
      "scenario": { ... },                       what a submission starts from
      "mayChange": [                             paths with all below them; * stands for each field or entry
        "connections.*.retryPolicy",
        { "path": "components.B.replicas", "atLeast": 1, "atMost": 4 }
      ],
      "objectives": [                            atMost, atLeast or both; grade: pass (default), good or best
        { "measure": "failedShare", "atMost": 0.01 },
        { "measure": "goodputPerSecond", "atLeast": 90 },
        { "measure": "classes.*.latency.p99Ms", "atMost": 250, "grade": "good", "on": ["given"] }
      ],
      "budgets": [                               by settings, known without a run: replicas × threads at most 32
        { "spent": [{ "of": ["components.A.replicas", "components.A.concurrency"], "each": 1 }], "atMost": 32 }
      ],
      "seeds": [3, 1415, 926],                   every traffic runs with each; keep them to yourself
      "heldOut": [                               traffic that learners have not seen: settings by path
        { "name": "rush", "set": { "components.client.workload.ratePerSecond": 150 } }
      ],
      "maxEvents": 5000000                       a run that needs more is stopped and reaches nothing
    }
${workHelp.replace(/^ {2}--max-events.*\n/m, '')}

Objectives on latency alone reward those who refuse requests: ask for goodput or a low failed share, too. A measure without
a value (the latency of no request) does not hold.

Example:
  npm run --silent simulate -- grade submission.json challenge.json

Exit codes: 0 the submission reaches at least "pass"; 1 it does not or is refused; 2 the command line or a file is wrong;
  124 out of time, 130 interrupted: no grade`;

export const gradeCommand: Command = { purpose: 'a submission against the objectives of a challenge', help, run };

async function run(args: readonly string[]): Promise<void> {
  const expected = 'a submission and a challenge';
  const { values, positionals } = readFiles(args, threadFlags, help, { least: 2, most: 2, expected });
  if (values.help) {
    process.stdout.write(`${help}\n`);
    return;
  }
  const [submissionFile = '', challengeFile = ''] = positionals;
  const [submission, challenge] = [readJsonFile(submissionFile), readJsonFile(challengeFile)];
  const places = { submission: submissionFile, challenge: challengeFile };
  const report = await conductRequest({ kind: 'grade', submission, challenge }, conductOptions(values, places));
  print(report, values.json, describe);
  if (report.grade === 'none') process.exitCode = 1;
}

function describe({ grade, refused, objectives, budgets, runs, complete }: GradeReport): string {
  if (refused.length > 0) {
    return [
      'refused: the submission changes what it may not',
      ...refused.map((one) => `  ${describeProblem(one)}`),
    ].join('\n');
  }
  const stopped = runs.filter((one) => one.stopped !== null);
  return [
    complete ? `grade: ${grade}` : 'no grade: not complete',
    ...stopped.map((one) => `${one.traffic}, seed ${one.seed} was stopped: ${one.stopped}`),
    '',
    table([
      ['objective', 'grade', 'asked for', 'worst', 'traffic', 'seed', 'holds'],
      ...objectives.map(describeObjective),
      ...budgets.map(describeBudget),
    ]),
  ].join('\n');
}

const describeBudget = ({ spent, atMost, grade, holds }: BudgetVerdict): string[] => [
  'budget',
  grade,
  `at most ${atMost}`,
  spent === null ? 'no limit' : `${spent}`,
  '',
  '',
  holds ? 'yes' : 'no',
];

function describeObjective(objective: ObjectiveVerdict): string[] {
  const { measure, grade, atMost, atLeast, holds, evidence } = objective;
  const bounds = [
    ...(atLeast === null ? [] : [`at least ${measured(measure, atLeast)}`]),
    ...(atMost === null ? [] : [`at most ${measured(measure, atMost)}`]),
  ].join(', ');
  const held = evidence.filter((one) => one.holds).length;
  const worst = worstOf(objective);
  return [
    measure,
    grade,
    bounds,
    measured(measure, worst?.value ?? null),
    worst?.traffic ?? '',
    `${worst?.seed ?? ''}`,
    holds ? 'yes' : `in ${held} of ${evidence.length}`,
  ];
}

/** The evidence that is farthest from what was asked for. */
function worstOf({ evidence, atMost, atLeast }: ObjectiveVerdict): Evidence | undefined {
  const excess = ({ value }: Evidence) =>
    value === null
      ? Number.POSITIVE_INFINITY
      : Math.max(
          atMost === null ? Number.NEGATIVE_INFINITY : value - atMost,
          atLeast === null ? Number.NEGATIVE_INFINITY : atLeast - value,
        );
  return evidence.toSorted((one, other) => excess(other) - excess(one))[0];
}
