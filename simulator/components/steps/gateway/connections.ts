/**
 * What a WebSocket API does for connections: lets them in at a rate, opens them, takes messages from them, and sends
 * messages back. SPEC G16-G19.
 */

import { uniform } from '../../../random';
import { tryTake } from '../../../resources/token-bucket';
import { reasonCode } from '../../../telemetry/codes';
import { connectionsOf, openConnection } from '../../gateway/connection-life';
import {
  type ConnectionRecord,
  connectionOf,
  dropUnlessNeeded,
  forgetConnection,
  noteConnection,
} from '../../gateway/connections';
import { countAt } from '../../gateway/counters';
import type { LimitConnectionsStep, OpenStep, PushStep, ReceiveStep } from '../../plan/forms/gateway';
import type { ClientState } from '../../records';
import { servicePlanOf } from '../../threads';
import type { World } from '../../world';
import { failHere } from '../fail-here';
import { type StepResult, stepResult } from '../handler';

const componentOf = (world: World, id: number): number => servicePlanOf(world, world.try(id)).component;

/** New connections of an account have a limit of their own. */
export function limitConnections(world: World, id: number, _step: LimitConnectionsStep): StepResult {
  if (tryTake(world.account.gateways.connections, world.nowMs)) return stepResult.next;
  countAt(world, id, 'throttledConnections');
  return failHere(world, id, reasonCode.throttled);
}

/** The integration of `$connect` has agreed: the connection is there, if its user still waits for it. */
export function open(world: World, id: number, { noted }: OpenStep): StepResult {
  const holder = world.try(id);
  if (holder.call < 0) return stepResult.next;
  const component = componentOf(world, id);
  const asked = world.call(holder.call);
  const session = openConnection(world, component, holder, asked);
  const all = connectionsOf(world, component);
  const record = connectionOf(all, session) as ConnectionRecord;
  if (noted) noteConnection(all, record);
  const client = world.clients[record.client] as ClientState;
  const socket = client.sockets[record.user];
  if (socket !== undefined) socket.session = session;
  return stepResult.next;
}

/** A message comes over a connection, which must be open. */
export function receive(world: World, id: number, { noted }: ReceiveStep): StepResult {
  const record = connectionOf(connectionsOf(world, componentOf(world, id)), world.try(id).session);
  if (record === undefined || !record.open) return failHere(world, id, reasonCode.connectionGone);
  record.lastMs = world.nowMs;
  countAt(world, id, 'messagesReceived');
  if (noted) noteConnection(connectionsOf(world, componentOf(world, id)), record);
  return stepResult.next;
}

/** A callback (`@connections`): a message to a connection, which may be gone. Then the application forgets it. */
export function push(world: World, id: number, { to }: PushStep): StepResult {
  const component = componentOf(world, id);
  const all = connectionsOf(world, component);
  const session = to === 'sender' ? world.try(id).session : anyKnown(world, id, component);
  const record = connectionOf(all, session);
  if (record === undefined || !record.open) {
    countAt(world, id, 'goneConnections');
    if (record !== undefined) {
      forgetConnection(all, record);
      dropUnlessNeeded(all, record);
    }
    return failHere(world, id, reasonCode.connectionGone);
  }
  record.lastMs = world.nowMs;
  countAt(world, id, 'messagesSent');
  if (!record.reachable) countAt(world, id, 'messagesLost');
  return stepResult.next;
}

/** One of those that the application knows; the copies of one call go to different ones while there are enough. */
function anyKnown(world: World, id: number, component: number): number {
  const { known } = connectionsOf(world, component);
  const holder = world.try(id);
  const targets = world.plan.gateways[component]?.targets;
  if (known.length === 0 || targets === undefined) return -1;
  const copy = holder.call < 0 ? 0 : world.call(holder.call).copy;
  const drawn = Math.floor(uniform(targets, holder.key, holder.requestLineage) * known.length);
  return known[(drawn + copy) % known.length] as number;
}
