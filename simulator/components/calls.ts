/**
 * Calls over a link, seen from the caller: tries, time-outs, retries, bulkhead, load balancing, the network.
 * SPEC C1-C12.
 */
import { leastRequest, random, roundRobin } from '../policies/load-balancing';
import { backOffMs, retryReason } from '../policies/retry';
import { childLineage, uniform } from '../random';
import { enqueue, leave } from '../resources/waiting-line';
import { outcomeCode, reasonCode } from '../telemetry/codes';
import type { MessageKind } from './observer';
import type { LinkPlan } from './plan';
import { type Call, type CallerState, type LinkState, type Try, tryPhase } from './records';
import { eventKind, liveLimit, priority, WorkLimitError, type World } from './world';

const inBulkhead = { no: 0, pending: 1, inside: 2 } as const;

/** First wait before TCP sends a lost segment again (Linux's least, RTO_MIN); it doubles with each loss (RFC 6298). */
const retransmissionMs = 200;
/** After this many losses of one message TCP gives the connection up (Linux's default, tcp_retries2). */
const mostLosses = 15;

const planOf = (world: World, link: number) => world.plan.links[link] as LinkPlan;
const linkOf = (world: World, link: number) => world.links[link] as LinkState;
const callerOf = (world: World, call: Call) => linkOf(world, call.link).callers[call.caller] as CallerState;

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
  call.callTimer = -1;
  call.tryTimer = -1;
  call.bulkhead = inBulkhead.no;
  return id;
}

export function beginCall(world: World, id: number): void {
  const call = world.call(id);
  const link = linkOf(world, call.link);
  call.startMs = world.nowMs;
  link.callsInProgress++;
  world.observer.callStarted(call);
  if (link.timeoutMs !== null) {
    const atMs = world.nowMs + link.timeoutMs;
    call.callTimer = world.events.schedule(atMs, priority.clock, eventKind.callTimesOut, 0, id);
  }
  if (enterBulkhead(world, link, id)) sendTry(world, id);
}

/** Whether the call may go on now; else it waits for a place or has been refused. */
function enterBulkhead(world: World, link: LinkState, id: number): boolean {
  if (link.maxConcurrent === null) return true;
  const call = world.call(id);
  const caller = callerOf(world, call);
  if (caller.inBulkhead < link.maxConcurrent) {
    caller.inBulkhead++;
    call.bulkhead = inBulkhead.inside;
    return true;
  }
  if (caller.pending.length < link.maxPending) {
    call.bulkhead = inBulkhead.pending;
    enqueue(caller.pending, world.calls.all, id);
    return false;
  }
  world.observer.bulkheadRefused(call);
  endCall(world, id, outcomeCode.refused, reasonCode.bulkheadFull, planOf(world, call.link).from);
  return false;
}

function leaveBulkhead(world: World, id: number): void {
  const call = world.call(id);
  const caller = callerOf(world, call);
  if (call.bulkhead === inBulkhead.pending) leave(caller.pending, world.calls.all, id);
  if (call.bulkhead === inBulkhead.inside) {
    caller.inBulkhead--;
    admitPending(world, call.link, caller);
  }
  call.bulkhead = inBulkhead.no;
}

/** Lets waiting calls into a bulkhead that has room; also after its size was changed. */
export function admitPending(world: World, linkIndex: number, caller: CallerState): void {
  const { maxConcurrent } = linkOf(world, linkIndex);
  while (caller.pending.first >= 0 && (maxConcurrent === null || caller.inBulkhead < maxConcurrent)) {
    const id = caller.pending.first;
    leave(caller.pending, world.calls.all, id);
    caller.inBulkhead++;
    world.call(id).bulkhead = inBulkhead.inside;
    sendTry(world, id);
  }
}

function sendTry(world: World, callId: number): void {
  const call = world.call(callId);
  const plan = planOf(world, call.link);
  const link = linkOf(world, call.link);
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
  sent.lineage = childLineage(call.lineage, call.site, call.copy, call.tries);
  sent.tryNumber = call.tries;
  sent.phase = tryPhase.travelling;
  sent.sentMs = world.nowMs;
  sent.outcome = outcomeCode.success;
  sent.reason = reasonCode.ok;
  sent.origin = -1;
  sent.losses = 0;
  const caller = callerOf(world, call);
  sent.replica = chooseReplica(plan, caller, sent);
  caller.active[sent.replica] = (caller.active[sent.replica] as number) + 1;
  world.observer.trySent(sent, call);
  if (link.perTryTimeoutMs !== null) {
    const atMs = world.nowMs + link.perTryTimeoutMs;
    call.tryTimer = world.events.schedule(atMs, priority.clock, eventKind.tryTimesOut, 0, callId);
  }
  deliverRequest(world, id);
}

function chooseReplica(plan: LinkPlan, caller: CallerState, sent: Try): number {
  const replicas = caller.active.length;
  if (replicas === 1) return 0;
  if (plan.config.loadBalancing === 'roundRobin') return roundRobin(caller, replicas);
  const draw = uniform(plan.balance, sent.key, sent.lineage, 0);
  if (plan.config.loadBalancing === 'random') return random(replicas, draw);
  return leastRequest(caller, replicas, draw, uniform(plan.balance, sent.key, sent.lineage, 1));
}

/** Sends the request of a try on its way (again). */
export function deliverRequest(world: World, id: number): void {
  const sent = world.try(id);
  const plan = planOf(world, sent.link);
  if (isLost(world, plan, sent, 0)) {
    sendAgain(world, id, 'request');
    return;
  }
  const latency = latencyOf(world, plan, plan.there, sent);
  world.observer.messageSent('request', sent, world.nowMs + latency);
  if (latency === 0) world.events.post(eventKind.tryArrives, 0, id);
  else world.events.schedule(world.nowMs + latency, priority.arrival, eventKind.tryArrives, 0, id);
}

