/**
 * `simulate sweep FILE`: every combination of some settings, on all processors.
 */
import type { SweepReport } from '../../experiment';
import { UsageError } from '../arguments';
import { conductRequest } from '../conduct';
import { readInterventionsFile, readJsonFile, readScenarioFile } from '../files';
import { readAssignment, readValues } from '../knobs';
import { estimated } from '../measured';
import { table } from '../table';
import {
  type Command,
  conductOptions,
  experimentFlags,
  measureHelp,
  measureNote,
  print,
  readFiles,
  requestOptions,
  runHelp,
  workHelp,
} from './command';

const help = `Runs a scenario for every combination of some settings' values. All cells run on the same seeds, so that they differ by the
settings alone. Every cell is checked before anything runs.

Usage: npm run --silent simulate -- sweep FILE --knob PATH=VALUE,VALUE,... [--knob ...] [OPTIONS]

  FILE                  a scenario (JSON)
  --knob PATH=VALUES    a setting and what it is set to; may be repeated, the last one turns fastest. The path leads into
                        the scenario; components are called by id, connections by from->to, classes by name, other
                        entries of lists by position:
                          'components.client.workload.ratePerSecond=50,100,150'
                          'connections.A->B.retryPolicy.numRetries=0,1,3'
                          'connections.A->B.timeoutMs=[100, 500, null]'      (values as a JSON list)
                          'components.B.endpoints.buy.steps[0].time=5,10'
  --grid FILE           the same as a JSON file: { "PATH": [VALUE, ...], ... }
  --replications 1      runs of each cell, 1 to 10000; from two on, means have 95 % intervals
${runHelp}
  --interventions FILE  what is done to every run: a JSON list
${measureHelp('in tables goodput, failures and latencies, in JSON the main numbers')}
${workHelp}

${measureNote}

Examples:
  npm run --silent simulate -- sweep shop.json --knob 'components.client.workload.ratePerSecond=50,100,150' \\
    --knob 'connections.A->B.retryPolicy.numRetries=0,3' --measure goodputPerSecond --measure failedShare
  npm run --silent simulate -- sweep shop.json --grid grid.json --replications 10 --json

Exit codes: 0 done; 2 the command line or a file is wrong; 124 out of time; 130 interrupted`;

const flags = {
  ...experimentFlags,
  interventions: { type: 'string' },
  knob: { type: 'string', multiple: true },
  grid: { type: 'string' },
} as const;

export const sweepCommand: Command = { purpose: "every combination of some settings' values", help, run };

async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = readFiles(args, flags, help, { least: 1, most: 1, expected: 'one scenario file' });
  if (values.help) {
    process.stdout.write(`${help}\n`);
    return;
  }
  const scenario = readScenarioFile(positionals[0] ?? '');
  const interventions = values.interventions === undefined ? [] : readInterventionsFile(values.interventions, scenario);
  const knobs = [...(values.grid === undefined ? [] : readGrid(values.grid)), ...(values.knob ?? []).map(readKnob)];
  if (knobs.length === 0) throw new UsageError("expected --knob 'PATH=VALUE,VALUE,...' or --grid FILE");
  const options = { ...requestOptions(values), knobs };
  // Everything is too wide for a table; the JSON has it.
  const measures = options.measures.length > 0 || values.json ? options.measures : tableMeasures;
  const request = { kind: 'sweep', scenario, interventions, ...options, measures } as const;
  print(await conductRequest(request, conductOptions(values)), values.json, describe);
}

const tableMeasures = ['goodputPerSecond', 'failedShare', 'classes.*.latency.p50Ms', 'classes.*.latency.p99Ms'];

function readKnob(text: string) {
  const { path, value } = readAssignment(text, '--knob');
  return { path, values: readValues(value) };
}

function readGrid(file: string) {
  const grid = readJsonFile(file);
  if (typeof grid !== 'object' || grid === null || Array.isArray(grid)) {
    throw new UsageError(`${file}: expected an object { "PATH": [VALUE, ...], ... }`);
  }
  return Object.entries(grid).map(([path, values]) => {
    if (!Array.isArray(values)) throw new UsageError(`${file}: ${path}: expected a list of values`);
    return { path, values: values as unknown[] };
  });
}

function describe({ knobs, cells, complete }: SweepReport): string {
  const names = [...new Set(cells.flatMap((cell) => Object.keys(cell.measures)))];
  const rows = cells.map(({ settings, complete: done, runs, measures }) => {
    const numbers = names.flatMap((name) => {
      const estimate = measures[name];
      const [mean, interval] = estimate === undefined ? ['-', ''] : estimated(name, estimate);
      return [`${mean} ${interval}`.trim()];
    });
    const stopped = runs.filter((one) => one.stopped !== null).length;
    const state = [...(done ? [] : ['not complete']), ...(stopped > 0 ? [`${stopped} stopped`] : [])].join(', ');
    return [...knobs.map(({ path }) => JSON.stringify(settings[path])), ...numbers, state];
  });
  const runs = cells.reduce((sum, cell) => sum + cell.runs.length, 0);
  return [
    `${cells.length} cells, ${runs} runs${complete ? '' : ' (not complete)'}`,
    '',
    table([[...knobs.map(({ path }) => path), ...names, ''], ...rows]),
  ].join('\n');
}
