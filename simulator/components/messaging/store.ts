/**
 * Stores the records of a call in the component called, whatever its kind.
 */
import { childLineage, uniform } from '../../random';
import { reasonCode } from '../../telemetry/codes';
import type { ComponentPlan } from '../plan';
import type { StorePlan } from '../plan/steps/store';
import { failing, type Try } from '../records';
import type { World } from '../world';
import { keeperOf } from './keeper';
import type { MessageOrigin } from './message';
import { putEvent } from './push/runtime';
import { putIntoQueue } from './queue/keeping';
import { putIntoStream, takeRoom } from './stream/putting';
import { type HashPlace, hashPlaceOf } from './stream/shards';

/** Stores all records of a call or none; returns `ok`, or the reason of its refusal. */
export function storeRecords(world: World, from: Try, step: StorePlan): number {
  const { config } = world.plan.components[step.component] as ComponentPlan;
  const origins = Array.from({ length: from.records }, (_, record) => originOf(world, from, step, record));
  switch (config.kind) {
    case 'queue':
      for (const origin of origins) putIntoQueue(world, step.component, origin);
      return reasonCode.ok;
    case 'stream':
    case 'table':
      return storeInStream(world, step, origins, config.partitionBy === 'random');
    case 'objectStore':
    case 'topic':
      for (const origin of origins) putEvent(world, step, origin);
      return reasonCode.ok;
    default:
      throw new Error(`A ${config.kind} keeps no records.`);
  }
}

function storeInStream(world: World, step: StorePlan, origins: readonly MessageOrigin[], atRandom: boolean): number {
  const places = origins.map((origin) => hashPlaceOf(origin, atRandom ? step.partitionKey : null));
  if (!takeRoom(world, step.component, places)) return reasonCode.throttled;
  for (const [index, origin] of origins.entries()) {
    putIntoStream(world, step.component, origin, places[index] as HashPlace);
  }
  return reasonCode.ok;
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
