/**
 * The components that act of their own, by kind.
 */
import type { ComponentConfig } from '../scenario/schema/scenario';
import { startMemory } from './memory';
import {
  controlPlaneCrashed,
  controlPlaneRecovered,
  instanceChanged,
  startControlPlane,
  wakeControlPlane,
} from './mesh/control-plane';
import type { OwnRuntime } from './own-runtime';
import type { ComponentPlan } from './plan';
import type { Call } from './records';
import { registry } from './registry';
import type { World } from './world';

/** What a service of its own does of its own is to keep what its transactions need. */
type KindOfRuntime = Exclude<ComponentConfig['kind'], 'client' | 'cache' | 'controlPlane'>;

export const runtimes = registry<Record<KindOfRuntime, OwnRuntime>>('What is done by itself by a', {
  service: 'transactions',
  monolith: 'transactions',
  apiGateway: 'gateways',
  database: 'stores',
  function: 'functions',
  queue: 'messaging',
  stream: 'messaging',
  table: 'messaging',
  objectStore: 'messaging',
  topic: 'messaging',
});

const controlPlaneRuntime: OwnRuntime = {
  start: startControlPlane,
  wake: wakeControlPlane,
  crashed: controlPlaneCrashed,
  recovered: controlPlaneRecovered,
};

function runtimeOf(world: World, component: number): OwnRuntime | undefined {
  const { kind } = (world.plan.components[component] as ComponentPlan).config;
  if (kind === 'controlPlane') return controlPlaneRuntime;
  return kind === 'client' || kind === 'cache' ? undefined : runtimes.find(kind);
}

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
