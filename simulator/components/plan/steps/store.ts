/**
 * A step that stores records, compiled.
 */
import type { Stream } from '../../../random';
import type { StepContext } from '../step-context';

export interface StorePlan {
  readonly kind: 'store';
  readonly component: number;
  /** Draws which records no consumer can process. */
  readonly poison: Stream;
  /** Draws the partition keys of records that each have their own. */
  readonly partitionKey: Stream;
}

export const planStore = (context: StepContext): StorePlan => ({
  kind: 'store',
  component: context.names.componentIndex.get(context.server.id) as number,
  poison: context.stream('poison'),
  partitionKey: context.stream('partition key'),
});
