/**
 * The life of a call: it begins, is admitted, sends its tries, and ends exactly once. SPEC C3, C12, C16.
 */
import { deadlineOf, noDeadline } from '../../policies/deadline';
import { outcomeCode, reasonCode } from '../../telemetry/codes';
import { type Call, type CallerState, callPurpose } from '../records';
import { eventKind, liveLimit, priority, WorkLimitError, type World } from '../world';
import { callerOf, linkPlanOf, linkStateOf } from './access';
import { enterBulkhead, leaveBulkhead, nextPending, vacate } from './admission';
import { forgetChoices } from './balancing';
import { giveUpPass, passGates } from './gates';
import { scheduleHedge, stopHedging } from './hedges';
import { leaveAll } from './leaving';
import { giveBudgetBack, noteCall } from './retries';
import { abortion, applyFaults, chooseVersion, mayAbort, mirrorOf, type Routed } from './routing';
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
  call.routed = 0;
  call.version = -1;
  call.isMirror = 0;
  call.bulkhead = 0;
  call.ended = 0;
  call.requestLineage = 0;
  call.session = -1;
  call.limitMs = Number.POSITIVE_INFINITY;
  call.pinned = -1;
  call.records = 1;
  call.spoiled = 0;
  call.readAt = 0;
  return id;
}

/** Copies are told apart from those that a step makes (RN6). */
const firstCopy = 4_096;

export function beginCall(world: World, id: number): void {
  const call = world.call(id);
  startCall(world, call);
  const refusal = passGates(world, call);
  if (refusal !== reasonCode.ok) {
    refuseCall(world, call, refusal);
    return;
  }
  const admission = enterBulkhead(world, id);
  if (admission === 'admitted') sendOrEnd(world, id);
  else if (admission === 'refused') refuseCall(world, call, reasonCode.bulkheadFull);
}

function startCall(world: World, call: Call): void {
  const link = linkStateOf(world, call.link);
  call.startMs = world.nowMs;
  link.callsInProgress++;
  world.observer.callStarted(call);
  noteCall(world, call);
  const atMs = deadlineOf(
    world.nowMs,
    leastOf(callerOf(world, call).settings.timeoutMs, call.limitMs),
    call.deadlineMs,
  );
  if (atMs !== noDeadline) {
    const laterMs = Math.max(atMs, world.nowMs);
    call.callTimer = world.events.schedule(laterMs, priority.clock, eventKind.callTimesOut, 0, call.id);
  }
}

/** Sends the next try of a call that has none under way; a call that cannot send one ends. */
export function sendOrEnd(world: World, id: number): void {
  const call = world.call(id);
  if (call.routed === 1) send(world, id);
  else follow(world, call, applyFaults(world, call));
}

/** The delay of a fault on purpose is over. */
export function faultDelayEnds(world: World, id: number): void {
  const call = world.call(id);
  call.backOffTimer = -1;
  follow(world, call, mayAbort(world, call));
}

/** Goes on as the rules of the route say. */
function follow(world: World, call: Call, routed: Routed): void {
  if (routed === 'waits') return;
  if (routed === 'aborted') {
    endCall(world, call.id, abortion.outcome, abortion.reason, linkPlanOf(world, call.link).from);
    return;
  }
  call.routed = 1;
  chooseVersion(world, call);
  const copyFor = mirrorOf(world, call);
  send(world, call.id);
  if (copyFor !== null) sendCopy(world, call, copyFor);
}

/** Sends a copy of a call that nobody waits for; -1: to any version. */
function sendCopy(world: World, call: Call, version: number): void {
  const id = newCall(world, call.link, call.endpoint);
  const copy = world.call(id);
  const { requestClass, request, key, lineage, subject, site, caller, records, spoiled, readAt } = call;
  Object.assign(copy, { requestClass, request, key, lineage, subject, site, caller, records, spoiled, readAt });
  Object.assign(copy, { purpose: callPurpose.detached, parent: -1, user: -1, version, isMirror: 1, routed: 1 });
  copy.copy = call.copy + firstCopy;
  startCall(world, copy);
  send(world, id);
}

function send(world: World, id: number): void {
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
  const timeoutMs = leastOf(callerOf(world, call).settings.timeoutMs, call.limitMs);
  const isOwn = timeoutMs !== null && call.startMs + timeoutMs <= call.deadlineMs;
  const reason = isOwn ? reasonCode.callTimeout : reasonCode.deadlineExceeded;
  world.observer.timedOut(call, true);
  endCall(world, id, outcomeCode.timeout, reason, linkPlanOf(world, call.link).toComponent);
}

/** Ends a call; who made it is told by an event. */
export function endCall(world: World, id: number, outcome: number, reason: number, origin: number): void {
  const call = world.call(id);
  call.ended = 1;
  call.outcome = outcome;
  call.reason = reason;
  call.origin = origin;
  dropCall(world, id, outcome, reason);
  if (leaveBulkhead(world, id)) admitPending(world, callerOf(world, call));
  world.observer.callEnded(call);
  world.events.post(eventKind.callEnded, 0, id);
}

/** Lets waiting calls into a bulkhead that has room; also after its size was changed. */
export function admitPending(world: World, caller: CallerState): void {
  if (caller.admitting) return;
  caller.admitting = true;
  for (let id = nextPending(world, caller); id >= 0; id = nextPending(world, caller)) sendOrEnd(world, id);
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
  if (call.ended === 1) {
    // It ended at this very instant; the event that would tell gives its record back.
    call.purpose = callPurpose.detached;
    return;
  }
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
