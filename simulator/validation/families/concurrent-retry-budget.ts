/**
 * Retry budgets that look at what is in progress: requests arrive so evenly that a fixed number of first tries is under
 * way, all fail, and as many retries as the budget allows are under way beside them.
 */
import * as z from 'zod/mini';
import type { Call, Try } from '../../components/records';
import { Bystander } from '../../telemetry/bystander';
import { type Family, parseModel } from '../cases';
import { startEngine } from '../drive';
import { clientAndServer, failing } from '../small-scenarios';

const concurrentBudgetModel = z.strictObject({
  kind: z.literal('retry_budget_concurrent'),
  budget_percent: z.number(),
  min_retry_concurrency: z.int(),
  steady_state_active_first_attempts: z.int(),
  attempt_duration_s: z.number(),
  attempt_failure_probability: z.number(),
  max_retries_per_request: z.int(),
  rule: z.optional(z.string().check(z.regex(/active_retries < [\d.]+\*active_total/))),
});

/** Durations of a try after which what is in progress is steady, and for how many it is watched. */
const settled = 40;
const watched = 60;

export const concurrentRetryBudget: Family = (input, seed) => {
  const model = parseModel(concurrentBudgetModel, input);
  const tryMs = model.attempt_duration_s * 1_000;
  const firstTries = model.steady_state_active_first_attempts;
  const counter = new UnderWay();
  const engine = startEngine(
    clientAndServer({
      workload: { kind: 'open', process: 'constant', ratePerSecond: firstTries / model.attempt_duration_s },
      steps: [{ kind: 'work', time: tryMs }],
      link: {
        retryPolicy: { numRetries: model.max_retries_per_request, backOff: { baseMs: 0, jitter: 'none' } },
        retryBudget: {
          kind: 'budgetPercent',
          budgetPercent: model.budget_percent,
          minRetryConcurrency: model.min_retry_concurrency,
        },
      },
      faults: [failing('server', model.attempt_failure_probability)],
    }),
    seed,
    () => counter,
  );
  engine.run(settled * tryMs);
  counter.reset();
  engine.run((settled + watched) * tryMs);
  const values: Readonly<Record<string, number>> = {
    max_active_retries: counter.mostRetries,
    amplification_ceiling: counter.mostTries / firstTries,
  };
  return (quantity) => values[quantity];
};

/** Counts the tries under way, and the retries among them, and keeps the greatest numbers. */
class UnderWay extends Bystander {
  mostRetries = 0;
  mostTries = 0;
  private retries = 0;
  private tries = 0;

  reset(): void {
    this.mostRetries = this.retries;
    this.mostTries = this.tries;
  }

  override trySent(sent: Try): void {
    this.tries++;
    if (sent.tryNumber > 1) this.retries++;
    this.mostRetries = Math.max(this.mostRetries, this.retries);
    this.mostTries = Math.max(this.mostTries, this.tries);
  }

  override tryLeft(left: Try, _call: Call): void {
    this.tries--;
    if (left.tryNumber > 1) this.retries--;
  }
}
