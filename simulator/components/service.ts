/**
 * A service: requests arrive at a replica, wait for a thread, work, call other services, and are answered.
 *
 * What it models, simplifies and leaves out: `fidelity/service.ts`. SPEC V1-V12.
 */
import { canBeInTime, noDeadline } from '../policies/deadline';
import { uniform } from '../random';
import { outcomeCode, reasonCode } from '../telemetry/codes';
import { beginCall, deliverAnswer, newCall } from './calls';
import { contractHolds, noteForCanary, versionOf } from './fleet/versions';
import { callLimits } from './gateway/call-limits';
import { hostOf } from './hosts';
import { answered } from './hosts/host';
import { freeMemory, holdMemory, watchMemory } from './memory';
import { inboundRefusal } from './mesh/proxies';
import type { StepPlan } from './plan/steps';
import type { CallPlan, CallsPlan, ChoosePlan } from './plan/steps/calls';
import {
  type Call,
  callPurpose,
  failing,
  type ReplicaState,
  replicaPhase,
  type Try,
  threadUse,
  tryPhase,
} from './records';
import { takeShared } from './sharing';
import { sheds } from './shedding';
import { releaseHeld, runStep, wakeStep } from './steps';
import { type StepResult, stepResult } from './steps/handler';
import { canBeStopped, endpointOf, leaveQueue, replicaOf, servicePlanOf, setThreadUse } from './threads';
import { resumeWork, startWork } from './working';
import { eventKind, priority, type World } from './world';

export function tryArrives(world: World, id: number): void {
  const arrived = world.try(id);
  const replica = replicaOf(world, arrived);
  reset(arrived, world.nowMs);
  world.observer.tryArrived(arrived);
  if (replica.down || isLeaving(replica, world.nowMs)) {
    conclude(world, id, outcomeCode.error, reasonCode.connectionRefused, ownComponent(world, arrived));
    return;
  }
  if (arrived.cancelled === 1 && canBeStopped(world, arrived)) {
    conclude(world, id, outcomeCode.error, reasonCode.cancelled, ownComponent(world, arrived));
    return;
  }
  if (isTooLate(world, arrived)) {
    conclude(world, id, outcomeCode.timeout, reasonCode.deadlineExceeded, ownComponent(world, arrived));
    return;
  }
  const denial = inboundRefusal(world, arrived);
  if (denial !== reasonCode.ok) {
    conclude(world, id, outcomeCode.error, denial, ownComponent(world, arrived));
    return;
  }
  if (!contractHolds(world, arrived)) {
    conclude(world, id, outcomeCode.error, reasonCode.contractMismatch, ownComponent(world, arrived));
    return;
  }
  arrived.failing = failureOf(world, arrived, replica);
  holdMemory(world, arrived);
  const shed = sheds(world, arrived);
  const refusal = shed === reasonCode.ok ? hostOf(world, id).admit(world, id, gotThread) : shed;
  if (refusal === answered) conclude(world, id, outcomeCode.success, reasonCode.ok, -1);
  else if (refusal !== reasonCode.ok) refuse(world, id, refusal);
  else watchMemory(world, arrived.service, arrived.replica);
}

/** A replica that is to end takes nothing any more. */
const isLeaving = ({ phase, refusesFromMs }: ReplicaState, nowMs: number): boolean =>
  phase === replicaPhase.draining && nowMs >= refusesFromMs;

/** What makes an arrived request fail: a fault of the replica, or a record it carries and the service processes. */
function failureOf(world: World, arrived: Try, replica: ReplicaState): number {
  const { errors, config } = servicePlanOf(world, arrived);
  const faulty = replica.errorRate > 0 && uniform(errors, arrived.key, arrived.lineage) < replica.errorRate;
  const bugs = versionOf(world, arrived)?.errorRate ?? 0;
  if (faulty || (bugs > 0 && uniform(errors, arrived.key, arrived.lineage, 1) < bugs)) return failing.fault;
  return config.keepsRecords === true ? failing.no : arrived.spoiled;
}

