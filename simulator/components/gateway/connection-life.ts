/**
 * The life of WebSocket connections at their gateway: opened, used, closed by either side or by time, and the
 * application told of the end. SPEC G16-G20.
 */
import { childLineage, rootLineage } from '../../random';
import { outcomeCode } from '../../telemetry/codes';
import { beginCall, newCall } from '../calls';
import { changeGauge, count } from '../meters';
import type { ComponentPlan, ServicePlan } from '../plan';
import { type Call, callPurpose, type Try } from '../records';
import { eventKind, liveLimit, priority, WorkLimitError, type World } from '../world';
import {
  addConnection,
  type ConnectionRecord,
  type Connections,
  connectionOf,
  dropUnlessNeeded,
  dueMs,
  forgetConnection,
} from './connections';
import { type GatewayCounter, gatewayCounter, gatewayGauge } from './meter-names';
import { gatewayOf } from './state';

const servicePlan = (world: World, component: number): ServicePlan =>
  world.plan.services[(world.plan.components[component] as ComponentPlan).service] as ServicePlan;

const note = (world: World, component: number, counter: GatewayCounter): void =>
  count(world, servicePlan(world, component).firstCounter + gatewayCounter[counter]);

const changeOpen = (world: World, component: number, change: number): void =>
  changeGauge(world, servicePlan(world, component).firstGauge + gatewayGauge.connections, change);

export const connectionsOf = (world: World, component: number): Connections =>
  gatewayOf(world, component).connections as Connections;

/** Opens a connection for the user who asked for it, and returns its session. */
export function openConnection(world: World, component: number, { request, key, ...from }: Try, asked: Call): number {
  const all = connectionsOf(world, component);
  if (all.slots.order.length >= liveLimit) {
    throw new WorkLimitError(`More than ${liveLimit} connections are kept at ${world.nowMs} ms.`);
  }
  const session = ++world.account.gateways.sessions;
  const { requestClass, requestLineage } = from;
  const record: ConnectionRecord = {
    session,
    client: world.plan.classes[requestClass]?.client as number,
    user: asked.user,
    requestClass,
    request,
    key,
    requestLineage,
    openedMs: world.nowMs,
    lastMs: world.nowMs,
    timer: -1,
    open: true,
    reachable: asked.user >= 0,
    knownAt: -1,
  };
  addConnection(all, record);
  lookAgain(world, component, record);
  note(world, component, 'connects');
  changeOpen(world, component, 1);
  return session;
}

function lookAgain(world: World, component: number, record: ConnectionRecord): void {
  record.timer = world.events.schedule(
    dueMs(record),
    priority.clock,
    eventKind.componentWakes,
    component,
    record.session,
  );
}

/** It is time to look whether a connection's time is over. */
export function connectionDue(world: World, component: number, session: number): void {
  const record = connectionOf(connectionsOf(world, component), session);
  if (record === undefined) return;
  record.timer = -1;
  if (dueMs(record) > world.nowMs) lookAgain(world, component, record);
  else cutConnection(world, component, record);
}

/** The gateway closes a connection: its user learns of it, if there is still one. */
function cutConnection(world: World, component: number, record: ConnectionRecord): void {
  end(world, component, record);
  if (record.reachable) world.events.post(eventKind.connectionCut, record.client, record.user);
  tellApplication(world, component, record);
}

/** The user closes the connection. */
export function closeConnection(world: World, component: number, session: number): void {
  const record = connectionOf(connectionsOf(world, component), session);
  if (record === undefined || !record.open) return;
  end(world, component, record);
  tellApplication(world, component, record);
}

/** The user is gone and has not said so. */
export function abandonConnection(world: World, component: number, session: number): void {
  const record = connectionOf(connectionsOf(world, component), session);
  if (record !== undefined) record.reachable = false;
}

/** All connections break, and no `$disconnect` is delivered. */
export function breakConnections(world: World, component: number): void {
  const { connections } = gatewayOf(world, component);
  if (connections === null) return;
  for (const record of connections.records) {
    if (!record.open) continue;
    end(world, component, record);
    if (record.reachable) world.events.post(eventKind.connectionCut, record.client, record.user);
    dropUnlessNeeded(connections, record);
  }
}

function end(world: World, component: number, record: ConnectionRecord): void {
  record.open = false;
  if (record.timer >= 0) world.events.cancel(record.timer);
  record.timer = -1;
  note(world, component, 'disconnects');
  changeOpen(world, component, -1);
}

/** Calls the gateway's own `$disconnect` route, if it has one. */
function tellApplication(world: World, component: number, record: ConnectionRecord): void {
  const plan = world.plan.gateways[component];
  if (plan === undefined || plan === null || plan.ownLink < 0) {
    dropUnlessNeeded(connectionsOf(world, component), record);
    return;
  }
  const id = newCall(world, plan.ownLink, plan.disconnect);
  const { session, requestClass, request, key, requestLineage } = record;
  const lineage = childLineage(childLineage(rootLineage, component, session, 0), 0, 0, 0);
  Object.assign(world.call(id), { session, requestClass, request, key, requestLineage, lineage, user: session });
  Object.assign(world.call(id), {
    purpose: callPurpose.own,
    subject: 0,
    site: 0,
    copy: 0,
    parent: -1,
    parentStamp: 0,
    required: 1,
    caller: 0,
  });
  beginCall(world, id);
}

/** The application has been told that a connection is closed, or could not be told. */
export function applicationTold(world: World, component: number, call: Call): void {
  const all = connectionsOf(world, component);
  const record = connectionOf(all, call.user);
  if (record === undefined) return;
  if (call.outcome === outcomeCode.success) forgetConnection(all, record);
  dropUnlessNeeded(all, record);
}
