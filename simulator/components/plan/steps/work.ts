/**
 * A step in which a thread works for a time.
 */
import { createSampler, type Sampler, type Stream } from '../../../random';
import type { Step } from '../../../scenario/schema/step';
import type { StepContext } from '../step-context';

export interface WorkPlan {
  readonly kind: 'work';
  readonly time: Sampler;
  readonly stream: Stream;
  /** Time for each record that the request carries, beside `time`; null: none. */
  readonly perRecord: Sampler | null;
  readonly recordStream: Stream;
}

export const planWork = (context: StepContext, step: Extract<Step, { kind: 'work' }>): WorkPlan => ({
  kind: 'work',
  time: createSampler(step.time),
  stream: context.stream('service'),
  perRecord: step.perRecord === undefined ? null : createSampler(step.perRecord),
  recordStream: context.stream('service per record'),
});
