/**
 * What a queue's own events mean: a code, and the number of a mapping or a delivery.
 */
import { eventKind, priority, type World } from '../../world';
import { queueOf, type Timer } from './state';

export const queueWake = {
  /** Batches may be given to consumers. */
  dispatch: 0,
  /** A message may become visible: its delay, or its visibility time-out, is over. */
  delay: 1,
  visibility: 2,
  expiry: 3,
  /** The window in which a mapping gathers messages is over. */
  window: 4,
  /** A mapping may have more batches at once. */
  growth: 5,
  /** A delivery that was turned away is sent again. */
  again: 6,
} as const;
type Wake = (typeof queueWake)[keyof typeof queueWake];

const codes = 8;

export const wakeCode = (a: number) => a % codes;
export const wakeNumber = (a: number) => Math.floor(a / codes);

/** Schedules one of the queue's own events; returns its handle. */
export function wakeAt(world: World, component: number, atMs: number, wake: Wake, number: number): number {
  return world.events.schedule(atMs, priority.clock, eventKind.componentWakes, component, wake + codes * number);
}

/** Lets batches go to consumers after what happens at this instant. */
export function askForDispatch(world: World, component: number): void {
  const state = queueOf(world, component);
  if (state.dispatchAsked) return;
  state.dispatchAsked = true;
  world.events.post(eventKind.componentWakes, component, queueWake.dispatch);
}

/** Makes sure that the queue wakes at `atMs` at the latest; it may wake earlier and find nothing to do. */
export function wakeBy(world: World, component: number, timer: Timer, atMs: number, wake: Wake): void {
  if (timer.handle >= 0) {
    if (timer.atMs <= atMs) return;
    world.events.cancel(timer.handle);
  }
  timer.atMs = atMs;
  timer.handle = wakeAt(world, component, atMs, wake, 0);
}
