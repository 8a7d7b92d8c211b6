/**
 * Steps that end the request here (with an ending of this component's own, or as the calls before it failed), and one
 * that does nothing.
 */
import type { Outcome, Reason } from '../../../telemetry/outcome';

export interface EndStep {
  readonly kind: 'end';
  readonly outcome: Exclude<Outcome, 'unfinished'>;
  readonly reason: Reason;
}

/** Passes on the failure that led to this step through `onFailure`. */
export interface FailStep {
  readonly kind: 'fail';
}

/** Does nothing: a place for jumps to lead to. */
export interface PassStep {
  readonly kind: 'pass';
}
