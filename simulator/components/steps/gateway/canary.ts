/**
 * A canary release: each request is drawn for itself, so that a user may meet both releases. SPEC G9.
 */
import { uniform } from '../../../random';
import { countAt } from '../../gateway/counters';
import { gatewayOf } from '../../gateway/state';
import type { CanaryPlan } from '../../plan/steps/gateway';
import { servicePlanOf } from '../../threads';
import type { World } from '../../world';
import { type StepResult, stepResult } from '../handler';

export function chooseCanary(world: World, id: number, step: CanaryPlan): StepResult {
  const holder = world.try(id);
  const { canaryPercent } = gatewayOf(world, servicePlanOf(world, holder).component);
  if (uniform(step.stream, holder.key, holder.lineage) * 100 >= canaryPercent) return stepResult.next;
  countAt(world, id, 'canaryRequests');
  holder.step = step.to;
  return stepResult.jump;
}
