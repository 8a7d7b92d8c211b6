/**
 * Brings a fleet closer to what is wanted, as the controllers of Kubernetes do: as many replicas as wanted, of the
 * version wanted, in the way of the deployment. SPEC PL8-PL12, PL17.
 * Sources: Kubernetes, `pkg/controller/deployment` (rolling.go, recreate.go).
 */
import { replicaPhase } from '../records';
import { eventKind, priority, type World } from '../world';
import { advance } from './canary';
import { admit, census, drainBeyond, isAvailable, start } from './census';
import { drainMember, endDrained, memberIsReady, setMember } from './members';
import { replicaState, serviceState } from './state';

/** A replica may have become ready, or have nothing left to do. */
export function replicaChanges(world: World, service: number, index: number): void {
  const replica = replicaState(world, service, index);
  if (replica.phase === replicaPhase.starting && world.nowMs >= replica.readyAtMs) memberIsReady(world, service, index);
  else if (replica.phase === replicaPhase.draining) endDrained(world, service, index);
  reconcile(world, service);
}

export function reconcile(world: World, service: number): void {
  const { deployment } = serviceState(world, service).fleet;
  if (deployment.strategy === 'rolling') roll(world, service);
  else if (deployment.strategy === 'stopStart') stopThenStart(world, service);
  else {
    if (deployment.canary !== null) advance(world, service, deployment.canary);
    if (deployment.canary === null) switchOver(world, service);
  }
}

/** Rolling: never more than desired + maxSurge, never fewer available than desired - maxUnavailable. */
function roll(world: World, service: number): void {
  const now = census(world, service);
  const { fleet, wanted, other } = now;
  const { desired, deployment } = fleet;
  admit(world, service, now.wanted);
  const surge = other.length > 0 ? deployment.maxSurge : 0;
  start(world, service, now, Math.min(desired - wanted.length, desired + surge - wanted.length - other.length));
  drainBeyond(world, service, wanted, desired);
  const isReady = (slot: number) => isAvailable(world, service, slot);
  const least = desired - deployment.maxUnavailable;
  let spare = wanted.filter(isReady).length + other.length - least;
  let available = wanted.filter(isReady).length + other.filter(isReady).length;
  for (const slot of [...other.filter((one) => !isReady(one)), ...other.filter(isReady)]) {
    if (spare <= 0 || (isReady(slot) && available <= least)) break;
    if (isReady(slot)) available--;
    spare--;
    drainMember(world, service, slot);
  }
}

function stopThenStart(world: World, service: number): void {
  const now = census(world, service);
  const { fleet, wanted, other } = now;
  admit(world, service, now.wanted);
  drainBeyond(world, service, other, 0);
  drainBeyond(world, service, wanted, fleet.desired);
  if (other.length === 0 && (now.draining === 0 || wanted.length > 0)) {
    start(world, service, now, fleet.desired - wanted.length);
  }
}

/**
 * Blue/green: the new ones get all traffic at the instant at which all are ready; the old stay for `bakeMs`. After a
 * canary the same holds of what is left.
 */
function switchOver(world: World, service: number): void {
  const now = census(world, service);
  const { fleet, wanted, other } = now;
  const { deployment, desired } = fleet;
  start(world, service, now, desired - wanted.length);
  drainBeyond(world, service, wanted, desired);
  const ready = wanted.filter((slot) => isAvailable(world, service, slot));
  if (deployment.switchedMs < 0 && ready.length < desired) return;
  admit(world, service, now.wanted);
  if (deployment.switchedMs < 0) {
    deployment.switchedMs = world.nowMs;
    for (const slot of other) setMember(world, service, slot, false);
    if (deployment.bakeMs > 0) {
      const atMs = world.nowMs + deployment.bakeMs;
      world.events.schedule(atMs, priority.clock, eventKind.replicaChanges, service, wanted[0] ?? 0);
    }
  }
  if (world.nowMs >= deployment.switchedMs + deployment.bakeMs) drainBeyond(world, service, other, 0);
}
