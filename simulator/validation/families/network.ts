/**
 * Queueing networks: each station is a service whose threads are not held while the next station works, so that a
 * request waits and works at one station after the other.
 */
import * as z from 'zod/mini';
import type { ServiceState } from '../../components/records';
import { integrate } from '../../components/threads';
import type { Engine } from '../../experiment';
import type { ScenarioInput } from '../../scenario';
import { outcomeCode } from '../../telemetry/codes';
import type { Distribution, ServiceStatistics } from '../../telemetry/run-statistics';
import { caseBatch, meanBatch, toRecordCount } from '../batches';
import { type Family, type Measure, parseModel, Unsupported } from '../cases';
import { caseDistribution, caseService, toDistribution, toWork } from '../distributions';
import {
  endedRequests,
  fractionOver,
  measuredSeconds,
  percentileOf,
  startEngine,
  succeededRequests,
  warmUpAndMeasure,
} from '../drive';

const station = z.strictObject({
  name: z.string(),
  servers: z.nullable(z.int()),
  capacity: z.nullable(z.int()),
  discipline: z.enum(['fifo', 'lifo']),
  service: caseService,
  patience: z.optional(z.looseObject({ applies_to: z.literal('queue_wait') })),
});

const source = z.union([
  z.strictObject({
    type: z.literal('open'),
    process: z.enum(['poisson', 'constant']),
    /** Arrivals; with batches, of batches. */
    rate_per_s: z.number(),
    batch: z.optional(caseBatch),
  }),
  z.strictObject({ type: z.literal('closed'), users: z.int(), think: caseDistribution }),
]);

const shares = z.record(z.string(), z.number());

const networkModel = z.strictObject({
  kind: z.literal('network'),
  source,
  stations: z.array(station),
  routing: z.strictObject({ entry: shares, next: z.record(z.string(), shares) }),
  run: z.strictObject({ warmup_requests: z.int(), measured_requests: z.int() }),
  client: z.optional(
    z.strictObject({
      timeout_s: z.number(),
      on_timeout: z.literal('fail_but_server_continues'),
      retries: z.int(),
    }),
  ),
});

type NetworkModel = z.output<typeof networkModel>;

export const network: Family = (input, seed) => {
  const model = parseModel(networkModel, input);
  const engine = startEngine(networkScenario(model), seed);
  warmUpAndMeasure(engine, model.run.warmup_requests, model.run.measured_requests, expectedRate(model));
  for (const service of engine.world.services) integrate(service, engine.nowMs);
  return measures(engine);
};

/** About how many requests end in a second: only used to cut the run into steps. */
function expectedRate({ source: from, stations }: NetworkModel): number {
  if (from.type === 'open') return from.rate_per_s * meanBatch(from.batch);
  const work = stations.reduce((sum, one) => sum + ('mean_s' in one.service ? one.service.mean_s : 0.01), 0);
  return from.users / (work + ('mean_s' in from.think ? from.think.mean_s : 0));
}

export function networkScenario(model: NetworkModel): ScenarioInput {
  const names = model.stations.map((one) => one.name);
  const entries = Object.entries(model.routing.entry).filter(([, share]) => share > 0);
  return {
    version: 1,
    durationMs: 1_000,
    components: [
      {
        id: 'client',
        kind: 'client',
        workload: workloadOf(model.source),
        classes: entries.map(([to, weight]) => ({ name: to, weight, to, endpoint: 'visit' })),
      },
      ...model.stations.map((one) => stationService(model, one)),
    ],
    connections: [
      ...entries.map(([to]) => ({ from: 'client', to, ...clientPolicy(model.client) })),
      ...names.flatMap((from) => Object.keys(model.routing.next[from] ?? {}).map((to) => ({ from, to }))),
    ],
  };
}

function clientPolicy(client: NetworkModel['client']) {
  if (client === undefined) return {};
  const perTryTimeoutMs = client.timeout_s * 1_000;
  return { retryPolicy: { numRetries: client.retries, perTryTimeoutMs, backOff: { baseMs: 0 } } };
}

function workloadOf(from: NetworkModel['source']) {
  return from.type === 'open'
    ? ({
        kind: 'open',
        process: from.process,
        ratePerSecond: from.rate_per_s,
        ...(from.batch && { batchSize: toRecordCount(from.batch) }),
      } as const)
    : ({ kind: 'closed', users: from.users, thinkTime: toDistribution(from.think) } as const);
}