function reset(arrived: Try, nowMs: number): void {
  arrived.arrivedMs = nowMs;
  arrived.stamp++;
  arrived.step = arrived.beginAt;
  arrived.hasThread = 0;
  arrived.thread = threadUse.none;
  arrived.slot = -1;
  arrived.started = 0;
  arrived.inMemory = 0;
  arrived.interrupted = 0;
  arrived.worked = 0;
  arrived.waitedMs = 0;
  arrived.awayMs = 0;
  arrived.timer = -1;
  arrived.failing = 0;
  arrived.drawn = 0;
  arrived.holding = -1;
}

/** Whether the time that a try came with is over already; else its deadline is watched. Most come without one. */
function isTooLate(world: World, arrived: Try): boolean {
  if (arrived.remainingMs === noDeadline || !canBeStopped(world, arrived)) return false;
  arrived.deadlineMs = world.nowMs + arrived.remainingMs;
  if (!canBeInTime(arrived.deadlineMs, world.nowMs)) return true;
  const { deadlineMs, id } = arrived;
  arrived.deadlineTimer = world.events.schedule(deadlineMs, priority.clock, eventKind.deadlinePasses, 0, id);
  return false;
}

/** A request that was let in goes on towards its start. */
export function hostWakes(world: World, id: number): void {
  hostOf(world, id).wake?.(world, id, gotThread);
}

function gotThread(world: World, id: number): void {
  const holder = world.try(id);
  if (holder.started === 0) {
    holder.started = 1;
    world.observer.tryStarted(holder);
  } else if (holder.interrupted === 1) {
    holder.interrupted = 0;
    resumeWork(world, id);
    return;
  }
  takeSteps(world, id);
}

/** Goes through the steps of the endpoint until one takes time or all are done. */
function takeSteps(world: World, id: number): void {
  const holder = world.try(id);
  const { steps } = endpointOf(world, holder);
  while (holder.step < steps.length) {
    const step = steps[holder.step] as StepPlan;
    if (step.kind === 'work') {
      startWork(world, id, step);
      return;
    }
    if (holder.failing !== failing.no) {
      fail(world, id);
      return;
    }
    if (step.kind === 'calls' || step.kind === 'choose') {
      if (launch(world, id, step)) {
        wait(world, id);
        return;
      }
      holder.step++;
    } else if (!follow(world, id, runStep(world, id, step))) return;
  }
  conclude(world, id, outcomeCode.success, reasonCode.ok, -1);
}

/** Does what a step's handler decided; whether the request goes on at once. */
function follow(world: World, id: number, result: StepResult): boolean {
  const holder = world.try(id);
  if (result === stepResult.ends) conclude(world, id, holder.outcome, holder.reason, holder.origin);
  else if (result === stepResult.waits) wait(world, id);
  else if (result === stepResult.next) holder.step++;
  return result === stepResult.next || result === stepResult.jump;
}

/** A request that waits at a step goes on, or learns that its time is over. */
export function stepWakes(world: World, id: number, stamp: number): void {
  const holder = world.try(id);
  if (holder.stamp !== stamp) return;
  holder.timer = -1;
  const step = endpointOf(world, holder).steps[holder.step] as StepPlan;
  const result = wakeStep(world, id, step);
  if (result !== stepResult.waits) endWait(world, holder);
  if (follow(world, id, result)) goOn(world, id);
}

/** The wait of a request is over; the time without a thread counts as away. */
function endWait(world: World, holder: Try): void {
  holder.phase = tryPhase.working;
  if (holder.hasThread === 1) return;
  holder.awayMs += world.nowMs - holder.awaySinceMs;
  replicaOf(world, holder).away--;
}

export function workEnds(world: World, id: number): void {
  const holder = world.try(id);
  holder.timer = -1;
  if (holder.failing !== failing.no) {
    fail(world, id);
    return;
  }
  holder.step++;
  takeSteps(world, id);
}

