/**
 * What interventions mean to a function, where it differs from a service. SPEC L19-L21.
 *
 * `crash` kills the process of every environment (or of `F#2` alone): what it was doing fails, and its next invocation
 * starts a process again. The function itself is never down. `recycle` is a deployment of new code. `configure` changes
 * its settings; another memory setting is another version, and so recycles, too.
 */
import { environmentState } from '../../resources/environments';
import type { Intervention } from '../../scenario/schema/intervention';
import type { Settings } from '../../scenario/schema/settings';
import { reasonCode } from '../../telemetry/codes';
import { reserve } from '../function/admission';
import { closeHeldPeriod } from '../function/billing';
import { retireAll, showEnvironments } from '../function/environments';
import { killInvocation } from '../function/kill';
import { countOf } from '../function/meters';
import { provision, provisionAnew } from '../function/provisioned';
import { functionServiceOf, functionStateOf } from '../function/state';
import type { ComponentPlan } from '../plan';
import type { World } from '../world';

/** Applies an intervention that a function understands in its own way; false when it is not one. */
export function applyToFunction(world: World, intervention: Intervention): boolean {
  const [id = '', number] = intervention.target.split('#');
  const component = functionNamed(world, id);
  if (component < 0) return false;
  switch (intervention.kind) {
    case 'crash':
      crash(world, component, number === undefined ? null : Number(number) - 1);
      return true;
    case 'recycle':
      recycle(world, component);
      return true;
    case 'configure':
      configure(world, component, intervention.set);
      return true;
    default:
      return false;
  }
}

function functionNamed(world: World, id: string): number {
  const component = world.plan.services[world.plan.serviceIndex.get(id) ?? -1]?.component ?? -1;
  const isFunction = (world.plan.components[component] as ComponentPlan | undefined)?.config.kind === 'function';
  return isFunction ? component : -1;
}

/** Kills the processes of all environments, or of one that exists. */
function crash(world: World, component: number, only: number | null): void {
  const { environments, records } = functionStateOf(world, component);
  for (const [environment, record] of records.entries()) {
    const there = environments.state[environment] !== environmentState.gone;
    if (!there || (only !== null && only !== environment)) continue;
    countOf(world, functionServiceOf(world, component), 'crashes');
    if (record.holder >= 0) killInvocation(world, component, environment, reasonCode.crashed);
    else record.reset = true;
  }
}

function recycle(world: World, component: number): void {
  retireAll(world, component, (provisioned) => !provisioned);
  provisionAnew(world, component);
  showEnvironments(world, component);
}

function configure(world: World, component: number, set: Settings): void {
  const state = functionStateOf(world, component);
  if (set.timeoutMs !== undefined && set.timeoutMs !== null) state.timeoutMs = set.timeoutMs;
  if (set.idleTtlMs !== undefined) state.environments.idleTtlMs = set.idleTtlMs ?? Number.POSITIVE_INFINITY;
  if (set.reservedConcurrency !== undefined) reserve(world, component, set.reservedConcurrency);
  if (set.provisionedConcurrency !== undefined) provision(world, component, set.provisionedConcurrency, false);
  if (set.memoryMb === undefined || set.memoryMb === state.memoryMb) return;
  closeHeldPeriod(world, component);
  state.memoryMb = set.memoryMb;
  recycle(world, component);
}
