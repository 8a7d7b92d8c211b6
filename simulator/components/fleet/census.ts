/**
 * What there is of a fleet, by slot, and what may be done to it: replicas start, get traffic, and end.
 */
import { type FleetState, type ReplicaState, replicaPhase } from '../records';
import type { World } from '../world';
import { drainMember, setMember, startMember } from './members';
import { replicaState, serviceState } from './state';

export interface Census {
  readonly fleet: FleetState;
  /** Slots with replicas that start or serve: of the wanted version, and of others. */
  readonly wanted: readonly number[];
  readonly other: readonly number[];
  readonly free: readonly number[];
  readonly draining: number;
}

export function census(world: World, service: number): Census {
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

/** Whether the replica in a slot could serve. */
export function isAvailable(world: World, service: number, slot: number): boolean {
  const { phase, down } = replicaState(world, service, slot);
  return phase === replicaPhase.serving && !down;
}

/** Starts replicas of the wanted version in free slots, at most `most`. */
export function start(world: World, service: number, { free, fleet }: Census, most: number): void {
  for (const slot of free.slice(0, Math.max(0, most))) startMember(world, service, slot, fleet.version);
}

/** Gives traffic to those of these replicas that are ready. */
export function admit(world: World, service: number, slots: readonly number[]): void {
  for (const slot of slots) {
    if (replicaState(world, service, slot).phase === replicaPhase.serving) setMember(world, service, slot, true);
  }
}

/** Ends replicas beyond `keep`: those that serve nobody first, then the last. */
export function drainBeyond(world: World, service: number, slots: readonly number[], keep: number): void {
  const available = (slot: number) => (isAvailable(world, service, slot) ? 1 : 0);
  const order = [...slots].sort((one, other) => available(one) - available(other) || other - one);
  for (const slot of order.slice(0, Math.max(0, slots.length - keep))) drainMember(world, service, slot);
}
