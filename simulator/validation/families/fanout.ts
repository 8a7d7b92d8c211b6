/**
 * One request that calls many leaves in parallel and goes on after enough answers. One request at a time: the leaves
 * do not queue.
 */
import * as z from 'zod/mini';
import type { ClassStatistics } from '../../telemetry/run-statistics';
import { type Family, parseModel } from '../cases';
import { caseService, toWork } from '../distributions';
import { fractionOver, percentileOf, runRequests, startEngine } from '../drive';

const fanoutModel = z.strictObject({
  kind: z.literal('fanout'),
  leaf_latency: caseService,
  width: z.int(),
  wait_for: z.int(),
  leaves_independent_no_queueing: z.literal(true),
  run: z.strictObject({ measured_requests: z.int() }),
});

export const fanout: Family = (input, seed) => {
  const model = parseModel(fanoutModel, input);
  const engine = startEngine(
    {
      version: 1,
      durationMs: 1_000,
      components: [
        {
          id: 'client',
          kind: 'client',
          workload: { kind: 'closed', users: 1, thinkTime: 0 },
          classes: [{ name: 'request', to: 'root' }],
        },
        {
          id: 'root',
          kind: 'service',
          endpoints: {
            request: {
              steps: [{ kind: 'parallel', waitFor: model.wait_for, calls: [{ to: 'leaf', copies: model.width }] }],
            },
          },
        },
        {
          id: 'leaf',
          kind: 'service',
          endpoints: { request: { steps: toWork(model.leaf_latency) } },
        },
      ],
      connections: [
        { from: 'client', to: 'root' },
        { from: 'root', to: 'leaf' },
      ],
    },
    seed,
  );
  runRequests(engine, model.run.measured_requests, 100);
  const { latency } = engine.statistics.classes[0] as ClassStatistics;
  return (quantity) => {
    const percentile = percentileOf(quantity, 'response_s');
    if (percentile !== undefined) return latency.quantile(percentile) / 1_000;
    return quantity === 'mean_response_s' ? latency.mean / 1_000 : fractionOver(quantity, latency);
  };
};
