/**
 * `simulate compare A [B]`: two variants on the same random numbers.
 */
import type { ComparisonReport, PairRecord, Variant } from '../../experiment';
import { turn } from '../../experiment';
import { describeProblem } from '../../scenario';
import { readDuration, UsageError } from '../arguments';
import { conductRequest } from '../conduct';
import { readInterventionsFile, readScenarioFile } from '../files';
import { readAssignment, readValue } from '../knobs';
import { estimated, measured } from '../measured';
import { duration, number, table } from '../table';
import {
  type Command,
  conductOptions,
  experimentFlags,
  markStopped,
  measureHelp,
  measureNote,
  optionPlaces,
  print,
  readFiles,
  requestOptions,
  runHelp,
  workHelp,
} from './command';

const help = `Runs two variants on common random numbers: the same requests arrive, and each draws the same demands, so that what differs
comes of the variants alone. Tells whether the same requests arrived, which request went differently first, and what
differs over time and at the end, b less a.

Usage: npm run --silent simulate -- compare A [B] [--set PATH=VALUE] [OPTIONS]

  A                     a scenario (JSON)
  B                     the other one; default: A again, for --set and --interventions-b
  --set PATH=VALUE      changes a setting of B; may be repeated. Paths as in simulate sweep --help
  --interventions-a FILE, --interventions-b FILE
                        what is done to the run of A and of B: a JSON list
  --over-time PATH      a measure read at the end of each window too, of all that was measured up to then, such as
                        'meters.*.counters.*' or costs; may be repeated
  --window 2.5s         length of the windows that are compared over time (ms, s, m, h); default: 2.5s, doubled until
                        at most 1000 fill the run
  --replications 1      pairs of runs, 1 to 10000; from two on, differences have 95 % intervals, pair by pair
${runHelp}
${measureHelp()}
${workHelp}

${measureNote}

Examples:
  npm run --silent simulate -- compare shop.json --set 'connections.A->B.retryPolicy.numRetries=3'
  npm run --silent simulate -- compare shop.json --interventions-b crash.json --window 1s
  npm run --silent simulate -- compare before.json after.json --replications 20 --measure failedShare --json

Exit codes: 0 done; 2 the command line or a file is wrong, or a run went beyond the limits
  of work; 124 out of time; 130 interrupted`;

const flags = {
  ...experimentFlags,
  'interventions-a': { type: 'string' },
  'interventions-b': { type: 'string' },
  set: { type: 'string', multiple: true },
  window: { type: 'string' },
  'over-time': { type: 'string', multiple: true },
} as const;

export const compareCommand: Command = { purpose: 'two variants on the same random numbers', help, run };

async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = readFiles(args, flags, help, {
    least: 1,
    most: 2,
    expected: 'one or two scenario files',
  });
  if (values.help) {
    process.stdout.write(`${help}\n`);
    return;
  }
  const [fileA = '', fileB = fileA] = positionals;
  const a = variantOf(fileA, values['interventions-a'], []);
  const b = variantOf(fileB, values['interventions-b'], values.set ?? []);
  const windowMs = values.window === undefined ? {} : { windowMs: readDuration(values.window, '--window') };
  const overTime = values['over-time'] ?? [];
  const request = { kind: 'compare', a, b, ...requestOptions(values), ...windowMs, overTime } as const;
  const places = { ...optionPlaces, 'a.scenario': fileA, 'b.scenario': fileB };
  const report = await conductRequest(request, conductOptions(values, places));
  markStopped(report.pairs);
  print(report, values.json, describe);
}

function variantOf(file: string, interventionsFile: string | undefined, settings: readonly string[]): Variant {
  const scenario = readScenarioFile(file);
  const interventions = interventionsFile === undefined ? [] : readInterventionsFile(interventionsFile, scenario);
  const assignments = settings.map((text) => readAssignment(text, '--set'));
  const turned = turn(
    { scenario, interventions },
    Object.fromEntries(assignments.map(({ path, value }) => [path, readValue(value)])),
  );
  if (turned.ok) return turned.value;
  throw new UsageError(turned.problems.map((problem) => `--set: ${describeProblem(problem)}`).join('\n'));
}

