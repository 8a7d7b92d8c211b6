/**
 * Sending a try: the record, the replica, a connection of the caller's proxy, and off it goes. SPEC C1, C9, C16.
 */
import { deadlineOf, tryTimeoutMs } from '../../policies/deadline';
import { noEndpoint } from '../../policies/endpoint-set';
import { childLineage } from '../../random';
import { askForConnection, connectionGrant, joinLine, nextInLine } from '../../resources/connection-pools';
import { outcomeCode, reasonCode } from '../../telemetry/codes';
import { apartMs } from '../plan/zones';
import { type Call, type CallerState, connectionUse, type Try, tryPhase } from '../records';
import { eventKind, priority, type World } from '../world';
import { callerOf, linkPlanOf } from './access';
import { chooseReplica, noteChoice } from './balancing';
import { deliverRequest } from './network';

/** Whether the connections of a link carry several requests at once. */
export const isMultiplexed = (caller: CallerState): boolean => caller.settings.protocol !== 'http1';

/**
 * Sends the next try of a call, or lets it wait for a connection. Returns why it cannot be sent, as an index into
 * `reasons`, or `ok`. `hedge`: others of the call are under way.
 */
export function sendTry(world: World, callId: number, hedge: 0 | 1): number {
  const call = world.call(callId);
  const caller = callerOf(world, call);
  const id = world.tries.take();
  const sent = world.try(id);
  fillIn(world, call, sent, hedge);
  const replica = chooseReplica(world, caller, call, sent);
  const refusal = replica === noEndpoint ? reasonCode.noHealthyUpstream : connect(caller, sent, replica);
  if (refusal !== reasonCode.ok) {
    sent.phase = tryPhase.free;
    world.tries.release(id);
    return refusal;
  }
  sent.replica = replica;
  sent.apartMs = distance(world, call, replica);
  call.tries++;
  sent.nextAwaited = call.awaited;
  call.awaited = id;
  call.breakerNumber = -1;
  call.budgeted = 0;
  caller.underWay++;
  noteChoice(caller, call, replica);
  if (sent.connection === connectionUse.pending) {
    sent.phase = tryPhase.pending;
    joinLine(caller.pools as NonNullable<CallerState['pools']>, replica, world.tries, id);
  } else launch(world, id);
  return reasonCode.ok;
}

/** Time that the way between the zones of caller and callee takes. */
function distance(world: World, call: Call, replica: number): number {
  const { zones, config } = linkPlanOf(world, call.link);
  if (zones === null) return 0;
  return apartMs(config, zones.ofCallers[call.caller] ?? null, zones.ofHosts[replica] ?? null);
}

function fillIn(world: World, call: Call, sent: Try, hedge: 0 | 1): void {
  sent.call = call.id;
  sent.link = call.link;
  sent.service = linkPlanOf(world, call.link).to;
  sent.endpoint = call.endpoint;
  sent.requestClass = call.requestClass;
  sent.request = call.request;
  sent.key = call.key;
  sent.requestLineage = call.requestLineage;
  sent.session = call.session;
  sent.subject = call.subject;
  sent.records = call.records;
  sent.logEntry = call.logEntry;
  sent.beginAt = call.beginAt;
  sent.spoiled = call.spoiled;
  sent.readAt = call.readAt;
  sent.lineage = childLineage(call.lineage, call.site, call.copy, call.tries + 1);
  sent.tryNumber = call.tries + 1;
  sent.hedge = hedge;
  sent.timeoutTimer = -1;
  sent.connection = connectionUse.none;
  sent.breakerNumber = call.breakerNumber;
  sent.budgeted = call.budgeted;
  sent.remainingMs = Number.POSITIVE_INFINITY;
  sent.deadlineMs = Number.POSITIVE_INFINITY;
  sent.deadlineTimer = -1;
  sent.cancelled = 0;
  sent.cancelTimer = -1;
  sent.phase = tryPhase.travelling;
  sent.outcome = outcomeCode.success;
  sent.reason = reasonCode.ok;
  sent.origin = -1;
  sent.losses = 0;
}

/** Gets a connection for a try, or a place in line; `overflow` when the limits of the proxy allow neither. */
function connect(caller: CallerState, sent: Try, replica: number): number {
  const limits = caller.settings.circuitBreaker;
  if (limits === null || caller.pools === null) return reasonCode.ok;
  const grant = askForConnection(limits, caller.pools, replica, isMultiplexed(caller));
  if (grant === connectionGrant.overflow) return reasonCode.overflow;
  sent.connection = grant === connectionGrant.wait ? connectionUse.pending : connectionUse.held;
  return reasonCode.ok;
}

/** A try that has what it needs goes to its replica. */
function launch(world: World, id: number): void {
  const sent = world.try(id);
  const call = world.call(sent.call);
  const { settings } = callerOf(world, call);
  const caller = callerOf(world, call);
  sent.sentMs = world.nowMs;
  caller.active[sent.replica] = (caller.active[sent.replica] as number) + 1;
  world.observer.trySent(sent, call);
  const { perTryTimeoutMs } = settings.retryPolicy;
  if (perTryTimeoutMs !== null) {
    const atMs = world.nowMs + perTryTimeoutMs;
    sent.timeoutTimer = world.events.schedule(atMs, priority.clock, eventKind.tryTimesOut, 0, id);
  }
  if (settings.deadline.propagates) sent.remainingMs = timeLeft(world, call, settings.timeoutMs, perTryTimeoutMs);
  deliverRequest(world, id);
}

/** What a try may take: until its call times out, the caller's own deadline passes, or its own time-out. */
function timeLeft(world: World, call: Call, timeoutMs: number | null, perTryTimeoutMs: number | null): number {
  const deadlineMs = deadlineOf(call.startMs, timeoutMs, call.deadlineMs);
  return tryTimeoutMs(perTryTimeoutMs, deadlineMs, world.nowMs);
}

/** Sends those who wait for a connection to a replica, as far as there are any. */
export function sendPending(world: World, caller: CallerState, replica: number): void {
  const { pools } = caller;
  if (pools === null || pools.pending === 0) return;
  const limits = caller.settings.circuitBreaker ?? noLimits;
  for (;;) {
    const id = nextInLine(limits, pools, replica, isMultiplexed(caller), world.tries);
    if (id < 0) return;
    const next = world.try(id);
    next.connection = connectionUse.held;
    next.phase = tryPhase.travelling;
    launch(world, id);
  }
}

const unlimited = Number.POSITIVE_INFINITY;
const noLimits = { maxConnections: unlimited, maxPendingRequests: unlimited, maxRequests: unlimited };
