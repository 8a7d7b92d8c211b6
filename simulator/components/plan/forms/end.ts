/**
 * A step that ends the request here: with success, or with a failure of this component's own.
 */
import type { Outcome, Reason } from '../../../telemetry/outcome';

export interface EndStep {
  readonly kind: 'end';
  readonly outcome: Exclude<Outcome, 'unfinished'>;
  readonly reason: Reason;
}
