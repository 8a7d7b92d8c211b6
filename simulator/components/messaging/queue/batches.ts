/**
 * Batches of a queue: gathered, given to consumers while they may have more, and over when a consumer is done.
 * SPEC Q9-Q14.
 */
import { outcomeCode } from '../../../telemetry/codes';
import { type Call, failing } from '../../records';
import type { World } from '../../world';
import { deliver } from '../delivery';
import { sourceOf } from '../keeper';
import { deliveryOf, freeDelivery, keepOnlyHeld, newDelivery } from './deliveries';
import { countQueue } from './meters';
import { receive } from './receiving';
import { settle } from './settling';
import { askForGrowth, freeSlot, giveSlotBack, noSlot, takeSlot } from './slots';
import { type Delivery, mappingOf, type QueueMappingState, queueOf } from './state';
import { queueWake, wakeAt } from './wakes';

/** First wait before a batch that was turned away is sent again, and the longest; AWS does not publish them. */
const firstWaitMs = 1_000;
const longestWaitMs = 30_000;

/** Gives batches to the mappings in turn, for as long as there are messages and consumers may have more. */
export function dispatch(world: World, component: number): void {
  const state = queueOf(world, component);
  state.dispatchAsked = false;
  let given = true;
  while (given && state.visible > 0) {
    given = false;
    for (const mapping of state.mappings.keys()) given = giveBatch(world, component, mapping) || given;
  }
  for (const mapping of state.mappings.keys()) askForGrowth(world, component, mapping);
}

/** Begins a batch, or adds to the one that is being gathered; whether it got any message. */
function giveBatch(world: World, component: number, mapping: number): boolean {
  const state = queueOf(world, component);
  const { gathering } = state.mappings[mapping] as QueueMappingState;
  if (gathering >= 0) return gather(world, component, gathering);
  const replica = freeSlot(world, component, mapping);
  return replica !== noSlot && gather(world, component, newDelivery(state, mapping, replica));
}

function gather(world: World, component: number, number: number): boolean {
  const state = queueOf(world, component);
  const delivery = deliveryOf(world, component, number);
  const own = state.mappings[delivery.mapping] as QueueMappingState;
  const { source } = own;
  const before = delivery.messages.length;
  const most = 'batchSize' in source ? source.batchSize : 1;
  receive(world, component, delivery, most);
  const { length } = delivery.messages;
  const windowMs = source.kind === 'queue' ? source.windowMs : 0;
  if (length === 0) freeDelivery(state, number);
  else if (windowMs === 0 || length === most) send(world, component, number);
  else if (own.gathering < 0) {
    own.gathering = number;
    own.window = wakeAt(world, component, world.nowMs + windowMs, queueWake.window, delivery.mapping);
  }
  return length > before;
}

/** The time in which a mapping gathers messages is over. */
export function windowEnds(world: World, component: number, mapping: number): void {
  const own = queueOf(world, component).mappings[mapping] as QueueMappingState;
  own.window = -1;
  send(world, component, own.gathering);
}

function send(world: World, component: number, number: number): void {
  const delivery = deliveryOf(world, component, number);
  const own = queueOf(world, component).mappings[delivery.mapping] as QueueMappingState;
  if (own.window >= 0) world.events.cancel(own.window);
  own.window = -1;
  own.gathering = -1;
  takeSlot(world, component, delivery.mapping, delivery.replica);
  countQueue(world, component, 'batches');
  callConsumer(world, component, number);
}

/** Sends a batch, or what is still held of it; with nothing left it is over. */
export function callConsumer(world: World, component: number, number: number): void {
  const delivery = deliveryOf(world, component, number);
  const mapping = mappingOf(world, component, delivery.mapping);
  keepOnlyHeld(world, component, delivery);
  if (delivery.messages.length === 0) {
    over(world, component, number);
    return;
  }
  const { replica, refusals, messages } = delivery;
  const spoiled = reportsItems(world, component, delivery) ? failing.no : Math.max(...delivery.failures);
  deliver(world, mapping, messages, { number, spoiled, pinned: replica, repeat: refusals });
}

function reportsItems(world: World, component: number, { mapping }: Delivery): boolean {
  const source = sourceOf(world, component, mapping);
  return 'reportBatchItemFailures' in source && source.reportBatchItemFailures;
}

/** The consumer is done with a batch. */
export function batchEnded(world: World, component: number, call: Call): void {
  const number = call.user;
  const delivery = deliveryOf(world, component, number);
  const source = sourceOf(world, component, delivery.mapping);
  if (source.kind === 'queue' && call.outcome === outcomeCode.refused) {
    const wait = Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(delivery.refusals, 20));
    delivery.refusals++;
    countQueue(world, component, 'throttledBatches');
    wakeAt(world, component, world.nowMs + wait, queueWake.again, number);
    return;
  }
  const processed = call.outcome === outcomeCode.success;
  if (!processed) countQueue(world, component, 'failedBatches');
  else if (delivery.failures.some((failure) => failure !== failing.no)) countQueue(world, component, 'partialFailures');
  settle(world, component, delivery, call);
  over(world, component, number);
}

function over(world: World, component: number, number: number): void {
  const { mapping, replica } = deliveryOf(world, component, number);
  freeDelivery(queueOf(world, component), number);
  giveSlotBack(world, component, mapping, replica);
}
