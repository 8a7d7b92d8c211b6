/**
 * Wakes requests that wait at a step. The event carries the request's stamp: one that has ended meanwhile, and whose
 * record may serve another, does not wake.
 */
import { eventKind, priority, type World } from '../world';

/** Wakes a request at this instant, before everything that is scheduled; a time-out of its wait is over. */
export function wakeNow(world: World, id: number): void {
  const waiting = world.try(id);
  if (waiting.timer >= 0) world.events.cancel(waiting.timer);
  waiting.timer = -1;
  world.events.post(eventKind.stepWakes, waiting.stamp, id);
}

/** Wakes a request at `atMs`, unless it is woken or ends earlier. */
export function wakeAt(world: World, id: number, atMs: number): void {
  const waiting = world.try(id);
  waiting.timer = world.events.schedule(atMs, priority.clock, eventKind.stepWakes, waiting.stamp, id);
}
