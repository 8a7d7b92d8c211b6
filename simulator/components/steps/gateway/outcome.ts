/**
 * What the client is told of the integration. SPEC G10-G12.
 *
 * Sources: AWS Lambda developer guide, "Handling Lambda errors with an API Gateway API", 2026-10: 500 where the Lambda
 * API rejects the invocation, 502 where the function fails; never a second try. API Gateway developer guide, "Gateway
 * response types", 2026-10: 504 for a time-out, 500 where an authorizer fails. An HTTP integration's answer, good or
 * bad, is passed on.
 */
import { outcomeCode, reasonCode } from '../../../telemetry/codes';
import { isValid } from '../../gateway/carried';
import { countAt } from '../../gateway/counters';
import type { GatewayCounter } from '../../gateway/meter-names';
import type { AnswerPlan, FailurePlan } from '../../plan/steps/gateway';
import type { World } from '../../world';
import { failHere } from '../fail-here';
import { type StepResult, stepResult } from '../handler';

/** The integration has answered well, or found out itself that the request is not valid. */
export function answer(world: World, id: number, { from }: AnswerPlan): StepResult {
  const answered = world.try(id);
  const bad = from >= 0 && !isValid(world, answered);
  answered.outcome = bad ? outcomeCode.error : outcomeCode.success;
  answered.reason = bad ? reasonCode.badRequest : reasonCode.ok;
  answered.origin = bad ? from : -1;
  return stepResult.ends;
}

export function explainFailure(world: World, id: number, step: FailurePlan): StepResult {
  const { reason, origin } = world.try(id);
  if (step.of === 'authorizer') return tell(world, id, 'authorizerFailures', reasonCode.authorizerFailed);
  if (reason === reasonCode.callTimeout && origin === step.to) {
    return tell(world, id, 'integrationTimeouts', reasonCode.integrationTimeout);
  }
  if (step.of === 'function') {
    return origin === step.to && rejections.includes(reason)
      ? tell(world, id, 'integrationRejections', reasonCode.integrationRejected)
      : tell(world, id, 'integrationFailures', reasonCode.integrationFailed);
  }
  countAt(world, id, 'integrationFailures');
  return stepResult.ends;
}

/** Why the Lambda API does not run a function. */
const rejections: readonly number[] = [
  reasonCode.concurrencyLimit,
  reasonCode.reservedConcurrencyLimit,
  reasonCode.scalingLimit,
  reasonCode.invocationRateLimit,
  reasonCode.connectionRefused,
];

function tell(world: World, id: number, counter: GatewayCounter, reason: number): StepResult {
  countAt(world, id, counter);
  return failHere(world, id, reason);
}
