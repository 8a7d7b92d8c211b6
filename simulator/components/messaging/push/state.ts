/**
 * The state of an object store or a topic while a run is under way: plain data.
 */
import { emptyLine, type WaitingLine } from '../../../resources/waiting-line';
import type { ObjectStoreConfig } from '../../../scenario/schema/object-store';
import type { TopicConfig } from '../../../scenario/schema/topic';
import type { ComponentPlan } from '../../plan';
import type { World } from '../../world';
import { type FeedState, type KeeperState, mappingsOf } from '../keeper';

export interface PushFeedState extends FeedState {
  /** Component of the queue for events that are given up, or -1. */
  readonly destination: number;
  /** Events whose delivery waits for the end of a pause. */
  held: WaitingLine;
}

export interface PushState extends KeeperState {
  serial: number;
  readonly mappings: readonly PushFeedState[];
}

export const pushOf = (world: World, component: number) => world.components[component] as PushState;

export const pushConfigOf = (world: World, component: number) =>
  (world.plan.components[component] as ComponentPlan).config as ObjectStoreConfig | TopicConfig;

export function newPush(world: World, component: number): PushState {
  const mappings = mappingsOf(world, component).map(({ source }) => {
    const onFailure = source.kind === 'asynchronous' ? source.onFailure : null;
    const destination = world.plan.components.findIndex(({ config }) => config.id === onFailure);
    return { paused: false, source, destination, held: emptyLine() };
  });
  return { poison: pushConfigOf(world, component).poison, poisonNext: 0, serial: 0, mappings };
}
