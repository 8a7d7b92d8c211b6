/**
 * Two-phase commit: participants that vote yes with a probability, in parallel, without contention.
 *
 * Reading of the cases: all votes are waited for, also after a no; then a second round commits or rolls back at all
 * participants. `network_delay` is one way of one message between coordinator and participants; a call is two messages.
 */
import * as z from 'zod/mini';
import type { ClassStatistics } from '../../telemetry/run-statistics';
import { type Family, parseModel } from '../cases';
import { caseDistribution, toDistribution } from '../distributions';
import { fractionOver, percentileOf, runRequests, startEngine, succeededRequests } from '../drive';

const twoPhaseCommitModel = z.strictObject({
  kind: z.literal('two_phase_commit'),
  participants: z.int().check(z.gte(1), z.lte(16)),
  vote_yes_probability: z.number(),
  prepare_time: z.optional(caseDistribution),
  commit_time: z.optional(caseDistribution),
  abort_time: z.optional(caseDistribution),
  network_delay: z.optional(caseDistribution),
  run: z.strictObject({ warmup_requests: z.optional(z.int()), measured_requests: z.int() }),
});

export const twoPhaseCommit: Family = (input, seed) => {
  const model = parseModel(twoPhaseCommitModel, input);
  const names = Array.from({ length: model.participants }, (_, index) => `participant${index + 1}`);
  const latencyMs = model.network_delay === undefined ? 0 : toDistribution(model.network_delay);
  const work = (time: typeof model.prepare_time) => ({
    kind: 'work' as const,
    time: time === undefined ? 0 : toDistribution(time),
  });
  const engine = startEngine(
    {
      version: 1,
      durationMs: 1_000,
      components: [
        {
          id: 'client',
          kind: 'client',
          workload: { kind: 'closed', users: 1, thinkTime: 1 },
          classes: [{ name: 'transfer', to: 'coordinator' }],
        },
        {
          id: 'coordinator',
          kind: 'service',
          endpoints: {
            transfer: { steps: [{ kind: 'twoPhaseCommit', participants: names.map((to) => ({ to })) }] },
          },
        },
        ...names.map((id) => ({
          id,
          kind: 'service' as const,
          endpoints: {
            prepare: {
              steps: [
                { kind: 'prepare' as const },
                work(model.prepare_time),
                { kind: 'reject' as const, probability: 1 - model.vote_yes_probability },
              ],
            },
            commit: { steps: [work(model.commit_time), { kind: 'settle' as const }] },
            abort: { steps: [work(model.abort_time), { kind: 'settle' as const }] },
          },
        })),
      ],
      connections: [
        { from: 'client', to: 'coordinator' },
        ...names.map((to) => ({ from: 'coordinator', to, latencyMs })),
      ],
    },
    seed,
  );
  runRequests(engine, model.run.measured_requests, 100);
  const { latency, byOutcome } = engine.statistics.classes[0] as ClassStatistics;
  const ended = byOutcome.reduce((sum, count) => sum + count, 0);
  const calls = engine.statistics.links.slice(1).reduce((sum, one) => sum + one.calls, 0);
  return (quantity) => {
    const percentile = percentileOf(quantity, 'response_s');
    if (percentile !== undefined) return latency.quantile(percentile) / 1_000;
    if (quantity === 'commit_fraction') return succeededRequests(engine) / ended;
    if (quantity === 'abort_fraction') return 1 - succeededRequests(engine) / ended;
    // A request and an answer for each call.
    if (quantity === 'messages_per_transaction') return (2 * calls) / ended;
    return quantity === 'mean_response_s' ? latency.mean / 1_000 : fractionOver(quantity, latency);
  };
};
