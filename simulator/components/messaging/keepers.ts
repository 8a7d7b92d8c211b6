/**
 * What is done to components that keep messages, and to the connections that feed their consumers, from outside.
 */
import type { FeedSource } from '../../scenario/event-sources';
import type { EventSourceChange } from '../../scenario/schema/event-source';
import type { Settings } from '../../scenario/schema/settings';
import type { LinkPlan } from '../plan';
import type { World } from '../world';
import { type FeedState, keeperOf, mappingsOf } from './keeper';
import { nudgePush } from './push/runtime';
import { configureQueue, purgeQueue } from './queue/changes';
import { askForDispatch } from './queue/wakes';
import { nudgeStream } from './stream/runtime';

const kindOf = (world: World, component: number) => world.plan.components[component]?.config.kind;

/** A consumer may be able to get messages again. */
function nudge(world: World, component: number): void {
  const kind = kindOf(world, component);
  if (kind === 'queue') askForDispatch(world, component);
  else if (kind === 'stream' || kind === 'table') nudgeStream(world, component);
  else nudgePush(world, component);
}

/** A replica of a consumer works again: its workers look for messages. */
export function consumerIsBack(world: World, service: number): void {
  for (const component of world.plan.components.keys()) {
    if (mappingsOf(world, component).some((mapping) => mapping.consumer === service)) nudge(world, component);
  }
}

/** The state of what a connection feeds; null when it feeds nothing. */
function feedOf(world: World, link: number): FeedState | null {
  const { from } = world.plan.links[link] as LinkPlan;
  const index = mappingsOf(world, from).findIndex((mapping) => mapping.link === link);
  return index < 0 ? null : (keeperOf(world, from).mappings[index] as FeedState);
}

/** A paused feed gives its consumer nothing more; batches under way go on. */
export function pauseFeed(world: World, link: number, paused: boolean): void {
  const feed = feedOf(world, link);
  if (feed === null) return;
  feed.paused = paused;
  nudge(world, (world.plan.links[link] as LinkPlan).from);
}

export function configureFeed(world: World, link: number, change: EventSourceChange): void {
  const feed = feedOf(world, link);
  if (feed === null) return;
  feed.source = { ...feed.source, ...change } as FeedSource;
  nudge(world, (world.plan.links[link] as LinkPlan).from);
}

/** Throws away what a component keeps. */
export function purge(world: World, component: number): void {
  if (kindOf(world, component) === 'queue') purgeQueue(world, component);
}

/** So many of the messages stored next are such that no consumer can process them. */
export function poisonNext(world: World, component: number, count: number): void {
  keeperOf(world, component).poisonNext += count;
}

export function configureKeeper(world: World, component: number, set: Settings): void {
  if (set.poison !== undefined) keeperOf(world, component).poison = set.poison;
  if (kindOf(world, component) === 'queue') configureQueue(world, component, set);
}
