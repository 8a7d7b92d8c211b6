/**
 * `npm run validate`: runs validation cases and prints how far the simulator is from theory.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import * as z from 'zod/mini';
import { sizeOf, type ValidationCase, validationCases } from '../validation/cases';
import { readArguments, readSeed, UsageError } from './arguments';
import { validateOnThreads } from './cases-on-threads';
import { readJsonFile } from './files';
import { main } from './main';
import { markdownReport, textReport } from './validation-report';

/** The cases of the course, and further ones of this project with exact answers of queueing theory. */
const projectCases = ['simulator/validation/cases.json', 'simulator/validation/own-cases.json'];
/** Cases that simulate more than this many requests, or calls of a fan-out, are left to the whole set. */
const fastRequests = 500_000;
const fastCalls = 3_000_000;

const usage = `Usage: npm run --silent validate -- [options]

Runs validation cases through the simulator and compares what it measures with what theory expects.

  --cases FILE          the cases, may be given again; ${projectCases.join(' and ')} when left out
  --only ID,ID...       only these cases
  --kind KIND,KIND...   only cases of these kinds
  --fast                only cases of at most ${fastRequests.toLocaleString('en-US')} requests, what continuous integration runs
  --seed N              seed of every run, 1 when left out
  --threads N           threads, one for each processor when left out
  --report FILE         also writes the results as Markdown, unless some of the cases are left out; the npm script
                        names docs/VALIDATION.md
  --json                prints JSON

Exit codes: 0 no case failed, 1 a case failed, 2 wrong usage. A case that the scenario language cannot express is
"unsupported" with its reason; it does not count as passed.`;

const flags = {
  cases: { type: 'string', multiple: true, default: projectCases },
  only: { type: 'string' },
  kind: { type: 'string' },
  fast: { type: 'boolean' },
  seed: { type: 'string' },
  threads: { type: 'string' },
  report: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

await main(async (args) => {
  const { values } = readArguments(args, flags, usage);
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  const seed = values.seed === undefined ? 1 : readSeed(values.seed);
  const all = values.cases.flatMap(readCases);
  const cases = all.filter(
    (one) =>
      (values.only?.split(',').includes(one.id) ?? true) &&
      (values.kind?.split(',').includes(one.model.kind) ?? true) &&
      (values.fast !== true || isFast(one)),
  );
  if (cases.length === 0) throw new UsageError(`${values.cases.join(', ')}: no case is left to run`);
  const done = await validateOnThreads(cases, seed, readThreads(values.threads), ({ index, result, tookMs }) => {
    process.stderr.write(`${cases[index]?.id ?? ''} ... ${result.status} (${(tookMs / 1_000).toFixed(1)} s)\n`);
  });
  const results = done.map((one) => one.result);
  process.stdout.write(values.json ? `${JSON.stringify({ cases: results }, null, 2)}\n` : `${textReport(results)}\n`);
  const isWhole = cases.length === all.length;
  if (values.report !== undefined && isWhole) {
    writeFileSync(values.report, markdownReport(cases, results, { seed, day: today() }));
  }
  if (results.some((result) => result.status === 'failed')) process.exitCode = 1;
});

/** The day where this runs, as 2026-11-23. */
function today(): string {
  return new Intl.DateTimeFormat('en-CA', { dateStyle: 'short' }).format();
}

function readCases(file: string): ValidationCase[] {
  const parsed = z.safeParse(validationCases, readJsonFile(file));
  if (parsed.success) return parsed.data;
  throw new UsageError(`${file}: ${parsed.error.issues[0]?.path.join('.') ?? ''}: not a validation case`);
}

function isFast(one: ValidationCase): boolean {
  const { requests, calls } = sizeOf(one);
  return requests <= fastRequests && calls <= fastCalls;
}

function readThreads(text: string | undefined): number {
  if (text === undefined) return availableParallelism();
  const threads = Number(text);
  if (Number.isInteger(threads) && threads >= 1) return threads;
  throw new UsageError(`--threads: expected a whole number from 1, found ${text}`);
}
