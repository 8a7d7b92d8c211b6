/**
 * Head sampling of traces: how many are kept, and how often a group of failures has at least one among them.
 */
import * as z from 'zod/mini';
import type { Call } from '../../components/records';
import { Engine } from '../../experiment';
import { describeProblem, readScenario } from '../../scenario';
import { Bystander } from '../../telemetry/bystander';
import { type HeadSampling, headSampling } from '../../telemetry/traces/head-sampling';
import { type Family, parseModel, Unsupported } from '../cases';
import { runRequests } from '../drive';

const traceSamplingModel = z.strictObject({
  kind: z.literal('trace_sampling'),
  mode: z.literal('head'),
  probability: z.number(),
  traces: z.int(),
  error_traces_group: z.optional(z.int()),
});

/** Asks the sampler of the run about each request, in groups. */
class Sampled extends Bystander {
  kept = 0;
  seen = 0;
  groups = 0;
  groupsKept = 0;
  private keptInGroup = 0;

  constructor(
    private readonly isSampled: HeadSampling,
    private readonly group: number,
  ) {
    super();
  }

  override requestStarted({ key, lineage }: Call): void {
    const kept = this.isSampled(0, key, lineage);
    this.seen++;
    if (kept) this.kept++;
    if (kept) this.keptInGroup++;
    if (this.seen % this.group !== 0) return;
    this.groups++;
    if (this.keptInGroup > 0) this.groupsKept++;
    this.keptInGroup = 0;
  }
}

export const traceSampling: Family = (input, seed) => {
  const { probability, traces, error_traces_group: group = 1 } = parseModel(traceSamplingModel, input);
  const read = readScenario({
    version: 1,
    durationMs: 1_000,
    tracing: { sampling: probability },
    components: [
      {
        id: 'client',
        kind: 'client',
        workload: { kind: 'open', process: 'constant', ratePerSecond: 1_000 },
        classes: [{ name: 'request', to: 'service' }],
      },
      { id: 'service', kind: 'service', endpoints: { request: { steps: [{ kind: 'work', time: 0 }] } } },
    ],
    connections: [{ from: 'client', to: 'service' }],
  });
  if (!read.ok) throw new Unsupported(read.problems.map(describeProblem).join('; '));
  const watch: { sampled?: Sampled } = {};
  const engine = new Engine(read.value, {
    seed,
    observe: (plan) => (watch.sampled = new Sampled(headSampling(plan, plan.scenario.tracing.sampling), group)),
  });
  runRequests(engine, traces, 1_000);
  const { sampled } = watch;
  return (quantity) => {
    if (sampled === undefined) return undefined;
    if (quantity === 'kept_fraction') return sampled.kept / sampled.seen;
    return quantity === 'prob_some_error_kept' ? sampled.groupsKept / sampled.groups : undefined;
  };
};
