/**
 * The life of a call: it begins, is admitted, sends its tries, and ends exactly once. SPEC C3, C12, C16.
 */
import { deadlineOf, noDeadline } from '../../policies/deadline';
import { outcomeCode, reasonCode } from '../../telemetry/codes';
import type { Call, CallerState } from '../records';
import { eventKind, liveLimit, priority, WorkLimitError, type World } from '../world';
import { callerOf, linkPlanOf, linkStateOf } from './access';
import { enterBulkhead, leaveBulkhead, nextPending, vacate } from './admission';
import { forgetChoices } from './balancing';
import { giveUpPass, passGates } from './gates';
import { scheduleHedge, stopHedging } from './hedges';
import { leaveAll } from './leaving';
import { giveBudgetBack, noteCall } from './retries';
import { sendTry } from './sending';

/** Takes a call record. The caller of this function fills in what the call is for, then calls `beginCall`. */
export function newCall(world: World, link: number, endpoint: number): number {
  if (world.calls.live >= liveLimit) {
    throw new WorkLimitError(`More than ${liveLimit} calls are under way at ${world.nowMs} ms.`);
  }
  const id = world.calls.take();
  const call = world.call(id);
  call.link = link;
  call.endpoint = endpoint;
  call.deadlineMs = Number.POSITIVE_INFINITY;
  call.tries = 0;
  call.retries = 0;
  call.hedges = 0;
  call.awaited = -1;
  call.logEntry = -1;
  call.beginAt = 0;
  call.callTimer = -1;
  call.backOffTimer = -1;
  call.hedgeTimer = -1;
  call.backOffMs = 0;
  call.budgeted = 0;
  call.breakerNumber = -1;
  call.bulkhead = 0;
  call.requestLineage = 0;
  call.limitMs = Number.POSITIVE_INFINITY;
  call.pinned = -1;
  call.records = 1;
  call.spoiled = 0;
  return id;
}

export function beginCall(world: World, id: number): void {
  const call = world.call(id);
  const link = linkStateOf(world, call.link);
  call.startMs = world.nowMs;
  link.callsInProgress++;
  world.observer.callStarted(call);
  noteCall(world, call);
  const atMs = deadlineOf(world.nowMs, leastOf(link.settings.timeoutMs, call.limitMs), call.deadlineMs);
  if (atMs !== noDeadline) {
    call.callTimer = world.events.schedule(Math.max(atMs, world.nowMs), priority.clock, eventKind.callTimesOut, 0, id);
  }
  const refusal = passGates(world, call);
  if (refusal !== reasonCode.ok) {
    refuseCall(world, call, refusal);
    return;
  }
  const admission = enterBulkhead(world, id);
  if (admission === 'admitted') sendOrEnd(world, id);
  else if (admission === 'refused') refuseCall(world, call, reasonCode.bulkheadFull);
}

/** Sends the next try of a call that has none under way; a call that cannot send one ends. */
export function sendOrEnd(world: World, id: number): void {
  const refusal = sendTry(world, id, 0);
  if (refusal === reasonCode.ok) scheduleHedge(world, world.call(id));
  else refuseCall(world, world.call(id), refusal);
}

/** The caller's own policies turn a call away; nothing is tried again, for nothing would change. */
export function refuseCall(world: World, call: Call, reason: number): void {
  world.observer.callRefused(call, reason);
  endCall(world, call.id, outcomeCode.refused, reason, linkPlanOf(world, call.link).from);
}

/** The time of a call is over, its own or that of the try that it is made for. */
export function callTimesOut(world: World, id: number): void {
  const call = world.call(id);
  call.callTimer = -1;
  const timeoutMs = leastOf(linkStateOf(world, call.link).settings.timeoutMs, call.limitMs);
  const isOwn = timeoutMs !== null && call.startMs + timeoutMs <= call.deadlineMs;
  const reason = isOwn ? reasonCode.callTimeout : reasonCode.deadlineExceeded;
  world.observer.timedOut(call, true);
  endCall(world, id, outcomeCode.timeout, reason, linkPlanOf(world, call.link).toComponent);
}

/** Ends a call; who made it is told by an event. */
export function endCall(world: World, id: number, outcome: number, reason: number, origin: number): void {
  const call = world.call(id);
  call.outcome = outcome;
  call.reason = reason;
  call.origin = origin;
  dropCall(world, id, outcome, reason);
  if (leaveBulkhead(world, id)) admitPending(world, call.link, callerOf(world, call));
  world.observer.callEnded(call);
  world.events.post(eventKind.callEnded, 0, id);
}

/** Lets waiting calls into a bulkhead that has room; also after its size was changed. */
export function admitPending(world: World, link: number, caller: CallerState): void {
  if (caller.admitting) return;
  caller.admitting = true;
  for (let id = nextPending(world, link, caller); id >= 0; id = nextPending(world, link, caller)) sendOrEnd(world, id);
  caller.admitting = false;
}

/** Ends every call that a crashed replica was making: nobody is told, the tries under way go on. */
export function abandonCallsOf(world: World, component: number, replica: number): void {
  for (const call of world.calls.all()) {
    if (call.link < 0 || call.caller !== replica || linkPlanOf(world, call.link).from !== component) continue;
    abandon(world, call.id, outcomeCode.error, reasonCode.crashed);
  }
}

/** Ends the calls that a try is waiting for, because it is stopped so: nobody is told. */
export function abandonCallsFor(world: World, tryId: number, outcome: number, reason: number): void {
  const { stamp } = world.try(tryId);
  for (const call of world.calls.all()) {
    const isAwaited = call.link >= 0 && call.parent === tryId && call.parentStamp === stamp;
    if (isAwaited) abandon(world, call.id, outcome, reason);
  }
}

function abandon(world: World, id: number, outcome: number, reason: number): void {
  const call = world.call(id);
  vacate(world, call, id);
  dropCall(world, id, outcome, reason);
  world.observer.callDropped(call);
  releaseCall(world, id);
}

function dropCall(world: World, id: number, outcome: number, reason: number): void {
  const call = world.call(id);
  if (call.callTimer >= 0) world.events.cancel(call.callTimer);
  call.callTimer = -1;
  if (call.backOffTimer >= 0) world.events.cancel(call.backOffTimer);
  call.backOffTimer = -1;
  stopHedging(world, call);
  if (call.awaited >= 0) leaveAll(world, call, outcome, reason);
  giveUpPass(callerOf(world, call), call);
  giveBudgetBack(world, call);
  forgetChoices(callerOf(world, call), call);
  linkStateOf(world, call.link).callsInProgress--;
}

/** Gives the record of an ended call back. */
export function releaseCall(world: World, id: number): void {
  world.call(id).link = -1;
  world.calls.release(id);
}

/** The shorter of two times, of which the first may be none. */
const leastOf = (timeoutMs: number | null, limitMs: number): number | null =>
  limitMs === Number.POSITIVE_INFINITY ? timeoutMs : Math.min(timeoutMs ?? limitMs, limitMs);