/** The first request of those who share the processors of a replica has done its work. */
export const shareEnds = (world: World, service: number, replica: number): void =>
  workEnds(world, takeShared(world, service, replica));

function fail(world: World, id: number): void {
  const holder = world.try(id);
  const reason = holder.failing === failing.poison ? reasonCode.poisonRecord : reasonCode.injectedError;
  conclude(world, id, outcomeCode.error, reason, ownComponent(world, holder));
}

/** Makes the calls of a step, all of them before the first begins; false when the request need not wait for any. */
function launch(world: World, id: number, step: CallsPlan | ChoosePlan): boolean {
  const holder = world.try(id);
  let first = -1;
  let last = -1;
  let count = 0;
  for (const plan of callsOf(holder, step)) {
    for (let copy = 0; copy < plan.copies; copy++) {
      const made = prepare(world, id, plan, copy);
      if (made < 0) continue;
      if (last < 0) first = made;
      else world.call(last).next = made;
      last = made;
      count++;
    }
  }
  const isDetached = step.kind === 'calls' && step.calls[0]?.detached === true;
  const waitFor = step.kind === 'calls' ? step.waitFor : null;
  holder.outstanding = isDetached ? 0 : count;
  if (!isDetached) holder.needed = Math.min(waitFor ?? count, count);
  beginAll(world, first);
  return count > 0 && !isDetached;
}

/** The calls that a step makes, as far as chance does not leave them out. */
function callsOf({ key, lineage }: Try, step: CallsPlan | ChoosePlan): readonly CallPlan[] {
  if (step.kind === 'calls') return step.calls;
  const draw = uniform(step.stream, key, lineage);
  const chosen = step.cumulative.findIndex((bound) => draw < bound);
  return chosen < 0 ? [] : step.options.slice(chosen, chosen + 1);
}

/** Begins calls that lead on by `Call.next`, which a call needs for itself when it has begun. */
function beginAll(world: World, first: number): void {
  let id = first;
  while (id >= 0) {
    const { next } = world.call(id);
    beginCall(world, id);
    id = next;
  }
}

/** Makes one call, unless chance leaves it out: then -1. */
function prepare(world: World, id: number, plan: CallPlan, copy: number): number {
  const holder = world.try(id);
  if (plan.probability < 1 && uniform(plan.stream, holder.key, holder.lineage, copy + 1) >= plan.probability) return -1;
  const callId = newCall(world, plan.link, plan.endpoint);
  const call = world.call(callId);
  call.purpose = plan.detached ? callPurpose.detached : callPurpose.step;
  call.requestClass = holder.requestClass;
  call.request = holder.request;
  call.key = holder.key;
  call.subject = holder.subject;
  call.lineage = holder.lineage;
  call.requestLineage = holder.requestLineage;
  call.session = holder.session;
  if (plan.limit !== null) call.limitMs = callLimits.get('of')(world, holder, plan.limit);
  call.site = plan.site;
  call.copy = copy;
  call.parent = plan.detached ? -1 : id;
  call.parentStamp = holder.stamp;
  call.required = plan.required ? 1 : 0;
  call.caller = holder.replica;
  call.user = -1;
  call.records = plan.records(holder.key, holder.lineage, copy);
  call.readAt = Math.max(0, holder.readAt);
  if (!plan.detached) call.deadlineMs = holder.deadlineMs;
  call.next = -1;
  return callId;
}

/** A request waits for calls or at a step, with its thread or without. */
function wait(world: World, id: number): void {
  const holder = world.try(id);
  holder.phase = tryPhase.waiting;
  if (servicePlanOf(world, holder).config.threadHeldWhileWaiting) {
    setThreadUse(world, id, threadUse.held, 0);
    return;
  }
  if (holder.hasThread === 0) return;
  holder.awaySinceMs = world.nowMs;
  replicaOf(world, holder).away++;
  hostOf(world, id).release(world, id, gotThread);
}

