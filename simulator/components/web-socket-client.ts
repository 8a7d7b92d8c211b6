/**
 * Users of a WebSocket API, as their client knows them: each connects, sends messages, leaves and comes back.
 *
 * Models: connections that are made, refused, cut by the gateway or left by their users, with or without a word;
 * messages at times of their own. Simplifies: the end of a message's work counts as its end, though the user hears
 * nothing of it; a user learns at once that a connection is cut. Leaves out: frames, pings, several connections of one
 * user. SPEC W9, G16-G18.
 */
import { childLineage, rootLineage, uniform } from '../random';
import { outcomeCode } from '../telemetry/codes';
import { abandonConnection, closeConnection } from './gateway/connection-life';
import type { ClassPlan, ClientPlan, LinkPlan } from './plan';
import type { Call, ClientState, SocketState } from './records';
import { eventKind, priority, type World } from './world';

const planOf = (world: World, client: number) => world.plan.clients[client] as ClientPlan;
const stateOf = (world: World, client: number) => world.clients[client] as ClientState;
const socketOf = (world: World, client: number, user: number) => stateOf(world, client).sockets[user] as SocketState;
const lineageOf = (client: number, user: number) => childLineage(rootLineage, client, user + 1, 0);

/** Sends a request of a class for a user; the client's own way to do it. */
export type SendForUser = (
  world: World,
  requestClass: number,
  key: number,
  lineage: number,
  user: number,
  session: number,
) => void;

export function startSockets(world: World, client: number): void {
  const { workload } = planOf(world, client);
  if (workload.kind !== 'webSocket') return;
  for (let user = 0; user < workload.users; user++) {
    actAt(world, client, user, (workload.connectOverMs * user) / workload.users);
  }
}

function actAt(world: World, client: number, user: number, atMs: number): void {
  socketOf(world, client, user).timer = world.events.schedule(atMs, priority.arrival, eventKind.userActs, client, user);
}

/** The user connects, sends a message, or leaves. */
export function socketActs(world: World, client: number, user: number, send: SendForUser): void {
  const plan = planOf(world, client);
  const { sockets: plans } = plan;
  const socket = socketOf(world, client, user);
  socket.timer = -1;
  if (plans === null) return;
  const lineage = lineageOf(client, user);
  if (socket.session > 0 && socket.left === 0) {
    leave(world, client, user);
    return;
  }
  const state = stateOf(world, client);
  const key = state.perUser[user] as number;
  state.perUser[user] = key + 1;
  if (socket.session === 0) {
    send(world, plan.firstClass + plans.connectClass, key, lineage, user, -1);
    return;
  }
  if (socket.left > 0) socket.left--;
  const draw = uniform(plan.classChoice, key, lineage);
  const chosen = plans.cumulative.findIndex((bound) => draw < bound);
  think(world, client, user);
  send(world, plan.firstClass + (plans.messageClasses[chosen] as number), key, lineage, user, socket.session);
}

function think(world: World, client: number, user: number): void {
  const { sockets, thinking } = planOf(world, client);
  const done = stateOf(world, client).perUser[user] as number;
  const waitMs = sockets?.thinkTime.sample(thinking, done, lineageOf(client, user)) ?? 0;
  actAt(world, client, user, world.nowMs + waitMs);
}

/** The user has no connection, and makes another one after a pause. */
function pause(world: World, client: number, user: number): void {
  const { sockets } = planOf(world, client);
  const socket = socketOf(world, client, user);
  socket.session = 0;
  if (sockets === null) return;
  const done = stateOf(world, client).perUser[user] as number;
  const waitMs = sockets.pause.sample(sockets.pausing, done, lineageOf(client, user));
  actAt(world, client, user, world.nowMs + waitMs);
}

function leave(world: World, client: number, user: number): void {
  const { workload, sockets } = planOf(world, client);
  const { session } = socketOf(world, client, user);
  if (workload.kind !== 'webSocket' || sockets === null) return;
  const done = stateOf(world, client).perUser[user] as number;
  const silent = uniform(sockets.abandoning, done, lineageOf(client, user)) < workload.abandonProbability;
  const component = gatewayComponent(world, client);
  if (silent) abandonConnection(world, component, session);
  else closeConnection(world, component, session);
  pause(world, client, user);
}

/** A request of a user has ended: a connection is there, or not; the end of a message changes nothing. */
export function socketRequestEnded(world: World, call: Call): void {
  const { client } = world.plan.classes[call.requestClass] as ClassPlan;
  const plan = planOf(world, client);
  const { workload, sockets } = plan;
  if (workload.kind !== 'webSocket' || sockets === null) return;
  if (call.requestClass !== plan.firstClass + sockets.connectClass) return;
  const socket = socketOf(world, client, call.user);
  if (call.outcome === outcomeCode.success && socket.session > 0) {
    socket.left = workload.messagesPerConnection ?? -1;
    think(world, client, call.user);
    return;
  }
  if (socket.session > 0) abandonConnection(world, gatewayComponent(world, client), socket.session);
  pause(world, client, call.user);
}

/** The gateway has cut the connection of a user. */
export function connectionCut(world: World, client: number, user: number): void {
  const socket = socketOf(world, client, user);
  if (socket.session === 0) return;
  if (socket.timer < 0) {
    socket.session = 0;
    return;
  }
  world.events.cancel(socket.timer);
  pause(world, client, user);
}

/** All classes of such a client lead to one gateway. */
function gatewayComponent(world: World, client: number): number {
  const { link } = world.plan.classes[planOf(world, client).firstClass] as ClassPlan;
  return (world.plan.links[link] as LinkPlan).toComponent;
}
