/**
 * A delivery: the call that takes messages to a consumer. The first of its messages stands for all in random draws.
 */
import { uniform } from '../../random';
import type { FeedSource } from '../../scenario/event-sources';
import { beginCall, newCall } from '../calls';
import { callPurpose, failing } from '../records';
import type { World } from '../world';
import type { MappingPlan } from './mapping';
import type { Message } from './message';

export interface DeliveryCall {
  /** Number by which the component knows the delivery, in `Call.user`. */
  readonly number: number;
  /** One of `failing`: whether a record makes the whole call fail. */
  readonly spoiled: number;
  /** The replica that it must reach; -1: any. */
  readonly pinned: number;
  /** Further tries of the same delivery: 0 for the first. */
  readonly repeat: number;
}

/** Sends messages to the consumer of a mapping; `ownCallEnded` tells when that is over. */
export function deliver(world: World, mapping: MappingPlan, messages: readonly number[], delivery: DeliveryCall): void {
  const lead = world.message(messages[0] as number);
  const id = newCall(world, mapping.link, mapping.endpoint);
  const call = world.call(id);
  call.purpose = callPurpose.own;
  call.requestClass = lead.requestClass;
  call.request = lead.request;
  call.key = lead.key;
  call.lineage = lead.lineage;
  call.subject = lead.subject;
  call.site = mapping.site;
  call.copy = lead.receives + Math.imul(delivery.repeat, 64);
  call.parent = -1;
  call.parentStamp = 0;
  call.required = 1;
  call.caller = 0;
  call.pinned = delivery.pinned;
  call.user = delivery.number;
  call.records = messages.length;
  call.spoiled = delivery.spoiled;
  for (const message of messages) world.observer.messageDelivered(world.message(message), call);
  beginCall(world, id);
}

/** One of `failing`: whether the consumer can process this record in the present delivery. */
export function failureOf(mapping: MappingPlan, { recordFailureRate: rate }: FeedSource, message: Message): number {
  if (message.poison === 1) return failing.poison;
  const fails = rate > 0 && uniform(mapping.failures, message.key, message.lineage, message.receives) < rate;
  return fails ? failing.record : failing.no;
}
