/**
 * What an invocation adds to the bill: memory as configured, times its duration with its INIT, rounded up to 1 ms.
 */
import { billedMs, provisionedHeldMs } from '../../pricing/lambda-price';
import type { World } from '../world';
import { countOf } from './meters';
import { type EnvironmentRecord, type FunctionState, functionServiceOf, functionStateOf } from './state';

export function bill(world: World, component: number, record: EnvironmentRecord, provisioned: boolean): void {
  const service = functionServiceOf(world, component);
  const ms = billedMs(world.nowMs - record.invokedMs, record.initMs);
  countOf(world, service, 'billedMs', ms);
  countOf(world, service, provisioned ? 'provisionedMbMs' : 'onDemandMbMs', ms * record.memoryMb);
  if (record.initMs > 0) billInit(world, component, record.initMs, record.memoryMb, provisioned);
}

/** Counts what of the billed time was INIT. */
function billInit(world: World, component: number, initMs: number, memoryMb: number, provisioned: boolean): void {
  const service = functionServiceOf(world, component);
  countOf(world, service, 'initMs', initMs);
  countOf(world, service, provisioned ? 'provisionedInitMbMs' : 'onDemandInitMbMs', initMs * memoryMb);
}

/** Initialisation ahead of requests, of provisioned concurrency, is billed on its own. */
export function billAhead(world: World, component: number, initMs: number, memoryMb: number): void {
  const ms = initMs > 0 ? billedMs(0, initMs) : 0;
  const service = functionServiceOf(world, component);
  countOf(world, service, 'billedMs', ms);
  countOf(world, service, 'provisionedMbMs', ms * memoryMb);
  billInit(world, component, ms, memoryMb, true);
}

/** Closes the period for which provisioned concurrency was held unchanged; the next begins. */
export function closeHeldPeriod(world: World, component: number): void {
  const state = functionStateOf(world, component);
  const service = functionServiceOf(world, component);
  countOf(world, service, 'provisionedHeldMbMs', heldSince(state, state.provisioned.sinceMs, world.nowMs));
  state.provisioned.sinceMs = world.nowMs;
}

/** What provisioned concurrency costs that is held since then: MB-ms, in steps of 5 minutes. */
export const heldSince = ({ provisioned, memoryMb }: FunctionState, sinceMs: number, nowMs: number): number =>
  provisionedHeldMs(provisioned.wanted, nowMs - sinceMs) * memoryMb;
