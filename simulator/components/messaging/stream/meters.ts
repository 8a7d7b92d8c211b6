/**
 * Counts for a stream, and keeps its gauges.
 */
import { changeGauge, count, setAge } from '../../meters';
import type { ComponentPlan, ServicePlan } from '../../plan';
import type { World } from '../../world';
import { type StreamCounter, type StreamGauge, streamCounters, streamGauges } from './meter-names';

const planOf = (world: World, component: number) =>
  world.plan.services[(world.plan.components[component] as ComponentPlan).service] as ServicePlan;

export function countStream(world: World, component: number, name: StreamCounter, amount = 1): void {
  count(world, planOf(world, component).firstCounter + streamCounters.indexOf(name), amount);
}

export function changeStreamGauge(
  world: World,
  component: number,
  name: Exclude<StreamGauge, 'iteratorAgeMs'>,
  change: number,
): void {
  changeGauge(world, planOf(world, component).firstGauge + streamGauges.indexOf(name), change);
}

/** `sinceMs`: when the last record of the batch came; null when no batch is at a consumer. */
export function setIteratorAge(world: World, component: number, sinceMs: number | null): void {
  setAge(world, planOf(world, component).firstGauge + streamGauges.indexOf('iteratorAgeMs'), sinceMs);
}
