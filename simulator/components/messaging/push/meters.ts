/**
 * Counts for an object store or a topic, and keeps its gauges.
 */
import { changeGauge, count } from '../../meters';
import type { ComponentPlan, ServicePlan } from '../../plan';
import type { World } from '../../world';
import { type PushCounter, type PushGauge, pushCounters, pushGauges } from './meter-names';

const planOf = (world: World, component: number) =>
  world.plan.services[(world.plan.components[component] as ComponentPlan).service] as ServicePlan;

export function countPush(world: World, component: number, name: PushCounter): void {
  count(world, planOf(world, component).firstCounter + pushCounters.indexOf(name));
}

export function changePushGauge(world: World, component: number, name: PushGauge, change: number): void {
  changeGauge(world, planOf(world, component).firstGauge + pushGauges.indexOf(name), change);
}
