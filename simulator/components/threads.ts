/**
 * Threads of a replica: who works, who holds one while waiting, who stands in the queue. SPEC V1-V6.
 */
import { hasFreeSlot, releaseSlot, takeSlot } from '../resources/server-pool';
import { enqueue, insertAfter, leave } from '../resources/waiting-line';
import type { EndpointPlan, ServicePlan } from './plan';
import { type ReplicaState, type ServiceState, type Try, threadUse, tryPhase } from './records';
import { allowedWaitMs, isNewestFirst, noteQueue } from './shedding-state';
import { eventKind, priority, type World } from './world';

/** Called when a try has got a thread. */
export type OnThread = (world: World, id: number) => void;

export const serviceOf = (world: World, holder: Try) => world.services[holder.service] as ServiceState;
export const replicaOf = (world: World, holder: Try) =>
  serviceOf(world, holder).replicas[holder.replica] as ReplicaState;
export const servicePlanOf = (world: World, holder: Try) => world.plan.services[holder.service] as ServicePlan;
export const endpointOf = (world: World, holder: Try) =>
  servicePlanOf(world, holder).endpoints[holder.endpoint] as EndpointPlan;

/** Whether code can be stopped by its caller or a deadline; Lambda ends an invocation that it has begun. */
export const canBeStopped = (world: World, holder: Try) => servicePlanOf(world, holder).config.host !== 'environments';

/** Adds what has passed to the time-weighted sums; before any count changes and before they are read. */
export function integrate(service: ServiceState, nowMs: number): void {
  const passed = nowMs - service.areaToMs;
  if (passed === 0) return;
  service.workingTotal += passed * service.working;
  service.heldTotal += passed * service.held;
  service.workingArea += passed * service.working;
  service.heldArea += passed * service.held;
  service.queuedArea += passed * service.queued;
  service.areaToMs = nowMs;
}

/** Changes what a try does with its thread; `untilMs` is when its work will end. */
export function setThreadUse(world: World, id: number, use: 0 | 1 | 2, untilMs: number): void {
  const holder = world.try(id);
  const service = serviceOf(world, holder);
  if (holder.thread !== use) {
    if (!service.sharesProcessors) countThreads(service, holder, use, world.nowMs);
    holder.thread = use;
  }
  world.observer.slotChanged(holder, use, untilMs);
}

function countThreads(service: ServiceState, holder: Try, use: 0 | 1 | 2, nowMs: number): void {
  integrate(service, nowMs);
  service.working += (use === threadUse.working ? 1 : 0) - (holder.thread === threadUse.working ? 1 : 0);
  service.held += (use === threadUse.held ? 1 : 0) - (holder.thread === threadUse.held ? 1 : 0);
}

/** Whether one more request may come in: a thread is free, or the queue has room. */
export function hasRoom(world: World, arrived: Try): boolean {
  const replica = replicaOf(world, arrived);
  const { limit } = servicePlanOf(world, arrived).queue;
  return hasFreeSlot(replica.pool) || limit === null || replica.line.length < limit;
}

/** Gets a thread for a try now, or puts it into the queue. */
export function askForThread(world: World, id: number, onThread: OnThread): void {
  const asking = world.try(id);
  const replica = replicaOf(world, asking);
  if (hasFreeSlot(replica.pool) && replica.line.length === 0) {
    giveThread(world, id, onThread);
    return;
  }
  joinQueue(world, id, replica);
}

function joinQueue(world: World, id: number, replica: ReplicaState): void {
  const waiter = world.try(id);
  const plan = servicePlanOf(world, waiter);
  const service = serviceOf(world, waiter);
  waiter.phase = tryPhase.queued;
  waiter.waitingSinceMs = world.nowMs;
  integrate(service, world.nowMs);
  service.queued++;
  if (plan.queue.discipline === 'priority') insertByPriority(world, id, replica);
  else enqueue(replica.line, world.tries, id);
  if (waiter.started === 0) limitWait(world, waiter, plan, replica);
  world.observer.queueChanged(waiter, true);
}

