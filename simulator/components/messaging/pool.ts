/**
 * Takes and gives back the records of messages, within a bound.
 */
import type { ComponentPlan } from '../plan';
import { foldEnding } from '../run-hash';
import { WorkLimitError, type World } from '../world';
import { type Message, type MessageFate, type MessageOrigin, messageFates, messageState } from './message';

/** Most messages that may be kept at once in all components; more is a runaway scenario, not a lesson. */
export const messageLimit = 500_000;

/** A message that comes to a component now. Its `serial` and `expiresMs` are for the component to fill in. */
export function takeMessage(world: World, component: number, origin: MessageOrigin): Message {
  if (world.messages.live >= messageLimit) {
    const { config } = world.plan.components[component] as ComponentPlan;
    throw new WorkLimitError(
      `More than ${messageLimit} messages are kept at ${world.nowMs} ms, and "${config.id}" gets one more: they come faster than they are processed.`,
    );
  }
  const message = world.message(world.messages.take());
  const { requestClass, request, key, lineage, subject, poison, sentMs } = origin;
  const given = { component, requestClass, request, key, lineage, subject, poison, sentMs, storedMs: world.nowMs };
  return Object.assign(message, given, { mapping: 0, state: messageState.none, receives: 0, working: 0, refusals: 0 });
}

/** A message leaves its component; its record may be used again. */
export function dropMessage(world: World, message: Message, fate: MessageFate): void {
  world.observer.messageEnded(message, fate);
  foldEnding(world, message.request, message.storedMs, endings + messageFates.indexOf(fate));
  message.component = -1;
  world.messages.release(message.id);
}

/** Sets the ends of messages apart from those of requests in the hash of a run. */
const endings = 0x10000;
