/**
 * What a caller asks itself before each try: adaptive throttling, then the circuit breaker of a library; and what it
 * learns from the end of a try. SPEC C17, C18.
 */
import { onAccepted, throttles } from '../../policies/adaptive-throttling';
import { admit, onAbandoned, onResult, refusedByBreaker } from '../../policies/circuit-breaker';
import { isServerFailure, wasAccepted } from '../../policies/host-results';
import { childLineage, uniform } from '../../random';
import { reasonCode } from '../../telemetry/codes';
import type { Call, CallerState, Try } from '../records';
import type { World } from '../world';
import { callerOf, linkPlanOf } from './access';

/** Why the caller does not send the next try of a call, or `ok`; the breaker's number is kept in the call. */
export function passGates(world: World, call: Call): number {
  const { settings } = callerOf(world, call);
  if (settings.adaptiveThrottling === null && settings.breaker === null) return reasonCode.ok;
  const caller = callerOf(world, call);
  if (isThrottled(world, call, caller)) return reasonCode.clientThrottled;
  return breakerLets(world, call, caller) ? reasonCode.ok : reasonCode.circuitOpen;
}

function isThrottled(world: World, call: Call, { throttling }: CallerState): boolean {
  const config = callerOf(world, call).settings.adaptiveThrottling;
  if (config === null || throttling === null) return false;
  const lineage = childLineage(call.lineage, call.site, call.copy, 0);
  const draw = uniform(linkPlanOf(world, call.link).throttling, call.key, lineage, call.tries);
  return throttles(config, throttling, world.nowMs, draw);
}

function breakerLets(world: World, call: Call, { breaker }: CallerState): boolean {
  const config = callerOf(world, call).settings.breaker;
  if (config === null || breaker === null) return true;
  const before = breaker.phase;
  const number = admit(config, breaker, world.nowMs);
  if (breaker.phase !== before) world.observer.breakerChanged(call.link, call.caller, breaker.phase);
  call.breakerNumber = number;
  return number !== refusedByBreaker;
}

/** A call that was let through does not send its try after all. */
export function giveUpPass(caller: CallerState, call: Call): void {
  if (call.breakerNumber >= 0 && caller.breaker !== null) onAbandoned(caller.breaker, call.breakerNumber);
  call.breakerNumber = -1;
}

/** Tells throttling and breaker how a try ended for the caller; `isCallees` as in `hostResultOf`. */
export function learn(world: World, call: Call, over: Try, outcome: number, reason: number, isCallees: boolean): void {
  const { adaptiveThrottling, breaker: config } = callerOf(world, call).settings;
  const { throttling, breaker } = callerOf(world, call);
  if (adaptiveThrottling !== null && throttling !== null && wasAccepted(outcome, reason, isCallees)) {
    onAccepted(adaptiveThrottling, throttling, world.nowMs);
  }
  if (config === null || breaker === null || over.breakerNumber < 0) return;
  const before = breaker.phase;
  onResult(config, breaker, over.breakerNumber, !isServerFailure(outcome, reason, isCallees), world.nowMs);
  if (breaker.phase !== before) world.observer.breakerChanged(call.link, call.caller, breaker.phase);
}

/** A try ended without a result for its caller. */
export function learnNothing(caller: CallerState, over: Try): void {
  if (over.breakerNumber >= 0 && caller.breaker !== null) onAbandoned(caller.breaker, over.breakerNumber);
}
