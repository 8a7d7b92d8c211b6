/**
 * Retries: whether a failed try is tried again, and when. SPEC C6, C7, C13.
 */
import { backOffMs } from '../../policies/back-off';
import { mayRetry, onCall, onFailure, onRetryEnd, onRetryStart, onSuccess } from '../../policies/retry-budget';
import { isRetriable } from '../../policies/retry-conditions';
import { childLineage, uniform } from '../../random';
import type { Call, CallerState } from '../records';
import { eventKind, priority, type World } from '../world';
import { callerOf, linkPlanOf } from './access';

/** A call begins: it may add to the budget. */
export function noteCall(world: World, call: Call): void {
  const { budget } = callerOf(world, call).derived;
  const { budget: state } = callerOf(world, call);
  if (budget !== null && state !== null) onCall(budget, state);
}

/** A try was answered well. */
export function noteSuccess(world: World, call: Call): void {
  const { budget } = callerOf(world, call).derived;
  const { budget: state } = callerOf(world, call);
  if (budget !== null && state !== null) onSuccess(budget, state);
}

/** Whether the policy means this failure. */
export function isRetriableFailure(world: World, call: Call, outcome: number, reason: number, origin: number): boolean {
  const { settings, derived } = callerOf(world, call);
  const isCallees = origin === linkPlanOf(world, call.link).toComponent;
  const grpc = settings.protocol === 'grpc';
  return isRetriable(settings.retryPolicy, derived.retryMask, outcome, reason, isCallees, grpc);
}

/** A failure that the policy means takes from the budget. */
export function noteFailure(world: World, call: Call): void {
  const { budget } = callerOf(world, call).derived;
  const { budget: state } = callerOf(world, call);
  if (budget !== null && state !== null) onFailure(budget, state);
}

/** Counts one more retry, if the policy has one left and the budget allows it; `answered` as in `askBudget`. */
export function takeRetry(world: World, call: Call, answered: 0 | 1): boolean {
  const { retryPolicy } = callerOf(world, call).settings;
  if (call.isMirror === 1 || call.retries >= retryPolicy.numRetries || !askBudget(world, call, answered)) return false;
  call.retries++;
  return true;
}

/**
 * Takes a place in the budget for the next try of a call, or says that there is none. A try that was just `answered`
 * still counts as active: Envoy decides when the headers of the answer come, before it resets the stream (and resets
 * one that timed out first): `Filter::onUpstreamHeaders` and `onPerTryTimeoutCommon` of source/common/router/router.cc.
 */
export function askBudget(world: World, call: Call, answered: 0 | 1): boolean {
  const { budget } = callerOf(world, call).derived;
  const caller = callerOf(world, call);
  if (budget === null || caller.budget === null) return true;
  if (!mayRetry(budget, caller.budget, caller.underWay + answered)) {
    world.observer.retrySuppressed(call);
    return false;
  }
  onRetryStart(budget, caller.budget);
  call.budgeted = 1;
  return true;
}

/** The next try of a call will not be sent: its place in the budget is free. */
export function giveBudgetBack(world: World, call: Call): void {
  if (call.budgeted === 1) freeBudget(callerOf(world, call));
  call.budgeted = 0;
}

/** A retry has its outcome. */
export function freeBudget({ budget }: CallerState): void {
  if (budget !== null) onRetryEnd(budget);
}

/** Waits before the retry that was just counted. */
export function backOff(world: World, call: Call): void {
  const { backOff: policy } = callerOf(world, call).settings.retryPolicy;
  const { backOffStream } = linkPlanOf(world, call.link);
  const lineage = childLineage(call.lineage, call.site, call.copy, 0);
  const draw = uniform(backOffStream, call.key, lineage, call.retries);
  const wait = backOffMs(policy, call.retries, draw, call.retries === 1 ? policy.baseMs : call.backOffMs);
  call.backOffMs = wait;
  call.backOffTimer = world.events.schedule(world.nowMs + wait, priority.clock, eventKind.backOffEnds, 0, call.id);
}
