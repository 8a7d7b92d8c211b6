/**
 * Replicas of a fleet come and go: they start, are given traffic, drain and end. SPEC PL8-PL10.
 */
import { membersChanged } from '../calls';
import { instanceChanged } from '../mesh/control-plane';
import { changeGauge } from '../meters';
import { replicaPhase } from '../records';
import { endReplica, isUp } from '../replica-life';
import { eventKind, priority, type World } from '../world';
import { replicaState, servicePlan, serviceState } from './state';

/** A replica of this version starts in an empty slot; it is ready `startUpMs` later. */
export function startMember(world: World, service: number, index: number, version: string): void {
  const replica = replicaState(world, service, index);
  replica.phase = replicaPhase.starting;
  replica.version = version;
  replica.readyAtMs = world.nowMs + (servicePlan(world, service).config.startUpMs ?? 0);
  wakeAt(world, service, index, replica.readyAtMs);
}

/** The start-up of a replica is over. */
export function memberIsReady(world: World, service: number, index: number): void {
  const replica = replicaState(world, service, index);
  Object.assign(replica, { phase: replicaPhase.serving, slowFactor: 1, addedMs: 0, errorRate: 0, errorAfterMs: -1 });
  replica.paused = false;
  replica.leakMbPerRequest = 0;
  isUp(world, service, index);
}

/** Callers may choose a replica, or not. */
export function setMember(world: World, service: number, index: number, isMember: boolean): void {
  const replica = replicaState(world, service, index);
  if (replica.isMember === isMember) return;
  replica.isMember = isMember;
  const { config, firstGauge } = servicePlan(world, service);
  const gauge = config.gauges.indexOf('replicas');
  if (gauge >= 0) changeGauge(world, firstGauge + gauge, isMember ? 1 : -1);
  membersChanged(world, service);
  instanceChanged(world, servicePlan(world, service).component, index);
}

/** A replica is to end: no more traffic, and it finishes what it has. */
export function drainMember(world: World, service: number, index: number): void {
  const replica = replicaState(world, service, index);
  setMember(world, service, index, false);
  if (replica.phase === replicaPhase.starting || replica.down) {
    removeMember(world, service, index);
    return;
  }
  const { preStopMs = 0, drainMs = 0 } = servicePlan(world, service).config.fleet ?? {};
  replica.phase = replicaPhase.draining;
  replica.refusesFromMs = world.nowMs + Math.min(preStopMs, drainMs);
  replica.killAtMs = world.nowMs + drainMs;
  wakeAt(world, service, index, replica.refusesFromMs);
  if (replica.killAtMs > replica.refusesFromMs) wakeAt(world, service, index, replica.killAtMs);
}

/** Ends a draining replica that has nothing left to do, or whose time is over. */
export function endDrained(world: World, service: number, index: number): void {
  const replica = replicaState(world, service, index);
  const isIdle = replica.pool.inUse === 0 && replica.line.length === 0 && replica.away === 0;
  const isOver = world.nowMs >= replica.killAtMs || (isIdle && world.nowMs >= replica.refusesFromMs);
  if (!replica.down && !isOver) return;
  endReplica(world, service, index);
  removeMember(world, service, index);
}

function removeMember(world: World, service: number, index: number): void {
  const replica = replicaState(world, service, index);
  replica.phase = replicaPhase.absent;
  replica.down = true;
  replica.restartAtMs = -1;
  world.events.post(eventKind.replicaChanges, service, index);
}

const wakeAt = (world: World, service: number, index: number, atMs: number): void => {
  if (atMs <= world.nowMs) world.events.post(eventKind.replicaChanges, service, index);
  else world.events.schedule(atMs, priority.clock, eventKind.replicaChanges, service, index);
};

/** The run begins: callers know the replicas that there are, and the others not. */
export function startFleets(world: World): void {
  for (const service of world.services.keys()) {
    const { replicas } = serviceState(world, service);
    const { config, firstGauge } = servicePlan(world, service);
    const gauge = config.gauges.indexOf('replicas');
    if (gauge >= 0) changeGauge(world, firstGauge + gauge, replicas.filter((one) => one.isMember).length);
    if (replicas.some((one) => !one.isMember)) membersChanged(world, service);
  }
}
