/**
 * Brings a fleet closer to what is wanted, as the controllers of Kubernetes do: as many replicas as wanted, of the
 * version wanted, in the way of the deployment. SPEC PL8-PL12.
 * Sources: Kubernetes, `pkg/controller/deployment` (rolling.go, recreate.go).
 */
import { type FleetState, type ReplicaState, replicaPhase } from '../records';
import type { World } from '../world';
import { eventKind, priority } from '../world';
import { drainMember, endDrained, memberIsReady, setMember, startMember } from './members';
import { replicaState, serviceState } from './state';

/** A replica may have become ready, or have nothing left to do. */
export function replicaChanges(world: World, service: number, index: number): void {
  const replica = replicaState(world, service, index);
  if (replica.phase === replicaPhase.starting && world.nowMs >= replica.readyAtMs) memberIsReady(world, service, index);
  else if (replica.phase === replicaPhase.draining) endDrained(world, service, index);
  reconcile(world, service);
}

/** What there is, by slot. */
interface Census {
  readonly fleet: FleetState;
  readonly wanted: readonly number[];
  readonly other: readonly number[];
  readonly free: readonly number[];
  readonly draining: number;
}

function census(world: World, service: number): Census {
  const { fleet, replicas } = serviceState(world, service);
  const slots = [...replicas.keys()];
  const of = (slot: number) => replicas[slot] as ReplicaState;
  const alive = slots.filter((slot) => isAlive(of(slot)));
  return {
    fleet,
    wanted: alive.filter((slot) => of(slot).version === fleet.version),
    other: alive.filter((slot) => of(slot).version !== fleet.version),
    free: slots.filter((slot) => of(slot).phase === replicaPhase.absent),
    draining: slots.filter((slot) => of(slot).phase === replicaPhase.draining).length,
  };
}

const isAlive = ({ phase }: ReplicaState) => phase === replicaPhase.starting || phase === replicaPhase.serving;
const isAvailable = ({ phase, down }: ReplicaState) => phase === replicaPhase.serving && !down;

export function reconcile(world: World, service: number): void {
  const { deployment } = serviceState(world, service).fleet;
  if (deployment.strategy === 'rolling') roll(world, service);
  else if (deployment.strategy === 'stopStart') stopThenStart(world, service);
  else switchOver(world, service);
}

/** Starts replicas of the wanted version in free slots, at most `most`. */
function start(world: World, service: number, { free, fleet }: Census, most: number): void {
  for (const slot of free.slice(0, Math.max(0, most))) startMember(world, service, slot, fleet.version);
}

/** Gives traffic to all replicas of the wanted version that are ready. */
function admit(world: World, service: number, { wanted }: Census): void {
  for (const slot of wanted) {
    if (replicaState(world, service, slot).phase === replicaPhase.serving) setMember(world, service, slot, true);
  }
}

/** Ends replicas beyond `keep`: those that serve nobody first, then the last. */
function drainBeyond(world: World, service: number, slots: readonly number[], keep: number): void {
  const available = (slot: number) => (isAvailable(replicaState(world, service, slot)) ? 1 : 0);
  const order = [...slots].sort((one, other) => available(one) - available(other) || other - one);
  for (const slot of order.slice(0, Math.max(0, slots.length - keep))) drainMember(world, service, slot);
}

/** Rolling: never more than desired + maxSurge, never fewer available than desired - maxUnavailable. */
function roll(world: World, service: number): void {
  const now = census(world, service);
  const { fleet, wanted, other } = now;
  const { desired, deployment } = fleet;
  admit(world, service, now);
  const surge = other.length > 0 ? deployment.maxSurge : 0;
  start(world, service, now, Math.min(desired - wanted.length, desired + surge - wanted.length - other.length));
  drainBeyond(world, service, wanted, desired);
  const isReady = (slot: number) => isAvailable(replicaState(world, service, slot));
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
  admit(world, service, now);
  drainBeyond(world, service, other, 0);
  drainBeyond(world, service, wanted, fleet.desired);
  if (other.length === 0 && (now.draining === 0 || wanted.length > 0)) {
    start(world, service, now, fleet.desired - wanted.length);
  }
}

/** Blue/green: the new ones get all traffic at the instant at which all are ready; the old stay for `bakeMs`. */
function switchOver(world: World, service: number): void {
  const now = census(world, service);
  const { fleet, wanted, other } = now;
  const { deployment, desired } = fleet;
  start(world, service, now, desired - wanted.length);
  drainBeyond(world, service, wanted, desired);
  const ready = wanted.filter((slot) => isAvailable(replicaState(world, service, slot)));
  if (deployment.switchedMs < 0 && ready.length < desired) return;
  admit(world, service, now);
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
