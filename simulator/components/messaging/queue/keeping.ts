/**
 * Messages of a queue: stored, visible, in flight, and gone. SPEC Q3-Q8.
 */
import { leave } from '../../../resources/waiting-line';
import type { World } from '../../world';
import { type Message, type MessageFate, type MessageOrigin, messageState } from '../message';
import { dropMessage, takeMessage } from '../pool';
import { forgetIfEmpty, joinAll, joinByTime, joinLane, laneOf, leaveAll, leaveLane, listIfReady } from './lines';
import { changeQueueGauge, countQueue, setAgeOfOldest } from './meters';
import { type Lane, type QueueState, queueConfigOf, queueOf } from './state';
import { askForDispatch, queueWake, wakeBy } from './wakes';

/** Stores a message; `moved`: it comes from another queue, as a dead letter. */
export function putIntoQueue(world: World, component: number, origin: MessageOrigin, moved = false): void {
  const state = queueOf(world, component);
  const config = queueConfigOf(world, component);
  const message = takeMessage(world, component, origin);
  message.serial = ++state.serial;
  // A FIFO queue counts the time of a moved message anew (SQS developer guide, dead-letter queue retention, 2026).
  if (config.fifo && moved) message.sentMs = world.nowMs;
  message.expiresMs = message.sentMs + config.retentionMs;
  joinAll(world, state, message);
  showAge(world, component, state);
  wakeBy(world, component, state.timers.expiry, message.expiresMs, queueWake.expiry);
  countQueue(world, component, 'sent');
  world.observer.messageStored(message);
  if (state.delayMs > 0 && !moved) hide(world, component, message, messageState.delayed, state.delayMs);
  else makeVisible(world, component, message);
}

/** The group of a message among the lanes of its queue. */
const groupOf = (state: QueueState, { subject }: Message): number => (state.fifo ? subject : 0);

/** Keeps a message from being received for a time: because of the queue's delay, or because it is in flight. */
function hide(world: World, component: number, message: Message, hidden: number, forMs: number): void {
  const state = queueOf(world, component);
  const delayed = hidden === messageState.delayed;
  message.state = hidden;
  message.dueMs = world.nowMs + forMs;
  joinByTime(world, delayed ? state.delayed : state.inFlight, message);
  changeQueueGauge(world, component, delayed ? 'delayed' : 'inFlight', 1);
  const timer = delayed ? state.timers.delay : state.timers.visibility;
  wakeBy(world, component, timer, message.dueMs, delayed ? queueWake.delay : queueWake.visibility);
}

/** A message that is nowhere can be received from now on. */
function makeVisible(world: World, component: number, message: Message): void {
  const state = queueOf(world, component);
  const group = groupOf(state, message);
  const lane = laneOf(state, group);
  message.state = messageState.visible;
  joinLane(world, lane, message);
  state.visible++;
  changeQueueGauge(world, component, 'visible', 1);
  listIfReady(state, group, lane);
  askForDispatch(world, component);
}

/** A message in flight is hidden for as long at least: to receive it takes time, too. A time-out of 0 would have no end. */
const leastHiddenMs = 1;

/** Takes a visible message out, to be worked on for the visibility time-out. */
export function takeFlight(world: World, component: number, lane: Lane, message: Message): void {
  const state = queueOf(world, component);
  unlist(world, component, lane, message);
  message.receives++;
  if (message.working > 0) countQueue(world, component, 'duplicates');
  message.working++;
  lane.inFlight++;
  hide(world, component, message, messageState.inFlight, Math.max(state.visibilityTimeoutMs, leastHiddenMs));
}

function unlist(world: World, component: number, lane: Lane, message: Message): void {
  leaveLane(world, lane, message);
  queueOf(world, component).visible--;
  changeQueueGauge(world, component, 'visible', -1);
}

/** A message that was hidden can be received (again). */
export function reappear(world: World, component: number, message: Message): void {
  leaveLine(world, component, message);
  makeVisible(world, component, message);
}

/** Takes a message out of the line of its state, whichever that is. */
function leaveLine(world: World, component: number, message: Message): void {
  const state = queueOf(world, component);
  const group = groupOf(state, message);
  if (message.state === messageState.visible) {
    const lane = laneOf(state, group);
    unlist(world, component, lane, message);
    forgetIfEmpty(state, group, lane);
  } else if (message.state === messageState.delayed) {
    leave(state.delayed, world.messages, message.id);
    changeQueueGauge(world, component, 'delayed', -1);
  } else {
    leave(state.inFlight, world.messages, message.id);
    changeQueueGauge(world, component, 'inFlight', -1);
    land(world, component, state, group);
  }
  message.state = messageState.none;
}

/** One message of a group less is in flight; the group may give others. */
function land(world: World, component: number, state: QueueState, group: number): void {
  const lane = laneOf(state, group);
  lane.inFlight--;
  listIfReady(state, group, lane);
  if (lane.line.length > 0) askForDispatch(world, component);
  forgetIfEmpty(state, group, lane);
}

/** A message leaves the queue for good. */
export function removeFromQueue(world: World, component: number, message: Message, fate: MessageFate): void {
  const state = queueOf(world, component);
  leaveLine(world, component, message);
  leaveAll(world, state, message);
  countQueue(world, component, fate === 'processed' ? 'deleted' : fate === 'discarded' ? 'expired' : fate);
  dropMessage(world, message, fate);
  showAge(world, component, state);
}

function showAge(world: World, component: number, state: QueueState): void {
  setAgeOfOldest(world, component, state.oldest < 0 ? null : world.message(state.oldest).storedMs);
}
