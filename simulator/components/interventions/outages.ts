/**
 * Outages that come and go by themselves: a replica is up for a time, down for a time, and so on, as drawn. A machine
 * with breakdowns and repairs; with `pause` the work under way goes on after the repair (Avi-Itzhak and Naor 1963).
 * SPEC I10.
 */
import { createSampler, createStream } from '../../random';
import { feeds } from '../messaging/feeds';
import type { ServicePlan } from '../plan';
import { changePace, crashReplica, startReplica } from '../replica-life';
import { eventKind, priority, type World } from '../world';
import type { OutageState, Outages } from './outage-state';

/** Starts the outages of a replica, in place of those it had. */
export function startOutages(world: World, service: number, replica: number, config: Outages): void {
  stopOutages(world, service, replica);
  const state: OutageState = { service, replica, config, outages: 0, isDown: false, timer: -1 };
  const free = world.outages.findIndex((other) => other.timer < 0);
  const index = free < 0 ? world.outages.length : free;
  world.outages[index] = state;
  schedule(world, index, state);
}

/** There will be no more outages of a replica; whether it is up now is left as it is. */
export function stopOutages(world: World, service: number, replica: number): void {
  for (const state of world.outages) {
    if (state.service !== service || state.replica !== replica || state.timer < 0) continue;
    world.events.cancel(state.timer);
    state.timer = -1;
  }
}

/** A replica goes down or comes up. */
export function outageTurns(world: World, index: number): void {
  const state = world.outages[index] as OutageState;
  const { service, replica, config } = state;
  state.isDown = !state.isDown;
  if (state.isDown) state.outages++;
  const kind = state.isDown ? config.failure : 'recover';
  world.observer.intervened({ kind, atMs: world.nowMs, target: nameOf(world, service, replica) }, true, config);
  if (config.failure === 'pause') changePace(world, service, replica, { paused: state.isDown });
  else if (state.isDown) crashReplica(world, service, replica);
  else {
    startReplica(world, service, replica);
    feeds.find('consumerIsBack')?.(world, service);
  }
  schedule(world, index, state);
}

function schedule(world: World, index: number, state: OutageState): void {
  const { service, replica, config } = state;
  const stream = createStream(world.plan.seed, state.isDown ? 'repair' : 'outage', nameOf(world, service, replica));
  const lasting = createSampler(state.isDown ? config.downTime : config.upTime);
  const atMs = world.nowMs + lasting.sample(stream, state.outages, 0);
  state.timer = world.events.schedule(atMs, priority.intervention, eventKind.outageTurns, index, 0);
}

function nameOf(world: World, service: number, replica: number): string {
  const { id, replicas } = (world.plan.services[service] as ServicePlan).config;
  return replicas > 1 ? `${id}#${replica + 1}` : id;
}
