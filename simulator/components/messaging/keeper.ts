/**
 * What all components that keep messages have in common while a run is under way.
 */
import type { FeedSource } from '../../scenario/event-sources';
import type { ComponentPlan } from '../plan';
import type { World } from '../world';
import type { MappingPlan } from './mapping';

/** Plain data; each kind adds its own. */
export interface KeeperState {
  /** Share of the messages stored from now on that no consumer can process, and how many more by hand. */
  poison: number;
  poisonNext: number;
  /** One for each consumer; a paused one gets nothing. */
  readonly mappings: readonly FeedState[];
}

/** What feeds one consumer. */
export interface FeedState {
  paused: boolean;
  /** As the scenario has it, and as it was changed since. */
  source: FeedSource;
}

export const keeperOf = (world: World, component: number) => world.components[component] as KeeperState;

export const sourceOf = (world: World, component: number, mapping: number): FeedSource =>
  (keeperOf(world, component).mappings[mapping] as FeedState).source;

export const mappingsOf = (world: World, component: number): readonly MappingPlan[] =>
  (world.plan.components[component] as ComponentPlan).mappings;
