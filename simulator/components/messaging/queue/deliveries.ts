/**
 * The records of deliveries, and which of their messages still mean what they meant.
 */
import type { World } from '../../world';
import type { Message } from '../message';
import { messageState } from '../message';
import { type Delivery, type QueueState, queueOf } from './state';

export function newDelivery(state: QueueState, mapping: number, replica: number): number {
  const number = state.freeDeliveries.pop() ?? state.deliveries.length;
  state.deliveries[number] = { mapping, replica, messages: [], serials: [], receipts: [], failures: [], refusals: 0 };
  return number;
}

export const freeDelivery = (state: QueueState, number: number): number => state.freeDeliveries.push(number);

export const deliveryOf = (world: World, component: number, number: number) =>
  queueOf(world, component).deliveries[number] as Delivery;

/** The message at this place of a delivery, or null when the queue has it no more. */
export function messageAt(world: World, component: number, delivery: Delivery, at: number): Message | null {
  const message = world.message(delivery.messages[at] as number);
  return message.component === component && message.serial === delivery.serials[at] ? message : null;
}

/** Drops the messages that this delivery no longer holds: gone, visible again, or delivered to another. */
export function keepOnlyHeld(world: World, component: number, delivery: Delivery): void {
  const held = [...delivery.messages.keys()].filter((at) => {
    const message = messageAt(world, component, delivery, at);
    const holds = message?.state === messageState.inFlight && message.receives === delivery.receipts[at];
    if (message !== null && !holds) message.working--;
    return holds;
  });
  if (held.length === delivery.messages.length) return;
  for (const list of ['messages', 'serials', 'receipts', 'failures'] as const) {
    delivery[list] = held.map((at) => delivery[list][at] as number);
  }
}
