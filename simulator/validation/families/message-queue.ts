/**
 * A message queue and its workers: visibility time-outs, duplicates, failures, dead letters. Every message is received
 * by a worker, processed, and deleted or received again.
 */
import * as z from 'zod/mini';
import { queueCounters } from '../../components/messaging/queue/meter-names';
import { integrateGauge } from '../../components/meters';
import type { GaugeState, ServiceState } from '../../components/records';
import { integrate } from '../../components/threads';
import type { Engine } from '../../experiment';
import type { ScenarioInput } from '../../scenario';
import type { MessageStatistics } from '../../telemetry/run-statistics';
import { caseBatch, meanBatch, toRecordCount } from '../batches';
import { type Family, type Measure, parseModel } from '../cases';
import { caseService, toWork } from '../distributions';
import { measuredSeconds, percentileOf, startEngine } from '../drive';

const messageQueueModel = z.strictObject({
  kind: z.enum(['queue_dlq', 'queue_workers']),
  arrivals: z._default(z.enum(['poisson', 'constant']), 'poisson'),
  /** Arrivals of batches, of one message unless `batch` says more. */
  rate_per_s: z._default(z.number(), 100),
  batch: z.optional(caseBatch),
  workers: z._default(z.int(), 1_000),
  service: z._default(caseService, { dist: 'constant', mean_s: 0 }),
  /** Share of the deliveries in which a message cannot be processed. */
  failure_probability: z._default(z.number(), 0),
  max_receive_count: z._default(z.nullable(z.int()), null),
  /** null: longer than any run, and a message that failed comes again at once. */
  visibility_timeout_s: z._default(z.nullable(z.number()), null),
  /** Which deliveries delete a message when they are done: any, or only the last one. */
  delete_by: z._default(z.enum(['any_delivery', 'last_delivery']), 'any_delivery'),
  run: z.strictObject({
    warmup_requests: z._default(z.int(), 0),
    measured_requests: z.int(),
  }),
});

type Model = z.output<typeof messageQueueModel>;

/** The longest visibility time-out there is: 12 hours. */
const neverMs = 43_200_000;
/** Steps into which a run is cut to see how many messages are done. */
const steps = 400;

export const messageQueue: Family = (input, seed) => {
  const model = parseModel(messageQueueModel, input);
  const engine = startEngine(scenarioOf(model), seed);
  const stepMs = Math.max((model.run.measured_requests / messagesPerSecond(model) / steps) * 1_000, 1);
  runMessages(engine, model.run.warmup_requests, stepMs);
  engine.measureFromNow();
  runMessages(engine, model.run.measured_requests, stepMs);
  for (const service of engine.world.services) integrate(service, engine.nowMs);
  return measureOf(engine, model);
};

const messagesPerSecond = (model: Model) => model.rate_per_s * meanBatch(model.batch);

function runMessages(engine: Engine, messages: number, stepMs: number): void {
  const until = doneMessages(engine) + messages;
  while (doneMessages(engine) < until) engine.run(engine.nowMs + stepMs);
}

const doneMessages = (engine: Engine) => counted(engine, 'deleted') + counted(engine, 'deadLettered');

function scenarioOf(model: Model): ScenarioInput {
  const visibilityMs = model.visibility_timeout_s === null ? null : model.visibility_timeout_s * 1_000;
  const { batch, max_receive_count: maxReceiveCount } = model;
  return {
    version: 1,
    durationMs: 1_000,
    components: [
      {
        id: 'client',
        kind: 'client',
        workload: { kind: 'open', process: model.arrivals, ratePerSecond: model.rate_per_s },
        classes: [{ name: 'message', to: 'queue', ...(batch && { records: toRecordCount(batch) }) }],
      },
      {
        id: 'queue',
        kind: 'queue',
        visibilityTimeoutMs: visibilityMs ?? neverMs,
        deadLetter: maxReceiveCount === null ? null : { queue: 'dead', maxReceiveCount },
        staleReceiptDeletes: model.delete_by === 'any_delivery',
        retentionMs: 1_209_600_000,
      },
      { id: 'dead', kind: 'queue', retentionMs: 60_000 },
      { id: 'worker', kind: 'service', endpoints: { message: { steps: toWork(model.service) } } },
    ],
    connections: [
      { from: 'client', to: 'queue' },
      {
        from: 'queue',
        to: 'worker',
        eventSource: {
          kind: 'workers',
          workers: model.workers,
          recordFailureRate: model.failure_probability,
          returnFailed: visibilityMs === null ? 'atOnce' : 'afterVisibilityTimeout',
        },
      },
    ],
  };
}

function counted(engine: Engine, name: (typeof queueCounters)[number]): number {
  const index = (engine.plan.services[0]?.firstCounter ?? 0) + queueCounters.indexOf(name);
  return (engine.world.counters[index] as number) - (engine.countersBefore[index] as number);
}

function visibleOnAverage(engine: Engine): number {
  const state = engine.world.gauges[engine.plan.services[0]?.firstGauge ?? 0] as GaugeState;
  integrateGauge(state, engine.nowMs);
  return state.area / (state.areaToMs - state.areaFromMs);
}

function measureOf(engine: Engine, model: Model): Measure {
  const { waited, lasted } = engine.statistics.keepers[0] as MessageStatistics;
  const workers = engine.world.services[2] as ServiceState;
  const of = (name: (typeof queueCounters)[number]) => counted(engine, name);
  const done = of('deleted') + of('deadLettered');
  const busy = workers.workingArea / (workers.areaToMs - workers.areaFromMs);
  const values: Readonly<Record<string, () => number>> = {
    dlq_fraction: () => of('deadLettered') / done,
    deliveries_per_message: () => of('delivered') / done,
    duplicate_fraction: () => of('duplicates') / of('delivered'),
    duplicates_per_message: () => of('duplicates') / done,
    redelivery_fraction: () => (of('delivered') - waited.count) / of('delivered'),
    throughput_rps: () => of('deleted') / measuredSeconds(engine),
    delivery_rate_rps: () => of('delivered') / measuredSeconds(engine),
    mean_wait_s: () => waited.mean / 1_000,
    mean_time_in_queue_s: () => waited.mean / 1_000,
    mean_response_s: () => lasted.mean / 1_000,
    mean_queue_len: () => visibleOnAverage(engine),
    mean_busy_workers: () => busy,
    utilization: () => busy / model.workers,
  };
  return (quantity) => {
    const ofWait = percentileOf(quantity, 'wait_s');
    if (ofWait !== undefined) return waited.quantile(ofWait) / 1_000;
    const ofResponse = percentileOf(quantity, 'response_s');
    return ofResponse === undefined ? values[quantity]?.() : lasted.quantile(ofResponse) / 1_000;
  };
}
