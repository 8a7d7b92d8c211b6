/**
 * Fork and join: each request becomes one task at each of several stations, and goes on when all of them, or the first
 * `wait_for`, are done. The other tasks are finished all the same.
 */
import * as z from 'zod/mini';
import { type Family, parseModel } from '../cases';
import { caseService, toWork } from '../distributions';
import {
  caseRun,
  fractionOver,
  measuredSeconds,
  percentileOf,
  runAsGiven,
  startEngine,
  succeededRequests,
} from '../drive';
import { server } from '../small-scenarios';

const forkJoinModel = z.strictObject({
  kind: z.literal('fork_join'),
  arrivals: z._default(z.enum(['poisson', 'constant']), 'poisson'),
  rate_per_s: z.number(),
  /** Stations. */
  width: z.int().check(z.gte(1), z.lte(64)),
  wait_for: z.optional(z.int()),
  /** Of each station. */
  servers: z._default(z.int(), 1),
  service: caseService,
  run: caseRun,
});

export const forkJoin: Family = (input, seed) => {
  const model = parseModel(forkJoinModel, input);
  const names = Array.from({ length: model.width }, (_, index) => `branch${index + 1}`);
  const calls = names.map((to) => ({ to, endpoint: 'request' }));
  const engine = startEngine(
    {
      version: 1,
      durationMs: 1_000,
      components: [
        {
          id: 'client',
          kind: 'client',
          workload: { kind: 'open', process: model.arrivals, ratePerSecond: model.rate_per_s },
          classes: [{ name: 'request', to: 'fork' }],
        },
        server('fork', [{ kind: 'parallel', calls, waitFor: model.wait_for ?? null }]),
        ...names.map((name) => server(name, toWork(model.service), { concurrency: model.servers })),
      ],
      connections: [{ from: 'client', to: 'fork' }, ...names.map((to) => ({ from: 'fork', to }))],
    },
    seed,
  );
  runAsGiven(engine, model.run, model.rate_per_s);
  const { latency } = engine.statistics.classes[0] as (typeof engine.statistics.classes)[number];
  const branch = engine.statistics.services[1] as (typeof engine.statistics.services)[number];
  return (quantity) => {
    const percentile = percentileOf(quantity, 'response_s');
    if (percentile !== undefined) return latency.quantile(percentile) / 1_000;
    switch (quantity) {
      case 'mean_response_s':
        return latency.mean / 1_000;
      case 'mean_branch_response_s':
        return branch.residence.mean / 1_000;
      case 'throughput_rps':
        return succeededRequests(engine) / measuredSeconds(engine);
      case 'mean_in_system':
        // Little's law, for there are only ends of the run besides.
        return ((latency.mean / 1_000) * succeededRequests(engine)) / measuredSeconds(engine);
      default:
        return fractionOver(quantity, latency);
    }
  };
};
