/**
 * The asynchronous events that Lambda keeps for a function, by the time of their next attempt.
 */
import { dropSlot, firstKey, firstSlot, pushSlot, type SlotHeap, slotHeap } from '../../resources/slot-heap';

/** One event: what it came with, and what has become of it so far. */
export interface LambdaEvent {
  requestClass: number;
  request: number;
  key: number;
  lineage: number;
  subject: number;
  endpoint: number;
  /** Records that it carries, and whether one of them cannot be processed; see `Try`. */
  records: number;
  spoiled: number;
  /** When Lambda took it in. */
  acceptedMs: number;
  /** Attempts that ended in an error, and that were throttled. */
  errors: number;
  throttles: number;
}

/** Plain data. */
export interface EventQueue {
  /** By slot; those of free slots mean nothing. */
  all: LambdaEvent[];
  free: number[];
  /** Events that wait, by the time of their next attempt. */
  waiting: SlotHeap;
  /** The event of the run that starts the next attempt, or -1, and when it comes. */
  timer: number;
  timerMs: number;
}

export const eventQueue = (): EventQueue => ({ all: [], free: [], waiting: slotHeap(), timer: -1, timerMs: 0 });

/** Keeps an event and returns its slot. */
export function keepEvent(queue: EventQueue, event: LambdaEvent): number {
  const slot = queue.free.pop() ?? queue.all.length;
  queue.all[slot] = event;
  return slot;
}

export const eventAt = (queue: EventQueue, slot: number): LambdaEvent => queue.all[slot] as LambdaEvent;

/** The event is done with; its slot may be used again. */
export function forgetEvent(queue: EventQueue, slot: number): void {
  queue.free.push(slot);
}

export function eventWaits(queue: EventQueue, slot: number, untilMs: number): void {
  pushSlot(queue.waiting, slot, untilMs);
}

/** When the next attempt is due; Infinity when none is. */
export const nextAttemptMs = (queue: EventQueue): number => firstKey(queue.waiting);

/** Takes the next event whose time has come out of those that wait; -1 when there is none. */
export function takeDueEvent(queue: EventQueue, nowMs: number): number {
  if (firstKey(queue.waiting) > nowMs) return -1;
  const slot = firstSlot(queue.waiting);
  dropSlot(queue.waiting, slot);
  return slot;
}

export const eventsKept = (queue: EventQueue): number => queue.all.length - queue.free.length;
