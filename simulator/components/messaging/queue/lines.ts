/**
 * The lines in which a queue keeps its messages: those that can be received, by group, in order of arrival; those that
 * wait for a time, in order of that time; and all, in order of their expiry.
 */
import { insertAfter, leave, type WaitingLine } from '../../../resources/waiting-line';
import type { World } from '../../world';
import type { Message } from '../message';
import { type Lane, newLane, type QueueState } from './state';

/** Puts a message into a line of times; most belong at its end. */
export function joinByTime(world: World, line: WaitingLine, message: Message): void {
  let behind = line.last;
  while (behind >= 0 && world.message(behind).dueMs > message.dueMs) behind = world.message(behind).previous;
  insertAfter(line, world.messages, behind, message.id);
}

/** Puts a message among all by its expiry; most belong at the end. */
export function joinAll(world: World, state: QueueState, message: Message): void {
  let older = state.newest;
  while (older >= 0 && world.message(older).expiresMs > message.expiresMs) older = world.message(older).older;
  const newer = older < 0 ? state.oldest : world.message(older).newer;
  message.older = older;
  message.newer = newer;
  if (older < 0) state.oldest = message.id;
  else world.message(older).newer = message.id;
  if (newer < 0) state.newest = message.id;
  else world.message(newer).older = message.id;
}

export function leaveAll(world: World, state: QueueState, { older, newer }: Message): void {
  if (older < 0) state.oldest = newer;
  else world.message(older).newer = newer;
  if (newer < 0) state.newest = older;
  else world.message(newer).older = older;
}

export function laneOf(state: QueueState, group: number): Lane {
  const known = state.lanes[group];
  if (known !== undefined) return known;
  const lane = newLane();
  state.lanes[group] = lane;
  return lane;
}

/** Forgets the lane of a group that has nothing, so that many groups over time take no room. */
export function forgetIfEmpty(state: QueueState, group: number, lane: Lane): void {
  if (lane.line.length === 0 && lane.inFlight === 0) delete state.lanes[group];
}

/** Puts a message into its lane: at the end when it is new, at its old place when it comes back. */
export function joinLane(world: World, lane: Lane, message: Message): void {
  const isNew = message.receives === 0;
  const behind = placeIn(world, lane, message, isNew ? lane.line.last : lane.lastReturned);
  insertAfter(lane.line, world.messages, behind, message.id);
  if (!isNew) lane.lastReturned = message.id;
}

/** The message behind which this one belongs, by order of arrival; looks for it from `near` on. */
function placeIn(world: World, lane: Lane, { serial }: Message, near: number): number {
  let at = near;
  while (at >= 0 && world.message(at).serial > serial) at = world.message(at).previous;
  for (;;) {
    const next = at < 0 ? lane.line.first : world.message(at).next;
    if (next < 0 || world.message(next).serial > serial) return at;
    at = next;
  }
}

export function leaveLane(world: World, lane: Lane, message: Message): void {
  if (lane.lastReturned === message.id) lane.lastReturned = message.previous;
  leave(lane.line, world.messages, message.id);
}

/** Takes the next group that is ready off the list; -1 when none is. */
export function nextReady(state: QueueState): number {
  while (state.readyFrom < state.ready.length) {
    const group = state.ready[state.readyFrom++] as number;
    if (state.readyFrom > 1_000 && state.readyFrom * 2 > state.ready.length) {
      state.ready = state.ready.slice(state.readyFrom);
      state.readyFrom = 0;
    }
    const lane = state.lanes[group];
    if (lane === undefined) continue;
    lane.listed = false;
    if (lane.line.length > 0 && lane.inFlight === 0) return group;
  }
  state.ready = [];
  state.readyFrom = 0;
  return -1;
}

/** Lists a group that can give messages. */
export function listIfReady(state: QueueState, group: number, lane: Lane): void {
  if (!state.fifo || lane.listed || lane.line.length === 0 || lane.inFlight > 0) return;
  lane.listed = true;
  state.ready.push(group);
}
