/**
 * An object store (Amazon S3 with event notifications) or a topic (Amazon SNS): each event is pushed to every consumer,
 * one call for each, as soon as it is there.
 *
 * Models: asynchronous delivery at least once and in no order; retries after errors and after being turned away; the
 * age at which an event is given up; a queue for events that were given up; events delivered twice. A function's own
 * queue for asynchronous events is the function's; for it, queues, streams and topics a delivery is over when the
 * event was taken.
 * Simplifies: an event is one object; a consumer gets any number of events at once.
 * Leaves out: filters, FIFO topics, batches of events, other subscribers than components. SPEC Q27-Q29.
 */
import { uniform } from '../../../random';
import { enqueue, leave } from '../../../resources/waiting-line';
import { outcomeCode } from '../../../telemetry/codes';
import type { StorePlan } from '../../plan/steps/store';
import { type Call, failing } from '../../records';
import { eventKind, priority, type World } from '../../world';
import { deliver, failureOf } from '../delivery';
import { mappingsOf } from '../keeper';
import type { MappingPlan } from '../mapping';
import { type Message, type MessageFate, type MessageOrigin, originOf } from '../message';
import { dropMessage, takeMessage } from '../pool';
import { putIntoQueue } from '../queue/keeping';
import { changePushGauge, countPush } from './meters';
import { never, waitBeforeNext } from './retries';
import { newPush, type PushFeedState, pushConfigOf, pushOf } from './state';

export const pushRuntime = {
  start(world: World, component: number): void {
    world.components[component] = newPush(world, component);
  },
  /** An event is due; `a`: its record. */
  wake: (world: World, component: number, a: number): void => push(world, component, world.message(a)),
  callEnded: deliveryEnded,
};

/** Stores an event and pushes it to every consumer, now or after the delay of events. */
export function putEvent(world: World, step: StorePlan, origin: MessageOrigin): void {
  const { component } = step;
  const { duplicateRate } = pushConfigOf(world, component);
  const delayMs = step.eventDelay?.sample(step.eventDelayStream, origin.key, origin.lineage) ?? 0;
  countPush(world, component, 'sent');
  for (const mapping of mappingsOf(world, component).keys()) {
    keep(world, component, origin, mapping, delayMs);
    const twice = duplicateRate > 0 && uniform(step.duplicates, origin.key, origin.lineage, mapping) < duplicateRate;
    if (!twice) continue;
    countPush(world, component, 'duplicates');
    keep(world, component, origin, mapping, delayMs);
  }
}

function keep(world: World, component: number, origin: MessageOrigin, mapping: number, delayMs: number): void {
  const message = takeMessage(world, component, origin);
  message.mapping = mapping;
  message.serial = ++pushOf(world, component).serial;
  message.expiresMs = Number.POSITIVE_INFINITY;
  changePushGauge(world, component, 'pending', 1);
  world.observer.messageStored(message);
  if (delayMs === 0) world.events.post(eventKind.componentWakes, component, message.id);
  else pushLater(world, component, message, delayMs);
}

function pushLater(world: World, component: number, message: Message, waitMs: number): void {
  world.events.schedule(world.nowMs + waitMs, priority.clock, eventKind.componentWakes, component, message.id);
}

const feedOf = (world: World, component: number, { mapping }: Message) =>
  pushOf(world, component).mappings[mapping] as PushFeedState;

/** Delivers an event to its consumer, unless its feed is paused. */
function push(world: World, component: number, message: Message): void {
  const feed = feedOf(world, component, message);
  const mapping = mappingsOf(world, component)[message.mapping] as MappingPlan;
  if (feed.paused) {
    enqueue(feed.held, world.messages, message.id);
    return;
  }
  message.receives++;
  countPush(world, component, 'delivered');
  changePushGauge(world, component, 'inProgress', 1);
  const spoiled = message.poison === 1 ? failing.poison : failureOf(mapping, feed.source, message);
  deliver(world, mapping, [message.id], { number: message.id, spoiled, pinned: -1, repeat: 0 });
}

/** A paused feed goes on with what it held back. */
export function nudgePush(world: World, component: number): void {
  for (const { paused, held } of pushOf(world, component).mappings) {
    while (!paused && held.first >= 0) {
      const message = world.message(held.first);
      leave(held, world.messages, message.id);
      push(world, component, message);
    }
  }
}

function deliveryEnded(world: World, component: number, call: Call): void {
  const message = world.message(call.user);
  changePushGauge(world, component, 'inProgress', -1);
  if (call.outcome === outcomeCode.success) {
    end(world, component, message, 'processed');
    return;
  }
  const refused = call.outcome === outcomeCode.refused;
  if (refused) message.refusals++;
  countPush(world, component, refused ? 'throttled' : 'failed');
  const { receives, refusals, storedMs } = message;
  const failure = { refused, refusals, failures: receives - refusals, ageMs: world.nowMs - storedMs };
  const wait = waitBeforeNext(feedOf(world, component, message).source, failure);
  if (wait === never) giveUp(world, component, message);
  else pushLater(world, component, message, wait);
}

function giveUp(world: World, component: number, message: Message): void {
  const { destination } = feedOf(world, component, message);
  const origin = originOf(message);
  end(world, component, message, 'discarded');
  if (destination >= 0) putIntoQueue(world, destination, { ...origin, sentMs: world.nowMs });
}

function end(world: World, component: number, message: Message, fate: 'processed' | ('discarded' & MessageFate)): void {
  countPush(world, component, fate);
  changePushGauge(world, component, 'pending', -1);
  dropMessage(world, message, fate);
}
