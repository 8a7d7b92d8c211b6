/**
 * What the commands of `simulate` have in common: options of all experiments, their help, and how they are read.
 */
import { readArguments, readCount, readDuration, readSeed, UsageError } from '../arguments';
import type { ConductOptions } from '../conduct';

/** One word after `simulate`. */
export interface Command {
  /** One line for the list of commands. */
  readonly purpose: string;
  readonly help: string;
  readonly run: (args: readonly string[]) => void | Promise<void>;
}

export const experimentFlags = {
  seed: { type: 'string' },
  duration: { type: 'string' },
  'warm-up': { type: 'string' },
  measure: { type: 'string', multiple: true },
  replications: { type: 'string' },
  'max-events': { type: 'string' },
  threads: { type: 'string' },
  'time-limit': { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

export const threadFlags = {
  threads: experimentFlags.threads,
  'time-limit': experimentFlags['time-limit'],
  json: experimentFlags.json,
  help: experimentFlags.help,
} as const;

type Values = { readonly [Flag in keyof typeof experimentFlags]?: string | boolean | string[] | undefined };

/** The options of a request that all experiments share. */
export function requestOptions(values: Values) {
  const { seed, replications, measure } = values;
  const time = (flag: 'duration' | 'warm-up') =>
    typeof values[flag] === 'string' ? readDuration(values[flag], `--${flag}`) : null;
  const maxEvents = values['max-events'];
  return {
    seed: typeof seed === 'string' ? readSeed(seed) : null,
    durationMs: time('duration'),
    warmUpMs: time('warm-up'),
    maxEvents: typeof maxEvents === 'string' ? readCount(maxEvents, '--max-events', 1, 500_000_000) : null,
    measures: Array.isArray(measure) ? measure : [],
    ...(typeof replications === 'string' && { replications: readCount(replications, '--replications', 1, 10_000) }),
  };
}

/** How the command line calls what a problem is about. */
export const optionPlaces: ConductOptions['places'] = {
  durationMs: '--duration',
  warmUpMs: '--warm-up',
  measures: '--measure',
  knobs: '--knob',
  windowMs: '--window',
  overTime: '--over-time',
};

export function conductOptions(values: Values, places: ConductOptions['places'] = optionPlaces): ConductOptions {
  const { threads, 'time-limit': limit } = values;
  return {
    threads: typeof threads === 'string' ? readCount(threads, '--threads', 1, 256) : null,
    timeLimitMs: typeof limit === 'string' ? readDuration(limit, '--time-limit') : null,
    places,
  };
}

/** Reads a command line with so many files; a wrong number of them is told with the first lines of the help. */
export function readFiles<T extends Parameters<typeof readArguments>[1]>(
  args: readonly string[],
  flags: T,
  help: string,
  files: { readonly least: number; readonly most: number; readonly expected: string },
) {
  const usage = /^Usage:.*(\n {2,}.*)*/m.exec(help)?.[0] ?? help;
  const read = readArguments(args, flags, usage);
  const { length } = read.positionals;
  const asksForHelp = 'help' in read.values && read.values.help === true;
  if (!asksForHelp && (length < files.least || length > files.most)) {
    throw new UsageError(`expected ${files.expected}, found ${length} arguments\n${usage}`);
  }
  return read;
}

/** Exit code 2 when a run went beyond the limits of work: its numbers are missing. */
export function markStopped(runs: readonly { readonly stopped: string | null }[]): void {
  if (runs.some((run) => run.stopped !== null)) process.exitCode ??= 2;
}

/** Prints the report as JSON or as text. */
export function print<T>(report: T, json: unknown, describe: (report: T) => string): void {
  process.stdout.write(json === true ? `${JSON.stringify(report, null, 2)}\n` : `${describe(report)}\n`);
}

export const runHelp = `  --seed N              first random seed, 0 to 4294967295; default: the scenario's own
  --duration 120s       simulated time of a run (ms, s, m, h; a bare number counts seconds); default: the scenario's own
  --warm-up 20s         first part of each run, left out of the statistics; default: the scenario's own`;

export const measureHelp = (
  usual = 'the main numbers of classes, services, connections and meters',
) => `  --measure PATH        a number of the summary that --json of the command run shows, by path; may be repeated.
                        Entries of lists are called by id, name, client/name or from->to; * stands for all of them:
                        classes.browse.latency.p99Ms, 'services.*.utilization', 'connections.A->B.triesPerCall'
                        default: ${usual}`;

export const workHelp = `  --max-events N        stop a run that needs more events; default and most: 500000000
  --threads N           threads that simulate at the same time; default: as many as the machine can run. The result
                        does not depend on it
  --time-limit 60s      real time after which the work is ended; what was finished is printed, exit code 124
  --json                the report as JSON on stdout
  --help                this text`;

export const measureNote = `Measures end in their unit: Ms (milliseconds), PerSecond, Usd; shares go from 0 to 1. With Ctrl-C the work is ended, what
was finished is printed and marked as not complete, exit code 130.`;
