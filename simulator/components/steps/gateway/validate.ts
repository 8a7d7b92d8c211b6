/**
 * Request validation: what does not have the right form gets 400 before anything is called. SPEC G7.
 */
import { reasonCode } from '../../../telemetry/codes';
import { isValid } from '../../gateway/carried';
import { countAt } from '../../gateway/counters';
import type { World } from '../../world';
import { failHere } from '../fail-here';
import { type StepResult, stepResult } from '../handler';

export function validate(world: World, id: number): StepResult {
  if (isValid(world, world.try(id))) return stepResult.next;
  countAt(world, id, 'badRequests');
  return failHere(world, id, reasonCode.badRequest);
}
