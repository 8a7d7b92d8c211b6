/**
 * Rules of routes: a split over versions that fail more or less often, and faults on purpose.
 */
import * as z from 'zod/mini';
import type { Call, Try } from '../../components/records';
import type { Engine } from '../../experiment';
import type { ScenarioInput } from '../../scenario';
import { ExactSample } from '../../statistics';
import { Bystander } from '../../telemetry/bystander';
import { outcomeCode } from '../../telemetry/codes';
import { type Family, type Measure, parseModel, Unsupported } from '../cases';
import { percentileOf, runRequests, startEngine } from '../drive';
import { clientAndServer } from '../small-scenarios';

const run = z.strictObject({ measured_requests: z.int() });

const trafficSplitModel = z.strictObject({
  kind: z.literal('traffic_split'),
  routes: z
    .array(z.strictObject({ weight: z.number(), error_probability: z._default(z.number(), 0) }))
    .check(z.minLength(1)),
  selection: z.literal('random'),
  run,
});

/** So few requests a second that hardly any is under way when the run ends: the slow ones would be missing. */
const ratePerSecond = 1;

export const trafficSplit: Family = (input, seed) => {
  const { routes, run: size } = parseModel(trafficSplitModel, input);
  const names = routes.map((_, index) => `v${index}`);
  const versions = Object.fromEntries(
    routes.map((route, index) => [`v${index}`, { replicas: 1, errorRate: route.error_probability }]),
  );
  const weights = wholeNumbers(routes.map(({ weight }) => weight));
  const scenario = clientAndServer({
    workload: { kind: 'open', ratePerSecond },
    service: { replicas: routes.length, versions },
    link: { trafficSplit: names.map((version, index) => ({ version, weight: weights[index] as number })) },
  });
  const seen = watch(scenario, size.measured_requests, seed, routes.length);
  const sent = seen.byReplica.reduce((sum, count) => sum + count, 0);
  return (quantity) => {
    const route = /^share:(\d+)$/.exec(quantity)?.[1];
    if (route !== undefined) return (seen.byReplica[Number(route)] ?? Number.NaN) / sent;
    return seen.measure(quantity);
  };
};

/** Weights may be shares such as 0.05; the schema takes whole numbers. */
function wholeNumbers(weights: readonly number[]): number[] {
  const scale = weights.every(Number.isInteger) ? 1 : 10_000;
  return weights.map((weight) => {
    const scaled = weight * scale;
    if (Math.abs(scaled - Math.round(scaled)) > 1e-6) throw new Unsupported(`the weight ${weight} is too fine`);
    return Math.round(scaled);
  });
}

const faultInjectionModel = z.strictObject({
  kind: z.literal('fault_injection'),
  delay_probability: z._default(z.number(), 0),
  delay_s: z._default(z.number(), 0),
  abort_probability: z._default(z.number(), 0),
  order: z.optional(z.string()),
  backend_latency_s: z.number(),
  run,
});

export const faultInjection: Family = (input, seed) => {
  const model = parseModel(faultInjectionModel, input);
  if (model.order !== undefined && !model.order.startsWith('delay first')) {
    throw new Unsupported(`the delay comes first, not "${model.order}"`);
  }
  const delay = { percent: model.delay_probability * 100, fixedMs: model.delay_s * 1_000 };
  const scenario = clientAndServer({
    workload: { kind: 'open', ratePerSecond },
    steps: [{ kind: 'work', time: model.backend_latency_s * 1_000 }],
    link: {
      faultInjection: {
        delay: model.delay_s > 0 ? delay : null,
        abort: { percent: model.abort_probability * 100 },
      },
    },
  });
  return watch(scenario, model.run.measured_requests, seed, 1).measure;
};

/** Runs so many requests; failures count with the time that they took. */
function watch(scenario: ScenarioInput, requests: number, seed: number, replicas: number) {
  const all = new AllRequests(replicas, () => engine.nowMs);
  const engine: Engine = startEngine(scenario, seed, () => all);
  runRequests(engine, requests, ratePerSecond);
  return { byReplica: all.byReplica, measure: all.measure };
}

class AllRequests extends Bystander {
  readonly byReplica: number[];
  private readonly times = new ExactSample();
  private failed = 0;

  constructor(
    replicas: number,
    private readonly now: () => number,
  ) {
    super();
    this.byReplica = new Array<number>(replicas).fill(0);
  }

  override trySent(sent: Try): void {
    this.byReplica[sent.replica] = (this.byReplica[sent.replica] as number) + 1;
  }

  override requestEnded(call: Call): void {
    this.times.record(this.now() - call.startMs);
    if (call.outcome !== outcomeCode.success) this.failed++;
  }

  readonly measure: Measure = (quantity) => {
    const { times } = this;
    const over = /^fraction_over:(\d+(?:\.\d+)?)$/.exec(quantity)?.[1];
    if (over !== undefined) return times.countOver(Number(over) * 1_000) / times.count;
    const percentile = percentileOf(quantity, 'response_s');
    if (percentile !== undefined) return times.quantile(percentile) / 1_000;
    const values: Readonly<Record<string, number>> = {
      mean_response_s: times.mean / 1_000,
      error_fraction: this.failed / times.count,
      success_fraction: 1 - this.failed / times.count,
    };
    return values[quantity];
  };
}
