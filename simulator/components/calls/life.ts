/**
 * The life of a call: it begins, is admitted, and ends exactly once. SPEC C3, C12.
 */
import { outcomeCode, reasonCode } from '../../telemetry/codes';
import type { Call } from '../records';
import { eventKind, liveLimit, priority, WorkLimitError, type World } from '../world';
import { linkPlanOf, linkStateOf } from './access';
import { enterBulkhead, leaveBulkhead, vacate } from './admission';
import { forgetTry, sendTry, stopTryTimer } from './tries';

/** Takes a call record. The caller of this function fills in what the call is for, then calls `beginCall`. */
export function newCall(world: World, link: number, endpoint: number): number {
  if (world.calls.live >= liveLimit) {
    throw new WorkLimitError(`More than ${liveLimit} calls are under way at ${world.nowMs} ms.`);
  }
  const id = world.calls.take();
  const call = world.call(id);
  call.link = link;
  call.endpoint = endpoint;
  call.tries = 0;
  call.currentTry = -1;
  call.logEntry = -1;
  call.beginAt = 0;
  call.callTimer = -1;
  call.tryTimer = -1;
  call.bulkhead = 0;
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
  if (link.timeoutMs !== null) {
    const atMs = world.nowMs + link.timeoutMs;
    call.callTimer = world.events.schedule(atMs, priority.clock, eventKind.callTimesOut, 0, id);
  }
  const admission = enterBulkhead(world, id);
  if (admission === 'admitted') sendTry(world, id);
  else if (admission === 'refused') refuseAtBulkhead(world, call);
}

function refuseAtBulkhead(world: World, call: Call): void {
  world.observer.bulkheadRefused(call);
  endCall(world, call.id, outcomeCode.refused, reasonCode.bulkheadFull, linkPlanOf(world, call.link).from);
}

export function callTimesOut(world: World, id: number): void {
  const call = world.call(id);
  call.callTimer = -1;
  world.observer.timedOut(call, true);
  endCall(world, id, outcomeCode.timeout, reasonCode.callTimeout, linkPlanOf(world, call.link).toComponent);
}

/** Ends a call; who made it is told by an event. */
export function endCall(world: World, id: number, outcome: number, reason: number, origin: number): void {
  const call = world.call(id);
  call.outcome = outcome;
  call.reason = reason;
  call.origin = origin;
  dropCall(world, id, outcome, reason);
  leaveBulkhead(world, id);
  world.observer.callEnded(call);
  world.events.post(eventKind.callEnded, 0, id);
}

/** Ends every call that a crashed replica was making: nobody is told, the tries under way go on. */
export function abandonCallsOf(world: World, component: number, replica: number): void {
  for (const [id, call] of world.calls.all.entries()) {
    if (call.link < 0 || call.caller !== replica || linkPlanOf(world, call.link).from !== component) continue;
    vacate(world, call, id);
    dropCall(world, id, outcomeCode.error, reasonCode.crashed);
    world.observer.callDropped(call);
    releaseCall(world, id);
  }
}

function dropCall(world: World, id: number, outcome: number, reason: number): void {
  const call = world.call(id);
  if (call.callTimer >= 0) world.events.cancel(call.callTimer);
  call.callTimer = -1;
  stopTryTimer(world, call);
  if (call.currentTry >= 0) forgetTry(world, id, outcome, reason);
  linkStateOf(world, call.link).callsInProgress--;
}

/** Gives the record of an ended call back. */
export function releaseCall(world: World, id: number): void {
  world.call(id).link = -1;
  world.calls.release(id);
}
