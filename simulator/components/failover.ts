/**
 * Failover of a database: some time after its primary has crashed, the next node that is up becomes the primary.
 */
import type { DatabaseConfig } from '../scenario/schema/database';
import { databaseCounter } from './lower/database';
import { count } from './meters';
import type { ComponentPlan, ServicePlan } from './plan';
import { type PrimaryState, primaryOf } from './primary';
import type { ReplicaState, ServiceState } from './records';
import { eventKind, priority, type World } from './world';

export function startDatabase(world: World, component: number): void {
  const state: PrimaryState = { primary: 0 };
  world.components[component] = state;
}

/** A node has crashed; `a` of the event that follows is the primary whose place is to be taken. */
export function databaseCrashed(world: World, component: number, replica: number): void {
  if (replica !== primaryOf(world, component)) return;
  const { failoverMs } = configOf(world, component);
  world.events.schedule(world.nowMs + failoverMs, priority.clock, eventKind.componentWakes, component, replica);
}

export function promote(world: World, component: number, dead: number): void {
  const { replicas } = serviceOf(world, component);
  if (primaryOf(world, component) !== dead || !replicas[dead]?.down) return;
  for (let step = 1; step < replicas.length; step++) {
    const candidate = (dead + step) % replicas.length;
    if ((replicas[candidate] as ReplicaState).down) continue;
    (world.components[component] as PrimaryState).primary = candidate;
    count(world, planOf(world, component).firstCounter + databaseCounter.failovers);
    return;
  }
}

const configOf = (world: World, component: number) =>
  (world.plan.components[component] as ComponentPlan).config as DatabaseConfig;
const planOf = (world: World, component: number) =>
  world.plan.services[(world.plan.components[component] as ComponentPlan).service] as ServicePlan;
const serviceOf = (world: World, component: number) =>
  world.services[(world.plan.components[component] as ComponentPlan).service] as ServiceState;
