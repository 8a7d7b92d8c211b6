/**
 * `npm run bench`: an M/M/1 queue at 80 % through the scenario language, and through the package simjs, by turns in
 * one process. The ratio is what counts: it depends less on the machine than either rate.
 */
import { runScenario } from '../experiment';
import { readScenario, type Scenario } from '../scenario';
import { readArguments } from './arguments';
import { simjsQueue } from './bench-simjs';
import { main } from './main';
import { number, table } from './table';

const usage = 'Usage: npm run --silent bench -- [--json] [--customers N] [--rounds N]';

const flags = {
  json: { type: 'boolean' },
  customers: { type: 'string', default: '400000' },
  rounds: { type: 'string', default: '7' },
} as const;

interface Measurement {
  readonly served: number;
  readonly meanMs: number;
  readonly perSecond: number;
}

const queueAt80Percent = {
  version: 1,
  durationMs: 1_000,
  components: [
    {
      id: 'client',
      kind: 'client',
      workload: { kind: 'open', process: 'poisson', ratePerSecond: 80 },
      classes: [{ name: 'request', to: 'server' }],
    },
    {
      id: 'server',
      kind: 'service',
      concurrency: 1,
      endpoints: { request: { steps: [{ kind: 'work', time: { kind: 'exponential', meanMs: 10 } }] } },
    },
  ],
  connections: [{ from: 'client', to: 'server' }],
};

function faultlineQueue(scenario: Scenario, customers: number, seed: number): { served: number; meanMs: number } {
  const summary = runScenario(scenario, { seed, durationMs: (customers / 80) * 1_000 });
  const [requests] = summary.classes;
  return { served: requests?.succeeded ?? 0, meanMs: requests?.latency.meanMs ?? Number.NaN };
}

function measure(run: () => { served: number; meanMs: number }): Measurement {
  const startedMs = performance.now();
  const { served, meanMs } = run();
  return { served, meanMs, perSecond: (served * 1_000) / (performance.now() - startedMs) };
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] as number;

await main((args) => {
  const { values } = readArguments(args, flags, usage);
  const customers = Number(values.customers);
  const rounds = Number(values.rounds);
  const read = readScenario(queueAt80Percent);
  if (!read.ok) throw new Error('The benchmark has a wrong scenario.');
  const ours: Measurement[] = [];
  const theirs: Measurement[] = [];
  for (let round = 0; round <= rounds; round++) {
    const one = measure(() => faultlineQueue(read.value, customers, round));
    const other = measure(() => simjsQueue(customers, round));
    if (round === 0) continue;
    ours.push(one);
    theirs.push(other);
  }
  const ratio = median(ours.map((one, index) => one.perSecond / (theirs[index] as Measurement).perSecond));
  const report = (name: string, list: readonly Measurement[]) => ({
    name,
    customersPerSecond: median(list.map((one) => one.perSecond)),
    meanResponseMs: list.reduce((sum, one) => sum + one.meanMs, 0) / list.length,
  });
  const results = [report('faultline', ours), report('simjs', theirs)];
  if (values.json) {
    process.stdout.write(`${JSON.stringify({ model: 'M/M/1 at 80 %', customers, rounds, results, ratio }, null, 2)}\n`);
    return;
  }
  const rows = results.map((one) => [one.name, number(one.customersPerSecond / 1e6), number(one.meanResponseMs)]);
  process.stdout.write(
    `${table([['M/M/1 at 80 %', 'M customers/s', 'mean response ms (theory 50)'], ...rows])}\nratio ${number(ratio)}\n`,
  );
});
