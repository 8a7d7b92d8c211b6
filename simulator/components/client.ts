/**
 * A client: sends requests from outside and waits for their end.
 *
 * What it models, simplifies and leaves out: `fidelity/client.ts`. Users of a WebSocket API: `web-socket-client.ts`. SPEC W1-W6.
 */
import { childLineage, createSampler, rootLineage, uniform } from '../random';
import { timeOfArrival } from './arrivals';
import { beginCall, newCall } from './calls';
import type { ClassPlan, ClientPlan } from './plan';
import { type Call, type ClientState, callPurpose } from './records';
import { foldEnding } from './run-hash';
import { sockets } from './sockets';
import { eventKind, priority, type World } from './world';

const oneArrival = createSampler({ kind: 'exponential', meanMs: 1 });

const planOf = (world: World, client: number) => world.plan.clients[client] as ClientPlan;
const stateOf = (world: World, client: number) => world.clients[client] as ClientState;

/** Schedules the first request of a client, or of each of its users. */
export function startClient(world: World, client: number): void {
  const plan = planOf(world, client);
  if (plan.workload.kind === 'webSocket') {
    sockets.get('start')(world, client);
    return;
  }
  if (plan.workload.kind !== 'closed') {
    scheduleArrival(world, client);
    return;
  }
  for (let user = 0; user < plan.workload.users; user++) scheduleUser(world, client, user);
}

function scheduleArrival(world: World, client: number): void {
  const plan = planOf(world, client);
  const arrived = stateOf(world, client).arrivals;
  const atMs = plan.workload.kind === 'trace' ? tracedAt(plan, arrived) : openArrival(world, plan, arrived);
  if (atMs !== Number.POSITIVE_INFINITY) {
    world.events.schedule(atMs, priority.arrival, eventKind.arrival, client, 0);
  }
}

function openArrival(world: World, plan: ClientPlan, arrived: number): number {
  if (plan.workload.kind !== 'open' || plan.profile === null) return Number.POSITIVE_INFINITY;
  const amount =
    plan.workload.process === 'poisson' ? oneArrival.sample(plan.arrivals, arrived, 0) : arrived === 0 ? 0 : 1;
  return timeOfArrival(plan.profile, world.nowMs, amount);
}

function tracedAt(plan: ClientPlan, entry: number): number {
  if (plan.workload.kind !== 'trace') return Number.POSITIVE_INFINITY;
  return plan.workload.arrivals[entry]?.atMs ?? Number.POSITIVE_INFINITY;
}

export function arrival(world: World, client: number): void {
  const plan = planOf(world, client);
  const state = stateOf(world, client);
  const number = state.arrivals++;
  const root = childLineage(rootLineage, client, 0, 0);
  if (plan.workload.kind === 'trace') sendTraced(world, plan, number, root);
  else if (plan.batch === null) startRequest(world, chooseClass(plan, number, 0), number, root, -1);
  else sendBatch(world, plan, number, root, plan.batch(number, root, 0));
  scheduleArrival(world, client);
}

/** Sends the requests of one arrival, each with draws of its own. */
function sendBatch(world: World, plan: ClientPlan, number: number, root: number, size: number): void {
  for (let copy = 0; copy < size; copy++) {
    const lineage = childLineage(root, 0, copy, 0);
    startRequest(world, chooseClass(plan, number, lineage), number, lineage, -1);
  }
}

function sendTraced(world: World, plan: ClientPlan, number: number, root: number): void {
  const entry = plan.workload.kind === 'trace' ? plan.workload.arrivals[number] : undefined;
  if (entry === undefined) return;
  const named = plan.config.classes.findIndex((candidate) => candidate.name === entry.class);
  for (let copy = 0; copy < entry.count; copy++) {
    const lineage = childLineage(root, 0, copy, 0);
    const chosen = named >= 0 ? plan.firstClass + named : chooseClass(plan, number, lineage);
    startRequest(world, chosen, number, lineage, -1);
  }
}

function chooseClass(plan: ClientPlan, key: number, lineage: number): number {
  if (plan.classCount === 1) return plan.firstClass;
  const draw = uniform(plan.classChoice, key, lineage);
  return plan.firstClass + plan.cumulative.findIndex((bound) => draw < bound);
}

function scheduleUser(world: World, client: number, user: number): void {
  const plan = planOf(world, client);
  const done = stateOf(world, client).perUser[user] as number;
  const wait = plan.thinkTime?.sample(plan.thinking, done, childLineage(rootLineage, client, user + 1, 0)) ?? 0;
  world.events.schedule(world.nowMs + wait, priority.arrival, eventKind.userActs, client, user);
}

export function userActs(world: World, client: number, user: number): void {
  const plan = planOf(world, client);
  if (plan.workload.kind === 'webSocket') {
    sockets.get('act')(world, client, user, startRequest);
    return;
  }
  const state = stateOf(world, client);
  const number = state.perUser[user] as number;
  state.perUser[user] = number + 1;
  const lineage = childLineage(rootLineage, client, user + 1, 0);
  startRequest(world, chooseClass(plan, number, lineage), number, lineage, user);
}

function startRequest(
  world: World,
  requestClass: number,
  key: number,
  lineage: number,
  user: number,
  session = -1,
): void {
  const { link, endpoint, subjects, subjectStream, records } = world.plan.classes[requestClass] as ClassPlan;
  const id = newCall(world, link, endpoint);
  const call = world.call(id);
  call.purpose = callPurpose.request;
  call.requestClass = requestClass;
  call.request = ++world.requests;
  call.key = key;
  call.lineage = lineage;
  call.requestLineage = lineage;
  call.session = session;
  call.subject = subjects === null ? 0 : subjects(uniform(subjectStream, key, lineage));
  call.records = records(key, lineage, 0);
  call.site = 0;
  call.copy = 0;
  call.parent = -1;
  call.parentStamp = 0;
  call.required = 1;
  call.caller = 0;
  call.user = user;
  world.observer.requestStarted(call);
  beginCall(world, id);
}

/** A client request has ended; a user of a closed workload starts to think. */
export function requestEnded(world: World, call: Call): void {
  world.observer.requestEnded(call);
  foldEnding(world, call.request, call.startMs, (call.outcome << 8) | call.reason);
  if (call.user < 0) return;
  const { client } = world.plan.classes[call.requestClass] as ClassPlan;
  if (planOf(world, client).sockets === null) scheduleUser(world, client, call.user);
  else sockets.get('requestEnded')(world, call);
}
