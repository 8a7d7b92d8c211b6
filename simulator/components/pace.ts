/**
 * How fast a request is worked on: the pace of its replica and, in a monolith, of the module it is in.
 */
import { versionOf } from './fleet/versions';
import type { StepPlan } from './plan/steps';
import type { ModuleState, Try } from './records';
import { endpointOf, replicaOf } from './threads';
import type { World } from './world';

/** How many times longer than usual the present work of a try takes. */
export const paceOf = (world: World, holder: Try): number =>
  replicaOf(world, holder).slowFactor *
  (versionOf(world, holder)?.slowFactor ?? 1) *
  (moduleOf(world, holder)?.slowFactor ?? 1);

/** What faults add to the work that begins: once for each request, and once for each entry into a module. In ms. */
export function addedWorkMs(world: World, holder: Try): number {
  const ofReplica = holder.worked === 0 ? replicaOf(world, holder).addedMs : 0;
  const step = presentStep(world, holder);
  const isFirst = step?.kind === 'work' && step.module?.isFirst === true;
  return ofReplica + (isFirst ? (moduleOf(world, holder)?.addedMs ?? 0) : 0);
}

/** The module whose work a try does. */
function moduleOf(world: World, holder: Try): ModuleState | null {
  const step = presentStep(world, holder);
  if (step?.kind !== 'work' || step.module === null) return null;
  return replicaOf(world, holder).modules[step.module.index] ?? null;
}

const presentStep = (world: World, holder: Try): StepPlan | undefined => endpointOf(world, holder).steps[holder.step];
