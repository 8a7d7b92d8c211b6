/**
 * How a step ends a request with a failure of this component's own.
 */
import { outcomeCode, type reasonCode } from '../../telemetry/codes';
import { reasons } from '../../telemetry/outcome';
import { reasonFacts } from '../../telemetry/reason-facts';
import { servicePlanOf } from '../threads';
import type { World } from '../world';
import { type StepResult, stepResult } from './handler';

const outcomeOfReason = reasons.map((reason) => outcomeCode[reasonFacts[reason].outcome]);

export function failHere(world: World, id: number, reason: (typeof reasonCode)[keyof typeof reasonCode]): StepResult {
  const ended = world.try(id);
  ended.outcome = outcomeOfReason[reason] as number;
  ended.reason = reason;
  ended.origin = servicePlanOf(world, ended).component;
  return stepResult.ends;
}
