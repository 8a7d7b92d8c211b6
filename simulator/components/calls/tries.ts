/**
 * The tries of a call at its caller: sending one to a replica, and no longer waiting for one. SPEC C1, C4, C5.
 */
import { childLineage } from '../../random';
import { outcomeCode, reasonCode } from '../../telemetry/codes';
import type { LinkPlan } from '../plan';
import { primaryOf } from '../primary';
import { type Call, tryPhase } from '../records';
import { eventKind, priority, type World } from '../world';
import { callerOf, linkPlanOf, linkStateOf } from './access';
import { chooseReplica } from './balancing';
import { deliverRequest } from './network';

/** Sends the next try of a call that is admitted. */
export function sendTry(world: World, callId: number): void {
  const call = world.call(callId);
  const plan = linkPlanOf(world, call.link);
  const link = linkStateOf(world, call.link);
  const id = world.tries.take();
  const sent = world.try(id);
  call.tries++;
  call.currentTry = id;
  sent.call = callId;
  sent.link = call.link;
  sent.service = plan.to;
  sent.endpoint = call.endpoint;
  sent.requestClass = call.requestClass;
  sent.request = call.request;
  sent.key = call.key;
  sent.subject = call.subject;
  sent.records = call.records;
  sent.logEntry = call.logEntry;
  sent.beginAt = call.beginAt;
  sent.spoiled = call.spoiled;
  sent.lineage = childLineage(call.lineage, call.site, call.copy, call.tries);
  sent.tryNumber = call.tries;
  sent.phase = tryPhase.travelling;
  sent.sentMs = world.nowMs;
  sent.outcome = outcomeCode.success;
  sent.reason = reasonCode.ok;
  sent.origin = -1;
  sent.losses = 0;
  const caller = callerOf(world, call);
  sent.replica = pinnedReplica(world, plan, call) ?? chooseReplica(plan, caller, sent);
  caller.active[sent.replica] = (caller.active[sent.replica] as number) + 1;
  world.observer.trySent(sent, call);
  if (link.perTryTimeoutMs !== null) {
    const atMs = world.nowMs + link.perTryTimeoutMs;
    call.tryTimer = world.events.schedule(atMs, priority.clock, eventKind.tryTimesOut, 0, callId);
  }
  deliverRequest(world, id);
}

/** The caller stops waiting for the present try of a call; the try itself goes on. */
export function forgetTry(world: World, callId: number, outcome: number, reason: number): void {
  const call = world.call(callId);
  const current = world.try(call.currentTry);
  const caller = callerOf(world, call);
  caller.active[current.replica] = (caller.active[current.replica] as number) - 1;
  current.call = -1;
  world.observer.tryLeft(current, call, outcome, reason);
  call.currentTry = -1;
}

export function stopTryTimer(world: World, call: Call): void {
  if (call.tryTimer >= 0) world.events.cancel(call.tryTimer);
  call.tryTimer = -1;
}

/** The replica that a call must go to, of itself or by its endpoint; null where load balancing decides. */
function pinnedReplica(world: World, plan: LinkPlan, call: Call): number | null {
  if (call.pinned >= 0) return call.pinned;
  const pinned = world.plan.services[plan.to]?.endpoints[call.endpoint]?.pinned;
  return pinned ? primaryOf(world, plan.toComponent) : null;
}
