/**
 * Requests that a service stops before they are done: the caller cancelled them, or their deadline has passed. What
 * they hold is free at once, and calls made for them end. SPEC C16, C21.
 *
 * Simplifies: code that is at work stops at that moment, as if it looked at its deadline all the time.
 */
import { outcomeCode, reasonCode } from '../telemetry/codes';
import { abandonCallsFor } from './calls';
import { tryPhase } from './records';
import { conclude } from './service';
import { canBeStopped, leaveQueue, servicePlanOf } from './threads';
import type { World } from './world';

/** The callee learns that a try is not wanted any more. Its work may be done, or it may not have arrived yet. */
export function cancelArrives(world: World, id: number): void {
  const unwanted = world.try(id);
  unwanted.cancelTimer = -1;
  if (unwanted.phase === tryPhase.travelling) unwanted.cancelled = 1;
  else if (unwanted.phase !== tryPhase.answering) stop(world, id, outcomeCode.error, reasonCode.cancelled);
}

/** The deadline that a try came with has passed. */
export function deadlinePasses(world: World, id: number): void {
  world.try(id).deadlineTimer = -1;
  stop(world, id, outcomeCode.timeout, reasonCode.deadlineExceeded);
}

function stop(world: World, id: number, outcome: number, reason: number): void {
  const stopped = world.try(id);
  if (!canBeStopped(world, stopped)) return;
  if (stopped.phase === tryPhase.waiting) abandonCallsFor(world, id, outcome, reason);
  if (stopped.phase === tryPhase.queued) leaveQueue(world, id);
  if (stopped.timer >= 0) world.events.cancel(stopped.timer);
  stopped.timer = -1;
  conclude(world, id, outcome, reason, servicePlanOf(world, stopped).component);
}
