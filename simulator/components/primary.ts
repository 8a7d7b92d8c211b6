/**
 * Which node of a component is its primary.
 */
import type { World } from './world';

/** State of a component that has a primary, in `World.components`. */
export interface PrimaryState {
  primary: number;
}

/** Replica index of the primary, the first one where the component keeps none; a dead primary is one until it is replaced. */
export const primaryOf = (world: World, component: number): number =>
  (world.components[component] as Partial<PrimaryState>).primary ?? 0;
