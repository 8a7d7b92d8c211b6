/**
 * Hedged requests: a second copy after a while, the first answer counts.
 */
import * as z from 'zod/mini';
import type { LinkStatistics } from '../../telemetry/run-statistics';
import { type Family, parseModel } from '../cases';
import { caseService, toWork } from '../distributions';
import { endedRequests, fractionOver, percentileOf, startEngine, succeededRequests, warmUpAndMeasure } from '../drive';
import { clientAndServer } from '../small-scenarios';

const hedgeModel = z.strictObject({
  kind: z.literal('hedge'),
  leaf_latency: caseService,
  hedge_after_s: z.number(),
  cancel_loser: z.boolean(),
  max_hedges: z._default(z.int(), 1),
  rate_per_s: z._default(z.number(), 1_000),
  run: z.strictObject({ warmup_requests: z._default(z.int(), 0), measured_requests: z.int() }),
});

export const hedge: Family = (input, seed) => {
  const model = parseModel(hedgeModel, input);
  const hedging = {
    afterMs: model.hedge_after_s * 1_000,
    maxHedges: model.max_hedges,
    cancelLoser: model.cancel_loser,
  };
  const engine = startEngine(
    clientAndServer({
      workload: { kind: 'open', process: 'constant', ratePerSecond: model.rate_per_s },
      steps: toWork(model.leaf_latency),
      link: { hedging },
    }),
    seed,
  );
  warmUpAndMeasure(engine, model.run.warmup_requests, model.run.measured_requests, model.rate_per_s);
  const { hedges, tries } = engine.statistics.links[0] as LinkStatistics;
  const latency = engine.statistics.classes[0]?.latency;
  return (quantity) => {
    const percentile = percentileOf(quantity, 'response_s');
    if (latency === undefined) return undefined;
    if (percentile !== undefined) return latency.quantile(percentile) / 1_000;
    const ended = endedRequests(engine);
    switch (quantity) {
      case 'extra_requests_fraction':
        return hedges / ended;
      case 'requests_per_call':
        return tries / ended;
      case 'mean_response_s':
        return latency.mean / 1_000;
      case 'success_fraction':
        return succeededRequests(engine) / ended;
      default:
        return fractionOver(quantity, latency);
    }
  };
};
