/**
 * Components that act of their own: what they do at the start of a run, at their own events, and when a call that
 * they made themselves has ended.
 */
import type { ComponentConfig } from '../scenario/schema/scenario';
import { databaseCrashed, promote, startDatabase } from './failover';
import { queueRuntime } from './messaging/queue/runtime';
import { streamRuntime } from './messaging/stream/runtime';
import type { ComponentPlan } from './plan';
import type { Call } from './records';
import { durableCrashed, durableRecovered, relay, relayed, startDurable } from './transactions/runtime';
import type { World } from './world';

export interface OwnRuntime {
  /** The run begins: makes the state in `World.components` and schedules first events. */
  start?(world: World, component: number): void;
  /** A `componentWakes` event; `a` means what the component wrote there. */
  wake?(world: World, component: number, a: number): void;
  /** A call with purpose `own` has ended; its record is given back afterwards. */
  callEnded?(world: World, component: number, call: Call): void;
  /** One of its replicas has crashed. */
  crashed?(world: World, component: number, replica: number): void;
  /** One of its replicas is up again. */
  recovered?(world: World, component: number, replica: number): void;
}

const runtimes: Partial<Record<ComponentConfig['kind'], OwnRuntime>> = {
  service: {
    start: startDurable,
    wake: relay,
    callEnded: relayed,
    crashed: durableCrashed,
    recovered: durableRecovered,
  },
  database: { start: startDatabase, wake: promote, crashed: databaseCrashed },
  queue: queueRuntime,
  stream: streamRuntime,
  table: streamRuntime,
};

const runtimeOf = (world: World, component: number) =>
  runtimes[(world.plan.components[component] as ComponentPlan).config.kind];

export function startComponents(world: World): void {
  for (const component of world.plan.components.keys()) runtimeOf(world, component)?.start?.(world, component);
}

export const componentWakes = (world: World, component: number, a: number): void =>
  runtimeOf(world, component)?.wake?.(world, component, a);

export const ownCallEnded = (world: World, component: number, call: Call): void =>
  runtimeOf(world, component)?.callEnded?.(world, component, call);

export const replicaCrashed = (world: World, component: number, replica: number): void =>
  runtimeOf(world, component)?.crashed?.(world, component, replica);

export const replicaRecovered = (world: World, component: number, replica: number): void =>
  runtimeOf(world, component)?.recovered?.(world, component, replica);
