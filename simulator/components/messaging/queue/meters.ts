/**
 * Counts for a queue, and keeps its gauges.
 */
import { changeGauge, count, setAge } from '../../meters';
import type { ComponentPlan, ServicePlan } from '../../plan';
import type { World } from '../../world';
import { queueCounters, queueGauges } from './meter-names';

const planOf = (world: World, component: number) =>
  world.plan.services[(world.plan.components[component] as ComponentPlan).service] as ServicePlan;

export function countQueue(world: World, component: number, name: (typeof queueCounters)[number], amount = 1): void {
  count(world, planOf(world, component).firstCounter + queueCounters.indexOf(name), amount);
}

export function changeQueueGauge(
  world: World,
  component: number,
  name: Exclude<(typeof queueGauges)[number], 'ageOfOldestMs'>,
  change: number,
): void {
  changeGauge(world, planOf(world, component).firstGauge + queueGauges.indexOf(name), change);
}

/** `sinceMs`: when the oldest message came; null for an empty queue. */
export function setAgeOfOldest(world: World, component: number, sinceMs: number | null): void {
  setAge(world, planOf(world, component).firstGauge + queueGauges.indexOf('ageOfOldestMs'), sinceMs);
}
