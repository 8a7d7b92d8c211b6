/**
 * Adaptive throttling by the client, against a backend that takes so many requests a second and refuses the rest.
 *
 * Reading of the cases: requests that the client throttles itself count as requests of its window; the backend is a
 * token bucket that holds one second of its capacity unless `backend_burst` says otherwise, and begins full.
 */
import * as z from 'zod/mini';
import type { LinkStatistics } from '../../telemetry/run-statistics';
import { type Family, parseModel } from '../cases';
import { endedRequests, measuredSeconds, startEngine, succeededRequests } from '../drive';
import { clientAndServer } from '../small-scenarios';

const adaptiveThrottleModel = z.strictObject({
  kind: z.literal('adaptive_throttle'),
  K: z.number(),
  window_s: z.number(),
  offered_rps: z.number(),
  arrivals: z._default(z.enum(['poisson', 'constant']), 'poisson'),
  backend_capacity_rps: z.number(),
  backend_burst: z.optional(z.number()),
  backend_rule: z.optional(z.string().check(z.startsWith('token bucket'))),
  reject_probability: z.optional(z.literal('max(0,(requests-K*accepts)/(requests+1)) over the trailing window')),
  run: z.strictObject({ warmup_s: z._default(z.number(), 0), measured_s: z.number() }),
});

export const adaptiveThrottle: Family = (input, seed) => {
  const model = parseModel(adaptiveThrottleModel, input);
  const { backend_capacity_rps: capacity, run } = model;
  const engine = startEngine(
    clientAndServer({
      workload: { kind: 'open', process: model.arrivals, ratePerSecond: model.offered_rps },
      service: {
        shedding: { kind: 'rateLimit', ratePerSecond: capacity, burst: model.backend_burst ?? Math.max(1, capacity) },
      },
      link: { adaptiveThrottling: { acceptMultiplier: model.K, windowMs: model.window_s * 1_000 } },
    }),
    seed,
  );
  engine.run(run.warmup_s * 1_000);
  engine.measureFromNow();
  engine.run((run.warmup_s + run.measured_s) * 1_000);
  const { tries } = engine.statistics.links[0] as LinkStatistics;
  const [requests, accepted, seconds] = [endedRequests(engine), succeededRequests(engine), measuredSeconds(engine)];
  const values: Readonly<Record<string, number>> = {
    offered_rps: requests / seconds,
    backend_request_rps: tries / seconds,
    accepted_rps: accepted / seconds,
    backend_rejected_rps: (tries - accepted) / seconds,
    client_rejected_rps: (requests - tries) / seconds,
    client_rejected_fraction: (requests - tries) / requests,
    accepted_fraction: accepted / requests,
    success_fraction: accepted / requests,
  };
  return (quantity) => values[quantity];
};
