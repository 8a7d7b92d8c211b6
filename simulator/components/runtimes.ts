/**
 * The components that act of their own, by kind.
 */
import type { ComponentConfig } from '../scenario/schema/scenario';
import { databaseCrashed, promote, startDatabase } from './failover';
import { functionRuntime } from './function/runtime';
import { gatewayRuntime } from './gateway/runtime';
import { startMemory } from './memory';
import {
  controlPlaneCrashed,
  controlPlaneRecovered,
  instanceChanged,
  startControlPlane,
  wakeControlPlane,
} from './mesh/control-plane';
import { pushRuntime } from './messaging/push/runtime';
import { queueRuntime } from './messaging/queue/runtime';
import { streamRuntime } from './messaging/stream/runtime';
import type { OwnRuntime } from './own-runtime';
import type { ComponentPlan } from './plan';
import type { Call } from './records';
import { durableCrashed, durableRecovered, relay, relayed, startDurable } from './transactions/runtime';
import type { World } from './world';

const processRuntime: OwnRuntime = {
  start: startDurable,
  wake: relay,
  callEnded: relayed,
  crashed: durableCrashed,
  recovered: durableRecovered,
};

const runtimes: Partial<Record<ComponentConfig['kind'], OwnRuntime>> = {
  service: processRuntime,
  monolith: processRuntime,
  apiGateway: gatewayRuntime,
  database: { start: startDatabase, wake: promote, crashed: databaseCrashed },
  controlPlane: {
    start: startControlPlane,
    wake: wakeControlPlane,
    crashed: controlPlaneCrashed,
    recovered: controlPlaneRecovered,
  },
  function: functionRuntime,
  queue: queueRuntime,
  stream: streamRuntime,
  table: streamRuntime,
  objectStore: pushRuntime,
  topic: pushRuntime,
};

const runtimeOf = (world: World, component: number) =>
  runtimes[(world.plan.components[component] as ComponentPlan).config.kind];

export function startComponents(world: World): void {
  startMemory(world);
  for (const component of world.plan.components.keys()) runtimeOf(world, component)?.start?.(world, component);
}

export const componentWakes = (world: World, component: number, a: number): void =>
  runtimeOf(world, component)?.wake?.(world, component, a);

export const ownCallEnded = (world: World, component: number, call: Call): void =>
  runtimeOf(world, component)?.callEnded?.(world, component, call);

export function replicaCrashed(world: World, component: number, replica: number): void {
  runtimeOf(world, component)?.crashed?.(world, component, replica);
  instanceChanged(world, component, replica);
}

export function replicaRecovered(world: World, component: number, replica: number): void {
  runtimeOf(world, component)?.recovered?.(world, component, replica);
  instanceChanged(world, component, replica);
}
