/**
 * Which messages a consumer receives: the oldest of those that can be received, unless they have been delivered too
 * often. A FIFO queue gives messages of a group only while none of that group is in flight. SPEC Q5, Q6, Q8, Q9.
 */
import type { World } from '../../world';
import { failureOf } from '../delivery';
import { sourceOf } from '../keeper';
import { type Message, originOf } from '../message';
import { putIntoQueue, removeFromQueue, takeFlight } from './keeping';
import { laneOf, nextReady } from './lines';
import { countQueue } from './meters';
import { type Delivery, type Lane, mappingOf, type QueueState, queueConfigOf, queueOf } from './state';

/** Fills a delivery up to `most` messages with what can be received. */
export function receive(world: World, component: number, delivery: Delivery, most: number): void {
  const state = queueOf(world, component);
  const { maxInFlight } = queueConfigOf(world, component);
  let lane = state.fifo ? null : laneOf(state, 0);
  while (delivery.messages.length < most && state.inFlight.length < maxInFlight) {
    if (lane === null || lane.line.length === 0) lane = nextLane(state);
    if (lane === null) return;
    const message = world.message(lane.line.first);
    if (message.receives >= state.maxReceiveCount) moveToDeadLetters(world, component, message);
    else take(world, component, delivery, lane, message);
  }
}

/** A group that is ready; a standard queue has no further lane. */
function nextLane(state: QueueState): Lane | null {
  const group = state.fifo ? nextReady(state) : -1;
  return group < 0 ? null : laneOf(state, group);
}

function take(world: World, component: number, delivery: Delivery, lane: Lane, message: Message): void {
  takeFlight(world, component, lane, message);
  countQueue(world, component, 'delivered');
  delivery.messages.push(message.id);
  delivery.serials.push(message.serial);
  delivery.receipts.push(message.receives);
  const { mapping } = delivery;
  const fails = failureOf(mappingOf(world, component, mapping), sourceOf(world, component, mapping), message);
  delivery.failures.push(fails);
}

function moveToDeadLetters(world: World, component: number, message: Message): void {
  const origin = originOf(message);
  removeFromQueue(world, component, message, 'deadLettered');
  putIntoQueue(world, queueOf(world, component).deadLetters, origin, true);
}
