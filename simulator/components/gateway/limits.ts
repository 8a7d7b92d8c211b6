/**
 * How long a gateway waits for what it calls. SPEC G11.
 */
import { authorizerTimeoutMs } from '../../scenario/api-gateway/features';
import type { CallLimit } from '../plan/forms/gateway';
import type { Try } from '../records';
import { servicePlanOf } from '../threads';
import type { World } from '../world';
import { gatewayOf, type RouteState } from './state';

export function limitOf(world: World, holder: Try, limit: CallLimit): number {
  if (limit.of === 'authorizer') return authorizerTimeoutMs;
  const { routes } = gatewayOf(world, servicePlanOf(world, holder).component);
  const route = routes[limit.route] as RouteState;
  return limit.canary ? route.canaryTimeoutMs : route.timeoutMs;
}
