/**
 * `simulate replicate FILE`: independent runs and the intervals of their means.
 */
import type { ReplicationReport } from '../../experiment';
import { conductRequest } from '../conduct';
import { readInterventionsFile, readScenarioFile } from '../files';
import { estimated, measured } from '../measured';
import { duration, table } from '../table';
import {
  type Command,
  conductOptions,
  experimentFlags,
  markStopped,
  measureHelp,
  measureNote,
  print,
  readFiles,
  requestOptions,
  runHelp,
  workHelp,
} from './command';

const help = `Runs a scenario several times with independent random numbers and tells the mean of each measure with its 95 % confidence
interval (Student). One run is one draw: without an interval, nobody knows whether a difference means anything.

Usage: npm run --silent simulate -- replicate FILE [OPTIONS]

  FILE                  a scenario (JSON)
  --replications 10     independent runs, 1 to 10000. The seeds count up from the first one, so each run can be looked
                        at alone: simulate FILE --seed N
${runHelp}
  --interventions FILE  what is done to every run: a JSON list
${measureHelp()}
${workHelp}

${measureNote}

Examples:
  npm run --silent simulate -- replicate shop.json --replications 30 --warm-up 20s
  npm run --silent simulate -- replicate shop.json --measure 'classes.*.latency.p99Ms' --measure failedShare --json

Exit codes: 0 done; 2 the command line or a file is wrong, or a run went beyond the limits
  of work; 124 out of time; 130 interrupted`;

const flags = { ...experimentFlags, interventions: { type: 'string' } } as const;

export const replicateCommand: Command = { purpose: 'independent runs: means with intervals', help, run };

async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = readFiles(args, flags, help, { least: 1, most: 1, expected: 'one scenario file' });
  if (values.help) {
    process.stdout.write(`${help}\n`);
    return;
  }
  const scenario = readScenarioFile(positionals[0] ?? '');
  const interventions = values.interventions === undefined ? [] : readInterventionsFile(values.interventions, scenario);
  const request = { kind: 'replicate', scenario, interventions, ...requestOptions(values) } as const;
  const report = await conductRequest(request, conductOptions(values));
  markStopped(report.runs);
  print(report, values.json, describe);
}

function describe({ runs, measures, durationMs, warmUpMs, complete }: ReplicationReport): string {
  const stopped = runs.filter((one) => one.stopped !== null);
  const rows = Object.entries(measures).map(([name, estimate]) => [
    name,
    ...estimated(name, estimate),
    ...[Math.min, Math.max].map((of) => {
      const present = estimate.values.filter((value) => value !== null);
      return measured(name, present.length > 0 ? of(...present) : null);
    }),
    `${estimate.count}`,
  ]);
  return [
    `${runs.length} runs of ${duration(durationMs)}, ${duration(warmUpMs)} of it warm-up${complete ? '' : ' (not complete)'}`,
    `seeds ${runs.map((one) => one.seed).join(', ') || 'none'}`,
    ...stopped.map((one) => `seed ${one.seed} was stopped: ${one.stopped}`),
    '',
    table([['measure', 'mean', '95 % interval', 'least', 'greatest', 'runs'], ...rows]),
  ].join('\n');
}
