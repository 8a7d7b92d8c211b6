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
}

export const planWork = (context: StepContext, step: Extract<Step, { kind: 'work' }>): WorkPlan => ({
  kind: 'work',
  time: createSampler(step.time),
  stream: context.stream('service'),
});