/** Sends the answer of a try on its way (again): its work at the service is over. */
export function deliverAnswer(world: World, id: number): void {
  const answered = world.try(id);
  const plan = planOf(world, answered.link);
  answered.phase = tryPhase.answering;
  if (isLost(world, plan, answered, 1)) {
    sendAgain(world, id, 'answer');
    return;
  }
  const latency = latencyOf(world, plan, plan.back, answered);
  world.observer.messageSent('answer', answered, world.nowMs + latency);
  if (latency === 0) world.events.post(eventKind.answerArrives, 0, id);
  else world.events.schedule(world.nowMs + latency, priority.answer, eventKind.answerArrives, 0, id);
}

function latencyOf(world: World, plan: LinkPlan, stream: LinkPlan['there'], message: Try): number {
  const link = linkOf(world, plan.index);
  const usual = plan.latency.constantMs ?? plan.latency.sample(stream, message.key, message.lineage);
  return usual * link.slowFactor + link.addedMs;
}

function isLost(world: World, plan: LinkPlan, message: Try, direction: 0 | 1): boolean {
  const link = linkOf(world, plan.index);
  if (link.partitioned) return true;
  if (link.lossRate === 0) return false;
  return uniform(plan.loss, message.key, message.lineage, 2 * message.losses + direction) < link.lossRate;
}

function sendAgain(world: World, id: number, kind: MessageKind): void {
  const message = world.try(id);
  message.losses++;
  world.observer.messageLost(kind, message);
  if (message.losses > mostLosses) {
    message.outcome = outcomeCode.error;
    message.reason = reasonCode.connectionLost;
    message.origin = planOf(world, message.link).toComponent;
    world.events.post(eventKind.answerArrives, 0, id);
    return;
  }
  const wait = retransmissionMs * 2 ** (message.losses - 1);
  const again = kind === 'request' ? eventKind.requestSentAgain : eventKind.answerSentAgain;
  world.events.schedule(world.nowMs + wait, priority.arrival, again, 0, id);
}

/** The answer of a try reaches the caller, who may have given up long ago. */
export function answerArrives(world: World, id: number): void {
  const answered = world.try(id);
  const callId = answered.call;
  const { outcome, reason, origin } = answered;
  if (callId >= 0) forgetTry(world, callId, outcome, reason);
  world.observer.tryOver(answered);
  answered.phase = tryPhase.free;
  world.tries.release(id);
  if (callId < 0) return;
  if (outcome === outcomeCode.success) endCall(world, callId, outcome, reason, origin);
  else tryFailed(world, callId, outcome, reason, origin);
}

/** The caller stops waiting for the present try of a call; the try itself goes on. */
function forgetTry(world: World, callId: number, outcome: number, reason: number): void {
  const call = world.call(callId);
  const current = world.try(call.currentTry);
  const caller = callerOf(world, call);
  caller.active[current.replica] = (caller.active[current.replica] as number) - 1;
  current.call = -1;
  world.observer.tryLeft(current, call, outcome, reason);
  call.currentTry = -1;
}

function tryFailed(world: World, id: number, outcome: number, reason: number, origin: number): void {
  const call = world.call(id);
  const link = linkOf(world, call.link);
  const plan = planOf(world, call.link);
  stopTryTimer(world, call);
  const retryable = plan.config.retryPolicy.retryOn.includes(retryReason(outcome, reason));
  if (call.tries > link.numRetries || !retryable) {
    endCall(world, id, outcome, reason, origin);
    return;
  }
  const lineage = childLineage(call.lineage, call.site, call.copy, 0);
  const wait = backOffMs(plan.backOff, call.tries, () => uniform(plan.backOffStream, call.key, lineage, call.tries));
  call.tryTimer = world.events.schedule(world.nowMs + wait, priority.clock, eventKind.backOffEnds, 0, id);
}

export function backOffEnds(world: World, id: number): void {
  world.call(id).tryTimer = -1;
  sendTry(world, id);
}

export function callTimesOut(world: World, id: number): void {
  const call = world.call(id);
  call.callTimer = -1;
  world.observer.timedOut(call, true);
  endCall(world, id, outcomeCode.timeout, reasonCode.callTimeout, planOf(world, call.link).toComponent);
}

export function tryTimesOut(world: World, id: number): void {
  const call = world.call(id);
  call.tryTimer = -1;
  world.observer.timedOut(call, false);
  forgetTry(world, id, outcomeCode.timeout, reasonCode.tryTimeout);
  tryFailed(world, id, outcomeCode.timeout, reasonCode.tryTimeout, planOf(world, call.link).toComponent);
}

function endCall(world: World, id: number, outcome: number, reason: number, origin: number): void {
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
    if (call.link < 0 || call.caller !== replica || planOf(world, call.link).from !== component) continue;
    const caller = callerOf(world, call);
    if (call.bulkhead === inBulkhead.pending) leave(caller.pending, world.calls.all, id);
    if (call.bulkhead === inBulkhead.inside) caller.inBulkhead--;
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
  linkOf(world, call.link).callsInProgress--;
}

/** Gives the record of an ended call back. */
export function releaseCall(world: World, id: number): void {
  world.call(id).link = -1;
  world.calls.release(id);
}

function stopTryTimer(world: World, call: Call): void {
  if (call.tryTimer >= 0) world.events.cancel(call.tryTimer);
  call.tryTimer = -1;
}