function stationService(model: NetworkModel, one: NetworkModel['stations'][number]) {
  const next = Object.entries(model.routing.next[one.name] ?? {}).filter(([, probability]) => probability > 0);
  const work = toWork(one.service);
  const onward = {
    kind: 'choose',
    options: next.map(([to, probability]) => ({ to, endpoint: 'visit', probability })),
  } as const;
  return {
    id: one.name,
    kind: 'service',
    concurrency: one.servers,
    threadHeldWhileWaiting: false,
    queue: {
      limit: one.capacity === null ? null : one.capacity - (one.servers ?? one.capacity),
      discipline: one.discipline,
      patience: one.patience === undefined ? null : patienceOf(one.patience),
    },
    endpoints: { visit: { steps: next.length > 0 ? [...work, onward] : work } },
  } as const;
}

function patienceOf({ applies_to: _, ...rest }: Record<string, unknown>) {
  const parsed = z.safeParse(caseDistribution, rest);
  if (!parsed.success) throw new Unsupported('the distribution of the patience cannot be expressed yet');
  return toDistribution(parsed.data);
}

/** What the run measured; `quantity@station` names the station where there are several. */
function measures(engine: Engine): Measure {
  const ids = engine.plan.services.map((service) => service.config.id);
  const [latency] = engine.statistics.classes.length === 1 ? engine.statistics.classes.map((one) => one.latency) : [];
  return (asked) => {
    const [quantity = '', at] = asked.split('@');
    const whole = at === undefined ? ofWhole(engine, latency, quantity) : undefined;
    if (whole !== undefined) return whole;
    const index = at === undefined ? (ids.length === 1 ? 0 : -1) : ids.indexOf(at);
    return index < 0 ? undefined : ofStation(engine, index, quantity);
  };
}

function ofWhole(engine: Engine, latency: Distribution | undefined, quantity: string): number | undefined {
  const seconds = measuredSeconds(engine);
  const percentile = percentileOf(quantity, 'response_s');
  if (percentile !== undefined) return latency && latency.quantile(percentile) / 1_000;
  switch (quantity) {
    case 'mean_response_s':
      return meanResponse(engine) / 1_000;
    case 'throughput_rps':
    case 'goodput_rps':
      return succeededRequests(engine) / seconds;
    case 'mean_in_system':
      return meanInSystem(engine);
    case 'timeout_fraction':
      return sumOf(engine, outcomeCode.timeout) / endedRequests(engine);
    default:
      return latency && fractionOver(quantity, latency);
  }
}

function meanResponse(engine: Engine): number {
  const total = engine.statistics.classes.reduce((sum, one) => sum + one.latency.mean * one.latency.count, 0);
  return total / succeededRequests(engine);
}

function meanInSystem(engine: Engine): number {
  const area = engine.world.services.reduce((sum, one) => sum + one.workingArea + one.heldArea + one.queuedArea, 0);
  return area / (engine.nowMs - engine.measuredFromMs);
}

const sumOf = (engine: Engine, outcome: number) =>
  engine.statistics.classes.reduce((sum, one) => sum + (one.byOutcome[outcome] as number), 0);

function ofStation(engine: Engine, index: number, quantity: string): number | undefined {
  const one = engine.statistics.services[index] as ServiceStatistics;
  const state = engine.world.services[index] as ServiceState;
  const servers = engine.plan.services[index]?.config.concurrency ?? Number.POSITIVE_INFINITY;
  const overMs = state.areaToMs - state.areaFromMs;
  const inSystem = (state.workingArea + state.heldArea + state.queuedArea) / overMs;
  const turnedAway = one.byOutcome[outcomeCode.refused] as number;
  const ofWait = percentileOf(quantity, 'wait_s');
  if (ofWait !== undefined) return one.wait.quantile(ofWait) / 1_000;
  const ofResponse = percentileOf(quantity, 'response_s');
  if (ofResponse !== undefined) return one.residence.quantile(ofResponse) / 1_000;
  const values: Readonly<Record<string, number>> = {
    mean_response_s: one.residence.mean / 1_000,
    mean_wait_s: one.wait.mean / 1_000,
    mean_wait_served_s: one.wait.mean / 1_000,
    prob_wait: one.waited / (one.started + one.gaveUp),
    mean_in_system: inSystem,
    mean_queue_len: state.queuedArea / overMs,
    throughput_rps: ((one.byOutcome[outcomeCode.success] as number) * 1_000) / overMs,
    utilization: (state.workingArea + state.heldArea) / overMs / servers,
    blocking_probability: turnedAway / one.arrived,
    abandon_probability: one.gaveUp / one.arrived,
    mean_visits: one.arrived / endedRequests(engine),
    littles_law_ratio: inSystem / (((one.arrived - turnedAway) / overMs) * one.residence.mean),
  };
  return values[quantity];
}
