/**
 * What is done to a queue from outside.
 */
import type { Settings } from '../../../scenario/schema/settings';
import type { World } from '../../world';
import { removeFromQueue } from './keeping';
import { queueOf } from './state';

/** Throws all messages away, those in flight included. */
export function purgeQueue(world: World, component: number): void {
  const state = queueOf(world, component);
  while (state.oldest >= 0) removeFromQueue(world, component, world.message(state.oldest), 'purged');
}

/** New settings, for messages that are stored or delivered from now on. */
export function configureQueue(world: World, component: number, set: Settings): void {
  const state = queueOf(world, component);
  if (set.visibilityTimeoutMs !== undefined) state.visibilityTimeoutMs = set.visibilityTimeoutMs;
  if (set.delayMs !== undefined) state.delayMs = set.delayMs;
  if (set.maxReceiveCount !== undefined && state.deadLetters >= 0) state.maxReceiveCount = set.maxReceiveCount;
}
