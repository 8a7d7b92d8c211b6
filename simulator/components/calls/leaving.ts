/**
 * A caller stops waiting for a try: because of its answer, a time-out, or since it is no longer needed. The caller's
 * policies learn from it, the connection goes to the next; the try itself may go on. SPEC C5, C15.
 */
import { isReset } from '../../policies/retry-conditions';
import { giveConnectionBack, leaveLine } from '../../resources/connection-pools';
import { outcomeCode, reasonCode } from '../../telemetry/codes';
import { type Call, type CallerState, connectionUse, type Try, tryPhase } from '../records';
import type { World } from '../world';
import { callerOf, linkPlanOf } from './access';
import { learn, learnNothing } from './gates';
import { judgeHost } from './hosts';
import { sendCancel } from './network';
import { freeBudget } from './retries';
import { isMultiplexed, sendPending } from './sending';

/** What the caller learns: nothing, that no answer came in time, or what the answer said. */
export const lesson = { none: 0, failure: 1, answer: 2 } as const;
type Lesson = (typeof lesson)[keyof typeof lesson];

/** The caller stops waiting for a try, for which it ended so; `origin` is where a failure began. */
export function leaveTry(
  world: World,
  id: number,
  outcome: number,
  reason: number,
  origin: number,
  learns: Lesson,
): void {
  const left = world.try(id);
  const call = world.call(left.call);
  const caller = callerOf(world, call);
  unlink(world, call, id);
  caller.underWay--;
  if (left.budgeted === 1) freeBudget(caller);
  if (left.timeoutTimer >= 0) world.events.cancel(left.timeoutTimer);
  left.timeoutTimer = -1;
  if (left.connection === connectionUse.pending) {
    forgetUnsent(world, caller, id);
    return;
  }
  caller.active[left.replica] = (caller.active[left.replica] as number) - 1;
  left.call = -1;
  world.observer.tryLeft(left, call, outcome, reason);
  const { toComponent } = linkPlanOf(world, call.link);
  const isCallees = origin === toComponent;
  if (learns === lesson.none) learnNothing(caller, left);
  else {
    learn(world, call, left, outcome, reason, isCallees);
    judgeHost(world, call, caller, left.replica, outcome, reason, isCallees);
  }
  if (left.connection === connectionUse.held) {
    disconnect(world, caller, left, learns === lesson.answer && !isReset(reason, isCallees));
  }
}

function unlink(world: World, call: Call, id: number): void {
  const { nextAwaited } = world.try(id);
  if (call.awaited === id) {
    call.awaited = nextAwaited;
    return;
  }
  let before = world.try(call.awaited);
  while (before.nextAwaited !== id) before = world.try(before.nextAwaited);
  before.nextAwaited = nextAwaited;
}

/** A try that still waits for a connection has not been sent: nothing is left of it. */
function forgetUnsent(world: World, caller: CallerState, id: number): void {
  const left = world.try(id);
  leaveLine(caller.pools as NonNullable<CallerState['pools']>, left.replica, world.tries, id);
  learnNothing(caller, left);
  left.call = -1;
  left.phase = tryPhase.free;
  world.tries.release(id);
}

function disconnect(world: World, caller: CallerState, left: Try, reusable: boolean): void {
  left.connection = connectionUse.none;
  if (caller.pools === null) return;
  giveConnectionBack(caller.pools, left.replica, isMultiplexed(caller), reusable);
  sendPending(world, caller, left.replica);
}

/** The caller needs no more of the tries of a call, which ended so: it leaves them all, and may tell the callee. */
export function leaveAll(world: World, call: Call, outcome: number, reason: number): void {
  const { toComponent } = linkPlanOf(world, call.link);
  const isGood = outcome === outcomeCode.success;
  const cancels = cancelsTries(world, call, outcome);
  const learns = reason === reasonCode.callTimeout ? lesson.failure : lesson.none;
  while (call.awaited >= 0) {
    const id = call.awaited;
    const isSent = world.try(id).connection !== connectionUse.pending;
    if (isGood) leaveTry(world, id, outcomeCode.error, reasonCode.cancelled, toComponent, lesson.none);
    else leaveTry(world, id, outcome, reason, toComponent, learns);
    if (cancels && isSent) sendCancel(world, id);
  }
}

/** Whether the callee is told. Where the deadline went with the tries, it knows by itself that time is over. */
function cancelsTries(world: World, call: Call, outcome: number): boolean {
  const { hedging, deadline } = callerOf(world, call).settings;
  if (deadline.propagates) return outcome !== outcomeCode.timeout;
  return hedging?.cancelLoser ?? false;
}
