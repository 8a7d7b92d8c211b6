/**
 * Work: how long a request keeps a thread or a processor busy, also while faults slow or stop its replica. SPEC V11.
 */
import { addedWorkMs, paceOf } from './pace';
import type { WorkPlan } from './plan/steps/work';
import { failing, threadUse, tryPhase } from './records';
import { share } from './sharing';
import { replicaOf, setThreadUse } from './threads';
import { timeOfWork } from './work-time';
import { eventKind, priority, type World } from './world';

/** A request begins to work at a step. */
export function startWork(world: World, id: number, step: WorkPlan): void {
  const holder = world.try(id);
  const replica = replicaOf(world, holder);
  holder.phase = tryPhase.working;
  const quickFailure = holder.failing === failing.fault && replica.errorAfterMs >= 0;
  const usual = timeOfWork(world, holder, step);
  const lasting = quickFailure ? replica.errorAfterMs : usual * paceOf(world, holder) + addedWorkMs(world, holder);
  holder.worked = 1;
  goOnWorking(world, id, lasting);
}

/** Lets work end that takes `lastingMs` more at the present speed of the replica; one that stands still keeps it. */
function goOnWorking(world: World, id: number, lastingMs: number): void {
  const holder = world.try(id);
  const replica = replicaOf(world, holder);
  if (replica.shared !== null) {
    share(world, id, replica, lastingMs / replica.slowFactor);
    return;
  }
  if (replica.paused) {
    holder.workLeftMs = lastingMs / paceOf(world, holder);
    setThreadUse(world, id, threadUse.working, Number.POSITIVE_INFINITY);
    return;
  }
  holder.workEndMs = world.nowMs + lastingMs;
  holder.timer = world.events.schedule(holder.workEndMs, priority.workEnds, eventKind.workEnds, 0, id);
  setThreadUse(world, id, threadUse.working, holder.workEndMs);
}

/** Stops the work of a try, which keeps what it has done. */
export function interruptWork(world: World, id: number): void {
  const holder = world.try(id);
  if (holder.timer < 0) return;
  holder.workLeftMs = (holder.workEndMs - world.nowMs) / paceOf(world, holder);
  world.events.cancel(holder.timer);
  holder.timer = -1;
}

/** Work that was interrupted goes on. */
export function resumeWork(world: World, id: number): void {
  const holder = world.try(id);
  holder.phase = tryPhase.working;
  if (replicaOf(world, holder).paused) setThreadUse(world, id, threadUse.working, Number.POSITIVE_INFINITY);
  else goOnWorking(world, id, holder.workLeftMs * paceOf(world, holder));
}
