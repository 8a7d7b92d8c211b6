/**
 * Replicas whose processors all requests share: every request that works goes on at once, the slower the more there
 * are. SPEC V11.
 *
 * Models: any number of processors, at most one for each request. Simplifies: no cost of switching between requests,
 * and requests that wait for answers cost nothing.
 */
import { addJob, dropJob, hasJob, nextDoneMs, setSpeed, takeDone } from '../resources/shared-processors';
import { type ReplicaState, type ServiceState, type Try, threadUse } from './records';
import { integrate, setThreadUse } from './threads';
import { eventKind, priority, type World } from './world';

type Shared = NonNullable<ReplicaState['shared']>;

/** A request works on beside the others until `workMs` of a processor's time are done. */
export function share(world: World, id: number, replica: ReplicaState, workMs: number): void {
  const { shared } = replica;
  if (shared === null) return;
  const holder = world.try(id);
  changeJobs(world, holder.service, holder.replica, replica, () => addJob(shared, world.nowMs, id, workMs));
  setThreadUse(world, id, threadUse.working, Number.POSITIVE_INFINITY);
}

/** A request stops working, if it does. */
export function unshare(world: World, holder: Try, replica: ReplicaState): void {
  const { shared } = replica;
  if (shared === null || !hasJob(shared, holder.id)) return;
  changeJobs(world, holder.service, holder.replica, replica, () => dropJob(shared, world.nowMs, holder.id));
}

/** The first of those who share is done; returns its try. */
export function takeShared(world: World, service: number, index: number): number {
  const replica = (world.services[service] as ServiceState).replicas[index] as ReplicaState;
  const shared = replica.shared as Shared;
  replica.shareTimer = -1;
  let done = -1;
  changeJobs(world, service, index, replica, () => {
    done = takeDone(shared, world.nowMs);
  });
  return done;
}

/** The processors work as fast as the replica now does. */
export function setShareSpeed(world: World, service: number, index: number, replica: ReplicaState): void {
  if (replica.shared === null) return;
  setSpeed(replica.shared, world.nowMs, replica.paused ? 0 : 1 / replica.slowFactor);
  watch(world, service, index, replica);
}

/** Changes who shares, counts processors at work and requests beyond them, and watches for the next one done. */
function changeJobs(world: World, service: number, index: number, replica: ReplicaState, change: () => void): void {
  const shared = replica.shared as Shared;
  const state = world.services[service] as ServiceState;
  const before = shared.jobs.size;
  integrate(state, world.nowMs);
  change();
  const after = shared.jobs.size;
  const { processors } = shared;
  state.working += Math.min(after, processors) - Math.min(before, processors);
  state.queued += Math.max(0, after - processors) - Math.max(0, before - processors);
  watch(world, service, index, replica);
}

function watch(world: World, service: number, index: number, replica: ReplicaState): void {
  if (replica.shareTimer >= 0) world.events.cancel(replica.shareTimer);
  const atMs = nextDoneMs(replica.shared as Shared);
  replica.shareTimer =
    atMs === Number.POSITIVE_INFINITY
      ? -1
      : world.events.schedule(Math.max(atMs, world.nowMs), priority.workEnds, eventKind.shareEnds, service, index);
}
