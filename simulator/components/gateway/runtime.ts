/**
 * What an API gateway does of its own: connections of a WebSocket API end by time, and their application is told.
 */
import type { ApiGatewayConfig } from '../../scenario/schema/api-gateway';
import type { OwnRuntime } from '../own-runtime';
import type { ComponentPlan } from '../plan';
import { applicationTold, breakConnections, connectionDue } from './connection-life';
import { newGatewayState, showCacheSize } from './state';

export const gatewayRuntime: OwnRuntime = {
  start(world, component) {
    const { config } = world.plan.components[component] as ComponentPlan;
    const gateway = config as ApiGatewayConfig;
    world.components[component] = newGatewayState(gateway);
    showCacheSize(world, component, gateway.cache?.sizeGb ?? null);
  },
  wake: connectionDue,
  callEnded: applicationTold,
  crashed: breakConnections,
};
