/**
 * The same stall measured by an open client, which counts from the scheduled time, and by a closed one, which waits
 * for each answer and so does not see what it omitted.
 */
import * as z from 'zod/mini';
import type { ScenarioInput } from '../../scenario';
import type { ClassStatistics } from '../../telemetry/run-statistics';
import { type Family, parseModel } from '../cases';
import { percentileOf, startEngine } from '../drive';

const coordinatedOmissionModel = z.strictObject({
  kind: z.literal('coordinated_omission'),
  rate_per_s: z.number(),
  good_s: z.number(),
  stall_s: z.number(),
  service_s: z.number(),
  clients: z.strictObject({ open: z.string(), closed: z.string() }),
});

type Client = Extract<ScenarioInput['components'][number], { kind: 'client' }>;

export const coordinatedOmission: Family = (input, seed) => {
  const model = parseModel(coordinatedOmissionModel, input);
  const goodMs = model.good_s * 1_000;
  const endMs = goodMs + model.stall_s * 1_000;
  const serviceMs = model.service_s * 1_000;
  const thinkTime = 1_000 / model.rate_per_s - serviceMs;
  const open: Client['workload'] = {
    kind: 'open',
    process: 'constant',
    ratePerSecond: model.rate_per_s,
    rateProfile: [{ atMs: endMs, ratePerSecond: 0 }],
  };
  const measured = {
    open: latencies(open, serviceMs, goodMs, endMs, seed),
    closed: latencies({ kind: 'closed', users: 1, thinkTime }, serviceMs, goodMs, endMs, seed),
  };
  return (quantity) => {
    const [who, ...rest] = quantity.split('_');
    if (who !== 'open' && who !== 'closed') return undefined;
    const percentile = percentileOf(rest.join('_'), 's');
    const { latency } = measured[who];
    return (percentile === undefined ? latency.mean : latency.quantile(percentile)) / 1_000;
  };
};

function latencies(
  workload: Client['workload'],
  serviceMs: number,
  stallMs: number,
  endMs: number,
  seed: number,
): ClassStatistics {
  const engine = startEngine(
    {
      version: 1,
      durationMs: endMs,
      components: [
        { id: 'client', kind: 'client', workload, classes: [{ name: 'request', to: 'server' }] },
        { id: 'server', kind: 'service', endpoints: { request: { steps: [{ kind: 'work', time: serviceMs }] } } },
      ],
      connections: [{ from: 'client', to: 'server' }],
      faults: [
        { atMs: stallMs, target: 'server', kind: 'pause' },
        { atMs: endMs, target: 'server', kind: 'recover' },
      ],
    },
    seed,
  );
  engine.run(endMs + 2 * serviceMs);
  return engine.statistics.classes[0] as ClassStatistics;
}