function describe({ pairs, measures, windows, complete }: ComparisonReport): string {
  const rows = Object.entries(measures).map(([name, { a, b, difference }]) => [
    name,
    measured(name, a.mean),
    measured(name, b.mean),
    ...estimated(name, difference),
  ]);
  return [
    ...(complete ? [] : ['not complete']),
    ...pairs.flatMap((pair) => describePair(pair, pairs.length > 1)),
    '',
    table([['measure', 'a', 'b', 'b - a', pairs.length > 1 ? '95 % interval' : ''], ...rows]),
    ...describeWindows(windows, pairs[0]?.seed),
  ].join('\n');
}

function describePair({ seed, stopped, arrivals, requests, firstDivergence }: PairRecord, brief: boolean): string[] {
  if (arrivals === null || requests === null) return [`seed ${seed}: stopped: ${stopped}`];
  const { a, b } = arrivals.firstDifference ?? {};
  const where = [a, b].map((one) => (one ? `${one.client}/${one.class} at ${milliseconds(one.atMs)}` : 'none'));
  const same = arrivals.same
    ? `the same ${number(arrivals.a.count)} requests arrive (hash ${arrivals.a.hash})`
    : `other requests arrive from request ${a?.request ?? b?.request} on: a ${where[0]}, b ${where[1]}`;
  const alike = `${number(requests.alike)} of ${number(requests.inBoth)} requests that both have go alike`;
  if (brief) return [`seed ${seed}: ${same}; ${alike}`];
  return [`seed ${seed}: ${same}`, alike, ...describeDivergence(firstDivergence)];
}

function describeDivergence(first: PairRecord['firstDivergence']): string[] {
  if (first === null) return ['no request goes differently'];
  const course = (of: typeof first.a) => {
    if (of === null) return 'not sent';
    const after = of.durationMs === null ? '' : ` after ${milliseconds(of.durationMs)}`;
    return `${of.outcome}${of.outcome === 'success' ? '' : ` (${of.reason})`}${after}, sent at ${milliseconds(of.sentMs)}`;
  };
  const { request } = first.a ?? first.b ?? { request: 0 };
  return [
    `the first difference shows at ${milliseconds(first.atMs)}: request ${request}, ${first.client}/${first.class}`,
    `  a: ${course(first.a)}`,
    `  b: ${course(first.b)}`,
  ];
}

/** Moments stand close together, so they are told to the microsecond; JSON has every bit. */
const milliseconds = (ms: number) => `${number(ms, 12)} ms`;

const mostWindows = 30;

function describeWindows(windows: ComparisonReport['windows'], seed: number | undefined): string[] {
  const differing = windows.filter(({ difference, soFar }) =>
    [...Object.values(difference), ...Object.values(soFar).map((one) => one.difference)].some((value) => value !== 0),
  );
  if (differing.length === 0) return ['', `no window of seed ${seed} differs`];
  const sums = Object.keys(windows[0]?.soFar ?? {});
  const rows = differing
    .slice(0, mostWindows)
    .map(({ fromMs, a, b, difference, soFar }) => [
      duration(fromMs),
      ...(['goodputPerSecond', 'failedShare', 'p99Ms'] as const).flatMap((name) =>
        [a, b, difference].map((reading) => measured(name, reading[name])),
      ),
      ...sums.flatMap((name) =>
        (['a', 'b', 'difference'] as const).map((of) => measured(name, soFar[name]?.[of] ?? null)),
      ),
    ]);
  const more = differing.length - rows.length;
  const header = ['from', ...['goodput', 'failed', 'p99', ...sums].flatMap((name) => [`${name} a`, 'b', 'b - a'])];
  return [
    '',
    `windows of seed ${seed} that differ, of ${windows.length}:`,
    table([header, ...rows]),
    ...(more > 0 ? [`... and ${more} more; --json has all`] : []),
  ];
}
