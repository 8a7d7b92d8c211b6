/**
 * What a request carries, as a gateway sees it: credentials, caller, API key, and whether it has the right form. What
 * is drawn belongs to the request, so that each of its tries carries the same.
 */
import { uniform } from '../../random';
import type { CarriedPlan } from '../plan/carried';
import type { Try } from '../records';
import type { World } from '../world';

/** Of calls that no client's request led to. */
const own: Pick<CarriedPlan, 'credentials' | 'apiKey' | 'validProbability'> = {
  credentials: 'valid',
  apiKey: null,
  validProbability: 1,
};

const planOf = (world: World, { requestClass }: Try): CarriedPlan | undefined =>
  world.plan.classes[requestClass]?.carried;

export const carriedBy = (world: World, holder: Try): Pick<CarriedPlan, 'credentials' | 'apiKey'> =>
  planOf(world, holder) ?? own;

/** Number of the caller; classes without numbered callers have one each, a negative number. */
export function callerOf(world: World, holder: Try): number {
  const plan = planOf(world, holder);
  if (plan === undefined || plan.callers === null) return -2 - holder.requestClass;
  return plan.callers(uniform(plan.callerStream, holder.key, holder.requestLineage));
}

export function isValid(world: World, holder: Try): boolean {
  const plan = planOf(world, holder);
  if (plan === undefined || plan.validProbability === 1) return true;
  return uniform(plan.validStream, holder.key, holder.requestLineage) < plan.validProbability;
}
