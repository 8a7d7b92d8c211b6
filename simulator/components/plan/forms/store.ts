/**
 * A step that stores the records of the request in the component itself, for its consumers.
 */
import type { Distribution } from '../../../scenario/schema/distribution';

export interface StoreStep {
  readonly kind: 'store';
  /** How long an event of it takes to its first delivery; left out: no time. */
  readonly eventDelay?: Distribution | undefined;
}
