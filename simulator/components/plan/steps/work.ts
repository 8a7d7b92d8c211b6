/**
 * A step in which a thread works for a time.
 */
import { createSampler, type Sampler, type Stream } from '../../../random';
import type { Step } from '../../../scenario/schema/step';
import type { Labels } from '../forms';
import type { FunctionWorkStep } from '../forms/function-work';
import type { WorkOfModule } from '../forms/module';
import type { StepContext } from '../step-context';

export interface WorkPlan {
  readonly kind: 'work';
  readonly time: Sampler;
  readonly stream: Stream;
  /** Time for each record that the request carries, beside `time`; null: none. */
  readonly perRecord: Sampler | null;
  readonly recordStream: Stream;
  /** What decides the time beside that in an environment of a function; null elsewhere. */
  readonly inFunction: FunctionWorkPlan | null;
  /** The module of a monolith whose work it is; null elsewhere. */
  readonly module: WorkOfModule | null;
}

export interface FunctionWorkPlan {
  /** Instead of `time`, in the first invocation of an environment; null: the same. */
  readonly coldTime: Sampler | null;
  /** On one full vCPU; null: none. */
  readonly cpuTime: Sampler | null;
  readonly cpuStream: Stream;
  readonly cpuThreads: number;
}

export const planWork = (context: StepContext, step: Extract<Step, { kind: 'work' }> & Labels): WorkPlan => ({
  kind: 'work',
  time: createSampler(step.time),
  stream: context.stream('service'),
  perRecord: step.perRecord === undefined ? null : createSampler(step.perRecord),
  recordStream: context.stream('service per record'),
  inFunction: null,
  module: step.ofModule ?? null,
});

export const planFunctionWork = (context: StepContext, step: FunctionWorkStep): WorkPlan => ({
  kind: 'work',
  time: createSampler(step.time),
  stream: context.stream('service'),
  perRecord: step.perRecord === null ? null : createSampler(step.perRecord),
  recordStream: context.stream('service per record'),
  inFunction: {
    coldTime: step.coldTime === null ? null : createSampler(step.coldTime),
    cpuTime: step.cpuTime === null ? null : createSampler(step.cpuTime),
    cpuStream: context.stream('processor'),
    cpuThreads: step.cpuThreads,
  },
  module: null,
});