/** A request that has not begun waits as long as its patience and the queue allow. */
function limitWait(world: World, waiter: Try, plan: ServicePlan, replica: ReplicaState): void {
  const { patience, patienceStream } = plan;
  const allowed = allowedWaitMs(replica.shedding, replica.line.length - 1, world.nowMs);
  const wait = Math.min(allowed, patience?.sample(patienceStream, waiter.key, waiter.lineage) ?? allowed);
  if (wait === Number.POSITIVE_INFINITY) return;
  waiter.timer = world.events.schedule(world.nowMs + wait, priority.clock, eventKind.patienceEnds, 0, waiter.id);
}

/** How important a request is: as its class says, else as the endpoint does. */
export const importanceOf = (world: World, request: Try): number =>
  world.plan.classes[request.requestClass]?.priority ?? endpointOf(world, request).priority;

function insertByPriority(world: World, id: number, replica: ReplicaState): void {
  const waiter = world.try(id);
  const own = importanceOf(world, waiter);
  let behind = replica.line.last;
  while (behind >= 0 && goesBefore(world, waiter, own, world.try(behind))) behind = world.try(behind).previous;
  insertAfter(replica.line, world.tries, behind, id);
}

/** Whether a request stands before another in the queue; one that was interrupted keeps its place by arrival. */
function goesBefore(world: World, waiter: Try, own: number, other: Try): boolean {
  const others = importanceOf(world, other);
  return others < own || (others === own && waiter.interrupted === 1 && other.arrivedMs > waiter.arrivedMs);
}

/** Takes a try out of the queue, for whatever reason. */
export function leaveQueue(world: World, id: number): void {
  const waiter = world.try(id);
  const service = serviceOf(world, waiter);
  const replica = replicaOf(world, waiter);
  leave(replica.line, world.tries, id);
  integrate(service, world.nowMs);
  service.queued--;
  if (waiter.timer >= 0) world.events.cancel(waiter.timer);
  waiter.timer = -1;
  noteQueue(replica.shedding, replica.line.length, world.nowMs);
  world.observer.queueChanged(waiter, false);
}

/** Gives a free thread to a try that asked for one at `waitingSinceMs`. */
export function giveThread(world: World, id: number, onThread: OnThread): void {
  const holder = world.try(id);
  const replica = replicaOf(world, holder);
  holder.slot = takeSlot(replica.pool);
  if (replica.holders !== null) replica.holders.push(id);
  holder.hasThread = 1;
  onThread(world, id);
}

/** Gives the thread of a try back, if it has one, and lets the next in the queue have it. */
export function giveThreadBack(world: World, id: number, onThread: OnThread): void {
  const holder = world.try(id);
  if (holder.hasThread === 0) return;
  const replica = replicaOf(world, holder);
  freeThread(world, holder, replica);
  dispatch(world, holder.service, replica, onThread);
}

function freeThread(world: World, holder: Try, replica: ReplicaState): void {
  if (holder.thread !== threadUse.none) setThreadUse(world, holder.id, threadUse.none, 0);
  holder.hasThread = 0;
  releaseSlot(replica.pool, holder.slot);
  if (replica.holders !== null) replica.holders.splice(replica.holders.indexOf(holder.id), 1);
}

/** Takes the thread of a try away, whose work has been interrupted: it waits in the queue until it may go on. */
export function takeThreadAway(world: World, id: number): void {
  const holder = world.try(id);
  const replica = replicaOf(world, holder);
  freeThread(world, holder, replica);
  holder.interrupted = 1;
  holder.waitingSinceMs = world.nowMs;
  joinQueue(world, id, replica);
}

/** Gives free threads to those in the queue, in the order of its discipline. */
function dispatch(world: World, service: number, replica: ReplicaState, onThread: OnThread): void {
  if (replica.dispatching) return;
  replica.dispatching = true;
  const isLifo = (world.plan.services[service] as ServicePlan).queue.discipline === 'lifo';
  while (replica.line.length > 0 && hasFreeSlot(replica.pool)) {
    const id = isLifo || isNewestFirst(replica.shedding, replica.line.length) ? replica.line.last : replica.line.first;
    leaveQueue(world, id);
    const waiter = world.try(id);
    waiter.waitedMs += world.nowMs - waiter.waitingSinceMs;
    giveThread(world, id, onThread);
  }
  replica.dispatching = false;
}
