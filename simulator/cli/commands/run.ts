/**
 * `simulate run FILE`: runs a scenario once and prints its numbers.
 */
import { type RunSummary, runInSlices } from '../../experiment';
import { readDuration, readSeed, UsageError } from '../arguments';
import { readInterventionsFile, readScenarioFile } from '../files';
import { duration, number, percent, table } from '../table';
import { type Command, print, readFiles, runHelp } from './command';

const help = `Runs a scenario once and prints what was measured: goodput, failures and latencies of each request class, load of each
service, calls and tries of each connection.

Usage: npm run --silent simulate -- [run] FILE [--seed N] [--duration 120s] [--warm-up 20s] [--interventions FILE] [--json]

  FILE                  a scenario (JSON; public/scenario.schema.json describes it)
${runHelp}
  --interventions FILE  what is done to the run beside the scenario's faults: a JSON list such as
                        [{ "atMs": 5000, "target": "B", "kind": "crash" }]
  --json                the summary as JSON on stdout
  --help                this text

The same file, seed and interventions give the same bytes, on every machine. The hash covers how every request ended.

Examples:
  npm run --silent simulate -- shop.json
  npm run --silent simulate -- shop.json --seed 7 --duration 10m --warm-up 1m --json

Exit codes: 0 done; 2 the command line or a file is wrong, or the run went beyond the limits of work`;

const flags = {
  seed: { type: 'string' },
  duration: { type: 'string' },
  'warm-up': { type: 'string' },
  interventions: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

export const runCommand: Command = { purpose: 'one run; also without the word', help, run: simulate };

function simulate(args: readonly string[]): void {
  const { values, positionals } = readFiles(args, flags, help, { least: 1, most: 1, expected: 'one scenario file' });
  if (values.help) {
    process.stdout.write(`${help}\n`);
    return;
  }
  const [file = ''] = positionals;
  const scenario = readScenarioFile(file);
  const durationMs = values.duration === undefined ? scenario.durationMs : readDuration(values.duration, '--duration');
  const warmUpMs = values['warm-up'] === undefined ? scenario.warmUpMs : readDuration(values['warm-up'], '--warm-up');
  if (durationMs <= 0) throw new UsageError('--duration: expected more than 0');
  if (warmUpMs >= durationMs) throw new UsageError(`--warm-up: expected less than the duration, ${durationMs} ms`);
  const interventions = values.interventions === undefined ? [] : readInterventionsFile(values.interventions, scenario);
  const seed = values.seed === undefined ? null : readSeed(values.seed);
  const slices = runInSlices(scenario, { seed, interventions, durationMs, warmUpMs });
  const summary = withProgress(slices, durationMs);
  print(summary, values.json, describeSummary);
}

/** Drives a run; one that takes longer than two seconds tells how far it is. */
function withProgress(slices: Generator<number, RunSummary>, durationMs: number): RunSummary {
  const startedMs = performance.now();
  let told = startedMs + 1_000;
  for (;;) {
    const slice = slices.next();
    if (slice.done) return slice.value;
    if (performance.now() - told < 1_000) continue;
    told = performance.now();
    process.stderr.write(`simulated ${duration(slice.value)} of ${duration(durationMs)}\n`);
  }
}

function describeSummary(summary: RunSummary): string {
  const classes = summary.classes.map((one) => [
    one.name,
    number(one.offeredPerSecond),
    number(one.goodputPerSecond),
    percent(one.failedShare),
    percent(one.refusedShare),
    percent(one.timedOutShare),
    duration(one.latency.p50Ms),
    duration(one.latency.p99Ms),
    duration(one.waited.p99Ms),
  ]);
  const services = summary.services.map((one) => [
    one.id,
    number(one.arrived),
    number(one.errors),
    number(one.refused),
    one.utilization === null ? '-' : percent(one.utilization),
    number(one.meanHeld),
    number(one.meanQueueLength),
    duration(one.wait.p99Ms),
    duration(one.response.p99Ms),
  ]);
  const connections = summary.connections.map((one) => [
    one.id,
    number(one.calls),
    number(one.tries),
    number(one.callTimeouts + one.tryTimeouts),
    number(one.bulkheadRefusals),
  ]);
  return [
    `${duration(summary.durationMs)} simulated, ${duration(summary.warmUpMs)} of it warm-up, seed ${summary.seed}, ${number(summary.events)} events, hash ${summary.hash}`,
    `offered ${number(summary.offeredPerSecond)}/s, goodput ${number(summary.goodputPerSecond)}/s, ${percent(summary.failedShare)} failed`,
    '',
    table([
      ['class', 'offered/s', 'goodput/s', 'failed', 'refused', 'timed out', 'p50', 'p99', 'p99 with time-outs'],
      ...classes,
    ]),
    '',
    table([
      ['service', 'arrived', 'errors', 'refused', 'threads in use', 'held', 'queued', 'p99 wait', 'p99 response'],
      ...services,
    ]),
    '',
    table([['connection', 'calls', 'tries', 'time-outs', 'bulkhead refusals'], ...connections]),
    ...describeMeters(summary.meters),
    ...describeMessages(summary.messages),
    ...describeCost(summary.cost),
  ].join('\n');
}

/** What components counted; what did not happen is left out. */
function describeMeters(meters: RunSummary['meters']): string[] {
  const rows = meters.flatMap(({ id, counters, gauges }) => [
    ...Object.entries(counters).flatMap(([name, value]) => (value > 0 ? [[id, name, number(value)]] : [])),
    ...Object.entries(gauges).flatMap(([name, { mean, max }]) =>
      max > 0 ? [[id, name, `${number(mean)} on average, at most ${number(max)}`]] : [],
    ),
  ]);
  return rows.length === 0 ? [] : ['', table([['component', 'counted', ''], ...rows])];
}

/** How long messages waited; of components that had any. */
function describeMessages(messages: RunSummary['messages']): string[] {
  const rows = messages.flatMap(({ id, waited, lasted }) =>
    waited.count === 0 ? [] : [[id, ...[waited.p50Ms, waited.p99Ms, lasted.p50Ms, lasted.p99Ms].map(duration)]],
  );
  const head = ['messages of', 'p50 to delivery', 'p99 to delivery', 'p50 to processed', 'p99 to processed'];
  return rows.length === 0 ? [] : ['', table([head, ...rows])];
}

function describeCost(cost: RunSummary['cost']): string[] {
  if (cost === null) return [];
  const usd = (value: number | null) => (value === null ? 'price not known' : `$${value.toPrecision(4)}`);
  const rows = cost.components.flatMap(({ id, items }) =>
    items
      .filter((item) => item.monthly > 0)
      .map((item) => [id, item.name, `${number(item.quantity)} ${item.unit}`, usd(item.usd), usd(item.usdPerMonth)]),
  );
  const head = ['cost of', 'what', 'used', 'so far', 'in 30 days'];
  const sum = [`${cost.region}, ${cost.pricesAsOf}`, 'together', '', usd(cost.usd), usd(cost.usdPerMonth)];
  return ['', table([head, ...rows, sum])];
}
