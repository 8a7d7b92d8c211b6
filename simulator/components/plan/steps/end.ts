/**
 * A step that ends the request here.
 */
import { outcomeCode, reasonCode } from '../../../telemetry/codes';
import type { EndStep } from '../forms/end';

export interface EndPlan {
  readonly kind: 'end';
  readonly outcome: number;
  readonly reason: number;
}

export const planEnd = (step: EndStep): EndPlan => ({
  kind: 'end',
  outcome: outcomeCode[step.outcome],
  reason: reasonCode[step.reason],
});

export interface FailPlan {
  readonly kind: 'fail';
}

export interface PassPlan {
  readonly kind: 'pass';
}
