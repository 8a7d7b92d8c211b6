/**
 * What an API gateway does of its own.
 */
import type { ApiGatewayConfig } from '../../scenario/schema/api-gateway';
import type { ComponentPlan } from '../plan';
import type { World } from '../world';
import { newGatewayState, showCacheSize } from './state';

export function startGateway(world: World, component: number): void {
  const { config } = world.plan.components[component] as ComponentPlan;
  const gateway = config as ApiGatewayConfig;
  world.components[component] = newGatewayState(gateway);
  showCacheSize(world, component, gateway.cache?.sizeGb ?? null);
}
