/**
 * What a service keeps durably for its transactions, and does of its own with it: the messages of its outbox, which a
 * relay sends at least once, and the log of sagas that go on after a crash.
 */
import { childLineage } from '../../random';
import { outcomeCode } from '../../telemetry/codes';
import { beginCall, newCall } from '../calls';
import type { ComponentPlan } from '../plan';
import type { ApplyPlan } from '../plan/steps/transaction';
import { type Call, callPurpose, type ServiceState, type Try } from '../records';
import { eventKind, priority, type World } from '../world';

/** Who a stored message or a logged saga belongs to. */
interface Owner {
  readonly request: number;
  readonly requestClass: number;
  readonly key: number;
  readonly lineage: number;
  readonly subject: number;
  readonly link: number;
  readonly endpoint: number;
}

interface StoredMessage extends Owner {
  readonly site: number;
  /** Replica that is sending it, or -1. */
  sender: number;
  sends: number;
}

interface LoggedSaga extends Owner {
  /** Replica that works on it, and the step to go on from. */
  replica: number;
  step: number;
  resumptions: number;
}

/** State of a service in `World.components`: plain data, by number of the entry. */
export interface DurableState {
  messages: Record<number, StoredMessage>;
  sagas: Record<number, LoggedSaga>;
  nextEntry: number;
  /** The relay has an event under way. */
  relayWakes: boolean;
}

export function startDurable(world: World, component: number): void {
  const state: DurableState = { messages: {}, sagas: {}, nextEntry: 0, relayWakes: false };
  world.components[component] = state;
}

const durableOf = (world: World, component: number) => world.components[component] as DurableState;

/** Tags of lineages, so that what the relay and a resumed saga do has draws of its own. */
const relaySite = 0x72656c61;
const resumeSite = 0x72657375;

/** Stores a message for the relay. */
export function storeMessage(world: World, component: number, by: Try, outbox: NonNullable<ApplyPlan['outbox']>): void {
  const state = durableOf(world, component);
  state.messages[state.nextEntry++] = { ...ownerOf(by), ...outbox, sender: -1, sends: 0 };
  if (state.relayWakes) return;
  state.relayWakes = true;
  const pollMs = world.plan.scenario.transactions?.relayPollMs ?? 0;
  world.events.schedule(world.nowMs + pollMs, priority.clock, eventKind.componentWakes, component, 0);
}

/** The relay sends what nobody is sending, from a replica that is up. */
export function relay(world: World, component: number): void {
  const state = durableOf(world, component);
  state.relayWakes = Object.keys(state.messages).length > 0;
  if (!state.relayWakes) return;
  const pollMs = world.plan.scenario.transactions?.relayPollMs ?? 0;
  world.events.schedule(world.nowMs + pollMs, priority.clock, eventKind.componentWakes, component, 0);
  const { service } = world.plan.components[component] as ComponentPlan;
  const replica = (world.services[service] as ServiceState).replicas.findIndex((one) => !one.down && !one.paused);
  if (replica < 0) return;
  for (const [entry, message] of Object.entries(state.messages)) {
    if (message.sender < 0) sendMessage(world, Number(entry), message, replica);
  }
}

function sendMessage(world: World, entry: number, message: StoredMessage, replica: number): void {
  message.sender = replica;
  message.sends++;
  const call = ownCall(world, message, childLineage(message.lineage, relaySite, message.site, message.sends));
  call.purpose = callPurpose.own;
  call.caller = replica;
  call.user = entry;
  beginCall(world, call.id);
}

/** The relay's message has been answered: it is deleted, or stays for the next round. */
export function relayed(world: World, component: number, call: Call): void {
  const { messages } = durableOf(world, component);
  const message = messages[call.user];
  if (message === undefined) return;
  if (call.outcome === outcomeCode.success) delete messages[call.user];
  else message.sender = -1;
}

/** Notes where the request goes on after a crash. */
export function logSaga(world: World, component: number, by: Try, step: number): void {
  const state = durableOf(world, component);
  if (by.logEntry < 0 || state.sagas[by.logEntry] === undefined) {
    by.logEntry = state.nextEntry++;
    state.sagas[by.logEntry] = { ...ownerOf(by), replica: by.replica, step, resumptions: 0 };
    return;
  }
  Object.assign(state.sagas[by.logEntry] as LoggedSaga, { replica: by.replica, step });
}

export function endSaga(world: World, component: number, by: Try): void {
  delete durableOf(world, component).sagas[by.logEntry];
  by.logEntry = -1;
}

/** A replica has crashed: what its relay was sending, nobody is sending now. */
export function durableCrashed(world: World, component: number, replica: number): void {
  for (const message of Object.values(durableOf(world, component).messages)) {
    if (message.sender === replica) message.sender = -1;
  }
}

/** A replica is back: it goes on with the sagas that it was working on. */
export function durableRecovered(world: World, component: number, replica: number): void {
  for (const [entry, saga] of Object.entries(durableOf(world, component).sagas)) {
    if (saga.replica !== replica) continue;
    saga.resumptions++;
    const call = ownCall(world, saga, childLineage(saga.lineage, resumeSite, 0, saga.resumptions));
    call.purpose = callPurpose.detached;
    call.pinned = replica;
    call.logEntry = Number(entry);
    call.beginAt = saga.step;
    beginCall(world, call.id);
  }
}

const ownerOf = (by: Try): Owner => ({
  request: by.request,
  requestClass: by.requestClass,
  key: by.key,
  lineage: by.lineage,
  subject: by.subject,
  link: by.link,
  endpoint: by.endpoint,
});

function ownCall(world: World, owner: Owner, lineage: number): Call {
  const call = world.call(newCall(world, owner.link, owner.endpoint));
  call.request = owner.request;
  call.requestClass = owner.requestClass;
  call.key = owner.key;
  call.lineage = lineage;
  call.subject = owner.subject;
  call.site = 0;
  call.copy = 0;
  call.parent = -1;
  call.parentStamp = 0;
  call.required = 0;
  call.caller = 0;
  call.user = -1;
  return call;
}
