/**
 * A step that stores records, compiled.
 */
import { createSampler, type Sampler, type Stream } from '../../../random';
import type { StoreStep } from '../forms/store';
import type { StepContext } from '../step-context';

export interface StorePlan {
  readonly kind: 'store';
  readonly component: number;
  /** Draws which records no consumer can process. */
  readonly poison: Stream;
  /** Draws the partition keys of records that each have their own. */
  readonly partitionKey: Stream;
  /** How long an event takes to its first delivery; null: no time. And which events are delivered twice. */
  readonly eventDelay: Sampler | null;
  readonly eventDelayStream: Stream;
  readonly duplicates: Stream;
}

export const planStore = (context: StepContext, step: StoreStep): StorePlan => ({
  kind: 'store',
  component: context.names.componentIndex.get(context.server.id) as number,
  poison: context.stream('poison'),
  partitionKey: context.stream('partition key'),
  eventDelay: step.eventDelay === undefined ? null : createSampler(step.eventDelay),
  eventDelayStream: context.stream('event delay'),
  duplicates: context.stream('duplicate'),
});
