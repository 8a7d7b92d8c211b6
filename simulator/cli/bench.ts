/**
 * `npm run bench`: how fast the simulator is and how much memory it takes, each with its goal. Contestants take turns
 * in one process; the ratios are what counts. docs/performance.md says what the measurements mean.
 */
import { readArguments } from './arguments';
import { runChild } from './bench/child';
import { growthOfChain, growthOfEventList } from './bench/growth';
import { type Measurement, measurementTable, passed } from './bench/measurement';
import { bytesInFlight, peakOfLongRun } from './bench/memory';
import { besideSimjs, besideTypedArrays, costOfTraces } from './bench/speed';
import { main } from './main';

const usage = 'Usage: npm run --silent bench -- [--json] [--quick] [--check] [--modules]';

const flags = {
  json: { type: 'boolean' },
  /** Fewer and shorter rounds, two simulated minutes instead of an hour. */
  quick: { type: 'boolean' },
  /** Exit code 1 when a goal is missed. */
  check: { type: 'boolean' },
} as const;

interface Size {
  readonly rounds: number;
  readonly events: number;
  readonly simulatedMs: number;
}

const full: Size = { rounds: 9, events: 1_000_000, simulatedMs: 3_600_000 };
const quick: Size = { rounds: 3, events: 300_000, simulatedMs: 120_000 };

const measureAll = ({ rounds, events, simulatedMs }: Size): Measurement[] => [
  besideSimjs(rounds, events / 4),
  besideTypedArrays(rounds, events),
  costOfTraces(rounds, events),
  ...growthOfEventList(rounds, events),
  growthOfChain(rounds, events),
  bytesInFlight(200_000),
  peakOfLongRun(simulatedMs),
];

/** `--child` comes from `bench/memory.ts`: one measurement in a process of its own. */
void main((args) => {
  if (args[0] === '--child') {
    runChild(args.slice(1));
    return;
  }
  const { values } = readArguments(args, flags, usage);
  const measurements = measureAll(values.quick ? quick : full);
  const report = measurements.map((one) => ({ ...one, passed: passed(one) }));
  const text = values.json ? JSON.stringify({ node: process.version, measurements: report }, null, 2) : null;
  process.stdout.write(`${text ?? measurementTable(measurements)}\n`);
  if (values.check && report.some((one) => one.passed === false)) process.exitCode = 1;
});
