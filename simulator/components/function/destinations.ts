/**
 * Where Lambda tells how an asynchronous event ended: destinations and the dead-letter queue. Nobody waits for the
 * answer; retries of the message itself are those of its connection.
 */
import { childLineage } from '../../random';
import { outcomeCode } from '../../telemetry/codes';
import { beginCall, newCall } from '../calls';
import { type Call, callPurpose } from '../records';
import type { World } from '../world';
import type { LambdaEvent } from './event-queue';
import { countOf } from './meters';
import type { DestinationPlan } from './plan';
import { functionPlanOf, functionServiceOf } from './state';

/** What `Call.user` says of a message to a destination; other numbers are slots of events. */
export const toDestination = -1;

/** Sends the message about an event that ended well, or was given up; says whether there is somewhere to send it. */
export function tellDestinations(world: World, component: number, event: LambdaEvent, well: boolean): boolean {
  const { onSuccess, onFailure, deadLetterQueue } = functionPlanOf(world, component);
  const all = well ? [onSuccess] : [onFailure, deadLetterQueue];
  let told = false;
  for (const [copy, destination] of all.entries()) {
    if (destination === null) continue;
    send(world, component, event, destination, copy);
    told = true;
  }
  return told;
}

function send(world: World, component: number, event: LambdaEvent, to: DestinationPlan, copy: number): void {
  const id = newCall(world, to.link, to.endpoint);
  const { requestClass, request, key, subject } = event;
  const lineage = childLineage(event.lineage, functionPlanOf(world, component).destinationsSite, copy, 0);
  Object.assign(world.call(id), { requestClass, request, key, lineage, subject });
  Object.assign(world.call(id), {
    purpose: callPurpose.own,
    site: 0,
    copy: 0,
    parent: -1,
    parentStamp: 0,
    required: 1,
    caller: 0,
    user: toDestination,
  });
  beginCall(world, id);
}

/** A message to a destination has arrived, or is lost. */
export function messageEnded(world: World, component: number, call: Call): void {
  if (call.outcome !== outcomeCode.success) {
    countOf(world, functionServiceOf(world, component), 'destinationsFailed');
  }
}
