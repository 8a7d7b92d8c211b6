/**
 * Whether an invocation may run, and where: concurrency, request rate and scaling rate, in this order. SPEC L2-L6.
 */
import { acquireEnvironment, createEnvironment, idleProvisioned } from '../../resources/environments';
import { setBucketLimits, type TokenBucket, tryTake } from '../../resources/token-bucket';
import { reasonCode } from '../../telemetry/codes';
import type { World } from '../world';
import { type FunctionState, functionPlanOf, functionStateOf, requestLimit } from './state';

/**
 * Takes an idle environment or makes a new one, and returns its id; or, where a limit is reached, the complement (`~`)
 * of the reason. Provisioned environments come first; what they cannot take spills over to those on demand.
 */
export function takeEnvironment(world: World, component: number, synchronous: boolean): number {
  const state = functionStateOf(world, component);
  if (idleProvisioned(state.environments) > 0 && mayTake(state.provisionedRequests, world, synchronous)) {
    return acquireEnvironment(state.environments);
  }
  if (freeConcurrency(world, component) <= 0) {
    return ~(state.reserved === null ? reasonCode.concurrencyLimit : reasonCode.reservedConcurrencyLimit);
  }
  const requests = state.reserved === null ? world.account.requests : state.requests;
  if (!mayTake(requests, world, synchronous)) return ~reasonCode.invocationRateLimit;
  return takeOnDemand(world, state);
}

function takeOnDemand(world: World, state: FunctionState): number {
  let environment = acquireEnvironment(state.environments, false);
  if (environment < 0) {
    if (!mayTake(state.scaling ?? world.account.scaling, world, true)) return ~reasonCode.scalingLimit;
    environment = createEnvironment(state.environments, world.nowMs);
  }
  claim(world, state, 1);
  state.inFlight++;
  return environment;
}

const mayTake = (bucket: TokenBucket | null, world: World, counts: boolean): boolean =>
  bucket === null || !counts || tryTake(bucket, world.nowMs);

/** Concurrency that the function may still use on demand. */
export function freeConcurrency(world: World, component: number): number {
  const state = functionStateOf(world, component);
  if (state.reserved !== null) return state.reserved - state.inFlight - state.provisioned.wanted;
  const { account } = functionPlanOf(world, component);
  return account.concurrency - world.account.reserved - world.account.claimed;
}

/** A function uses so much more of the concurrency that all share, unless it has its own. */
export function claim(world: World, state: FunctionState, amount: number): void {
  if (state.reserved === null) world.account.claimed += amount;
}

/** Changes what a function has reserved. What is in progress goes on. */
export function reserve(world: World, component: number, reserved: number | null): void {
  const state = functionStateOf(world, component);
  const { account } = functionPlanOf(world, component);
  const used = state.inFlight + state.provisioned.wanted;
  claim(world, state, -used);
  world.account.reserved += (reserved ?? 0) - (state.reserved ?? 0);
  state.reserved = reserved;
  claim(world, state, used);
  const perSecond = account.synchronousRequestsPerSecond;
  state.requests = requestLimit(perSecond, reserved, world.nowMs);
  if (world.account.requests === null || perSecond === null) return;
  const shared = perSecond * Math.max(0, account.concurrency - world.account.reserved);
  setBucketLimits(world.account.requests, world.nowMs, shared, shared);
}
