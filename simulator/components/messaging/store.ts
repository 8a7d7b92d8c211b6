/**
 * Stores the records of a call in the component called, whatever its kind.
 */
import { childLineage, uniform } from '../../random';
import type { ComponentPlan } from '../plan';
import type { StorePlan } from '../plan/steps/store';
import { failing, type Try } from '../records';
import type { World } from '../world';
import { keeperOf } from './keeper';
import type { MessageOrigin } from './message';
import { putIntoQueue } from './queue/keeping';

export function storeRecords(world: World, from: Try, step: StorePlan): void {
  for (let record = 0; record < from.records; record++) {
    put(world, step.component, originOf(world, from, step, record));
  }
}

function put(world: World, component: number, origin: MessageOrigin): void {
  const { config } = world.plan.components[component] as ComponentPlan;
  if (config.kind === 'queue') putIntoQueue(world, component, origin);
}

function originOf(world: World, from: Try, step: StorePlan, record: number): MessageOrigin {
  const { requestClass, request, key, subject } = from;
  const lineage = childLineage(from.lineage, 0, record, 0);
  const poison = from.spoiled === failing.poison || isPoison(world, step, key, lineage) ? 1 : 0;
  return { requestClass, request, key, lineage, subject, poison, sentMs: world.nowMs };
}

function isPoison(world: World, step: StorePlan, key: number, lineage: number): boolean {
  const state = keeperOf(world, step.component);
  if (state.poisonNext > 0) {
    state.poisonNext--;
    return true;
  }
  return state.poison > 0 && uniform(step.poison, key, lineage) < state.poison;
}
