/**
 * The buckets of the route and of the account, in this order, after those of a usage plan. SPEC G3.
 *
 * Source: API Gateway developer guide, "Throttle requests to your REST APIs" (how throttling limit settings are
 * applied), 2026-10.
 */
import { type TokenBucket, tryTake } from '../../../resources/token-bucket';
import { reasonCode } from '../../../telemetry/codes';
import { countAt } from '../../gateway/counters';
import { gatewayOf } from '../../gateway/state';
import type { ThrottleStep } from '../../plan/forms/gateway';
import { servicePlanOf } from '../../threads';
import type { World } from '../../world';
import { failHere } from '../fail-here';
import { type StepResult, stepResult } from '../handler';

export function throttle(world: World, id: number, { route, counts }: ThrottleStep): StepResult {
  const { routes } = gatewayOf(world, servicePlanOf(world, world.try(id)).component);
  const account = world.account.gateways;
  const ofRoute = route === null ? null : (routes[route]?.bucket ?? null);
  if (!mayPass(ofRoute, world.nowMs)) return turnAway(world, id, 'throttledByRoute');
  if (!mayPass(account.requests, world.nowMs)) return turnAway(world, id, 'throttledByAccount');
  countAt(world, id, counts);
  return stepResult.next;
}

const mayPass = (bucket: TokenBucket | null, nowMs: number): boolean => bucket === null || tryTake(bucket, nowMs);

function turnAway(world: World, id: number, counter: 'throttledByRoute' | 'throttledByAccount'): StepResult {
  countAt(world, id, counter);
  return failHere(world, id, reasonCode.throttled);
}
