/**
 * An orchestrated saga whose steps are refused with given probabilities.
 */
import * as z from 'zod/mini';
import type { ClassStatistics } from '../../telemetry/run-statistics';
import { type Family, parseModel } from '../cases';
import { runRequests, startEngine, succeededRequests } from '../drive';

const sagaModel = z.strictObject({
  kind: z.literal('saga'),
  step_failure_probabilities: z.array(z.number()).check(z.minLength(1), z.maxLength(16)),
  compensate: z.literal('all completed steps in reverse order, compensations never fail'),
  run: z.strictObject({ measured_requests: z.int() }),
});

export const saga: Family = (input, seed) => {
  const { step_failure_probabilities: refusals, run } = parseModel(sagaModel, input);
  const name = (index: number) => `step${index + 1}`;
  const engine = startEngine(
    {
      version: 1,
      durationMs: 1_000,
      components: [
        {
          id: 'client',
          kind: 'client',
          workload: { kind: 'closed', users: 1, thinkTime: 1 },
          classes: [{ name: 'place', to: 'saga' }],
        },
        {
          id: 'saga',
          kind: 'service',
          endpoints: {
            place: {
              steps: [
                {
                  kind: 'saga',
                  steps: refusals.map((_, index) => ({ to: name(index), endpoint: 'do', compensate: 'undo' })),
                },
              ],
            },
          },
        },
        ...refusals.map((probability, index) => ({
          id: name(index),
          kind: 'service' as const,
          endpoints: {
            do: { steps: [{ kind: 'reject' as const, probability }] },
            undo: { steps: [{ kind: 'work' as const, time: 0 }] },
          },
        })),
      ],
      connections: [{ from: 'client', to: 'saga' }, ...refusals.map((_, index) => ({ from: 'saga', to: name(index) }))],
    },
    seed,
  );
  runRequests(engine, run.measured_requests, 1_000);
  const sagas = (engine.statistics.classes[0] as ClassStatistics).byOutcome.reduce((sum, count) => sum + count, 0);
  const calls = (index: number) => engine.statistics.links[index + 1]?.calls ?? 0;
  // A participant is called for its step, and again when it is undone: all who went through are, once one is refused.
  const refused = refusals.map((_, index) => engine.statistics.services[index + 1]?.byOutcome[1] ?? 0);
  const compensations = refused.reduce((sum, count, index) => sum + count * index, 0);
  const all = refusals.reduce((sum, _, index) => sum + calls(index), 0);
  return (quantity) => {
    switch (quantity) {
      case 'success_fraction':
        return succeededRequests(engine) / sagas;
      case 'compensations_per_saga':
        return (all - forwardSteps(refused, sagas)) / sagas;
      case 'forward_steps_per_saga':
        return (all - compensations) / sagas;
      default:
        return undefined;
    }
  };
};

/** Steps begun: those refused at step k ended the saga there. */
function forwardSteps(refused: readonly number[], sagas: number): number {
  let left = sagas;
  return refused.reduce((sum, count) => {
    const begun = left;
    left -= count;
    return sum + begun;
  }, 0);
}
