/**
 * One client that balances over replicas, each of them a station of its own.
 */
import * as z from 'zod/mini';
import type { Try } from '../../components/records';
import { Bystander } from '../../telemetry/bystander';
import type { ServiceStatistics } from '../../telemetry/run-statistics';
import { type Family, parseModel, Unsupported } from '../cases';
import { caseService, toWork } from '../distributions';
import {
  endedRequests,
  fractionOver,
  measuredSeconds,
  percentileOf,
  runRequests,
  startEngine,
  succeededRequests,
} from '../drive';
import { clientAndServer, type LinkInput } from '../small-scenarios';

const loadBalancedModel = z.strictObject({
  kind: z.literal('load_balanced'),
  replicas: z.int(),
  queue_per_replica: z.string(),
  service: caseService,
  arrivals: z.enum(['poisson', 'constant']),
  rate_per_s: z.number(),
  policy: z.enum(['random', 'round_robin', 'least_request', 'join_shortest_queue', 'power_of_d']),
  d: z.optional(z.int()),
  sampling: z.optional(z.enum(['with_replacement', 'without_replacement'])),
  run: z.strictObject({ warmup_requests: z.int(), measured_requests: z.int() }),
});

type LoadBalancedModel = z.output<typeof loadBalancedModel>;

function policyOf(model: LoadBalancedModel): LinkInput['loadBalancing'] {
  switch (model.policy) {
    case 'random':
      return 'random';
    case 'round_robin':
      return 'roundRobin';
    case 'least_request':
    case 'join_shortest_queue':
      return { policy: 'leastRequest', selection: 'fullScan' };
    case 'power_of_d': {
      const selection = model.sampling === 'without_replacement' ? 'distinct' : 'withReplacement';
      return { policy: 'leastRequest', choiceCount: model.d ?? 2, selection };
    }
  }
}

/** Reads "fifo, 1 server, unbounded" and "fifo, 2 servers, capacity 10"; the capacity counts those at work. */
function stationOf(text: string) {
  const match = /^(fifo|lifo), (\d+) servers?, (?:unbounded|capacity (\d+))$/.exec(text);
  if (match === null) throw new Unsupported(`the queue "${text}" cannot be expressed yet`);
  const concurrency = Number(match[2]);
  const limit = match[3] === undefined ? null : Number(match[3]) - concurrency;
  return { concurrency, queue: { limit, discipline: match[1] as 'fifo' | 'lifo' } };
}

export const loadBalanced: Family = (input, seed) => {
  const model = parseModel(loadBalancedModel, input);
  const { replicas, rate_per_s: ratePerSecond } = model;
  const station = stationOf(model.queue_per_replica);
  const occupation = new Occupation(replicas, () => engine.nowMs);
  const engine = startEngine(
    clientAndServer({
      workload: { kind: 'open', process: model.arrivals, ratePerSecond },
      steps: toWork(model.service),
      service: { replicas, ...station },
      link: { loadBalancing: policyOf(model) },
    }),
    seed,
    () => occupation,
  );
  runRequests(engine, model.run.warmup_requests, ratePerSecond);
  engine.measureFromNow();
  occupation.reset();
  runRequests(engine, model.run.measured_requests, ratePerSecond);
  const [statistics] = engine.statistics.services as [ServiceStatistics];
  const [{ latency }] = engine.statistics.classes as [(typeof engine.statistics.classes)[number]];
  const seconds = measuredSeconds(engine);
  return (quantity) => {
    const percentile = percentileOf(quantity, 'response_s');
    if (percentile !== undefined) return latency.quantile(percentile) / 1_000;
    const least = /^fraction_replicas_with_at_least:(\d+)$/.exec(quantity)?.[1];
    if (least !== undefined) return occupation.meanWithAtLeast(Number(least)) / replicas;
    const ended = endedRequests(engine);
    const refused = ended - succeededRequests(engine);
    const values: Readonly<Record<string, number>> = {
      mean_response_s: latency.mean / 1_000,
      mean_wait_s: statistics.wait.mean / 1_000,
      prob_wait: statistics.waited / (statistics.started + statistics.gaveUp),
      throughput_rps: succeededRequests(engine) / seconds,
      utilization: occupation.meanBusy(station.concurrency) / (replicas * station.concurrency),
      mean_in_system: occupation.meanBusy(Number.POSITIVE_INFINITY),
      blocking_probability: refused / ended,
      rejected_fraction: refused / ended,
    };
    return values[quantity] ?? fractionOver(quantity, latency);
  };
};

/** How many replicas have at least so many requests, averaged over time. */
class Occupation extends Bystander {
  private readonly requests: number[];
  /** By number of requests: replicas that have at least so many, and the integral of that. */
  private readonly replicas: number[] = [];
  private readonly area: number[] = [];
  private fromMs = 0;
  private lastMs = 0;

  constructor(
    replicas: number,
    private readonly now: () => number,
  ) {
    super();
    this.requests = new Array<number>(replicas).fill(0);
  }

  reset(): void {
    this.pass();
    this.fromMs = this.lastMs;
    this.area.fill(0);
  }

  /** Replicas with so many requests. */
  meanWithAtLeast(requests: number): number {
    this.pass();
    return (this.area[requests] ?? 0) / (this.lastMs - this.fromMs);
  }

  /** Requests at all replicas, of each at most so many. */
  meanBusy(most: number): number {
    let sum = 0;
    for (let least = 1; least <= most && least < this.area.length; least++) sum += this.meanWithAtLeast(least);
    return sum;
  }

  override tryArrived(arrived: Try): void {
    this.pass();
    const present = (this.requests[arrived.replica] as number) + 1;
    this.requests[arrived.replica] = present;
    this.replicas[present] = (this.replicas[present] ?? 0) + 1;
  }

  override tryEnded(ended: Try): void {
    this.pass();
    const present = this.requests[ended.replica] as number;
    this.requests[ended.replica] = present - 1;
    this.replicas[present] = (this.replicas[present] as number) - 1;
  }

  private pass(): void {
    const passed = this.now() - this.lastMs;
    if (passed === 0) return;
    for (let least = 1; least < this.replicas.length; least++) {
      this.area[least] = (this.area[least] ?? 0) + passed * (this.replicas[least] as number);
    }
    this.lastMs += passed;
  }
}