/** A call that a try made has ended; the try may have no more use for it. */
export function callReturned(world: World, call: Call): void {
  const id = call.parent;
  const holder = world.try(id);
  if (holder.stamp !== call.parentStamp) return;
  const good = call.outcome === outcomeCode.success || call.required === 0;
  if (call.readAt !== 0) noteRead(holder, call);
  holder.outstanding--;
  if (good) holder.needed--;
  const enough = holder.needed === 0;
  if (!enough && holder.outstanding >= holder.needed) return;
  holder.stamp++;
  endWait(world, holder);
  const step = endpointOf(world, holder).steps[holder.step] as CallsPlan | ChoosePlan;
  if (!enough && step.onFailure === null) {
    conclude(world, id, outcomeCode.error, call.reason, call.origin);
    return;
  }
  holder.step = enough ? afterSuccess(holder, step, call) : (step.onFailure as number);
  if (!enough) noteFailure(holder, call);
  goOn(world, id);
}

/** What a call has read, its caller has read; what has changed, or failed to, must be read anew. */
function noteRead(holder: Try, call: Call): void {
  if (call.readAt < 0 || call.reason === reasonCode.conflict) holder.readAt = -1;
  else holder.readAt = holder.readAt > 0 ? Math.min(holder.readAt, call.readAt) : call.readAt;
}

function noteFailure(holder: Try, call: Call): void {
  holder.outcome = outcomeCode.error;
  holder.reason = call.reason;
  holder.origin = call.origin;
  holder.failedTries = call.tries;
}

function afterSuccess(holder: Try, step: CallsPlan | ChoosePlan, call: Call): number {
  if (step.onMiss !== null && call.reason === reasonCode.cacheMiss) return step.onMiss;
  return step.onSuccess ?? holder.step + 1;
}

/** Goes on after a step of calls; more work needs a thread again if none was held. */
function goOn(world: World, id: number): void {
  const holder = world.try(id);
  const { steps } = endpointOf(world, holder);
  if (holder.step < steps.length && holder.hasThread === 0) hostOf(world, id).readmit(world, id, gotThread);
  else takeSteps(world, id);
}

export function patienceEnds(world: World, id: number): void {
  world.try(id).timer = -1;
  leaveQueue(world, id);
  const { delay } = replicaOf(world, world.try(id)).shedding ?? { delay: null };
  refuse(world, id, delay === null ? reasonCode.queueTimeout : reasonCode.shed);
}

function refuse(world: World, id: number, reason: number): void {
  const turnedAway = world.try(id);
  turnedAway.outcome = outcomeCode.refused;
  turnedAway.reason = reason;
  world.observer.refused(turnedAway);
  conclude(world, id, outcomeCode.refused, reason, ownComponent(world, turnedAway));
}

/** Ends the try at the service and sends its answer; its thread goes to the next in the queue. */
export function conclude(world: World, id: number, outcome: number, reason: number, origin: number): void {
  const ended = world.try(id);
  if (ended.phase === tryPhase.waiting) endWait(world, ended);
  if (ended.deadlineTimer >= 0) world.events.cancel(ended.deadlineTimer);
  ended.deadlineTimer = -1;
  ended.stamp++;
  ended.outcome = outcome;
  ended.reason = reason;
  ended.origin = origin;
  world.observer.tryEnded(ended);
  noteForCanary(world, ended);
  if (ended.holding >= 0) releaseHeld(world, id, endpointOf(world, ended).steps);
  ended.phase = tryPhase.answering;
  freeMemory(world, ended);
  hostOf(world, id).release(world, id, gotThread);
  const { phase } = replicaOf(world, ended);
  if (phase === replicaPhase.draining) world.events.post(eventKind.replicaChanges, ended.service, ended.replica);
  ended.losses = 0;
  if (reason === reasonCode.cancelled && ended.call < 0) world.events.post(eventKind.answerArrives, 0, id);
  else deliverAnswer(world, id);
}

const ownComponent = (world: World, holder: Try) => servicePlanOf(world, holder).component;
