/**
 * What shows that a stream falls behind: shards held up by a failed batch, and the iterator age. SPEC Q26.
 */
import type { World } from '../../world';
import { changeStreamGauge, setIteratorAge } from './meters';
import { type LaneState, streamOf } from './state';

/** A batch of the lane has failed and will be tried again. */
export function holdUp(world: World, component: number, lane: LaneState): void {
  if (lane.blocked) return;
  lane.blocked = true;
  const { blockedLanes } = streamOf(world, component);
  const before = blockedLanes[lane.shard] as number;
  blockedLanes[lane.shard] = before + 1;
  if (before === 0) changeStreamGauge(world, component, 'blockedShards', 1);
}

/** The batch of the lane is over. */
export function letGo(world: World, component: number, lane: LaneState): void {
  if (!lane.blocked) return;
  lane.blocked = false;
  const { blockedLanes } = streamOf(world, component);
  const left = (blockedLanes[lane.shard] as number) - 1;
  blockedLanes[lane.shard] = left;
  if (left === 0) changeStreamGauge(world, component, 'blockedShards', -1);
}

/** To be called whenever a lane has another batch than before. */
export function showIteratorAge(world: World, component: number): void {
  let sinceMs = Number.POSITIVE_INFINITY;
  for (const lane of streamOf(world, component).lanes) {
    if (lane.batch > 0 && lane.lastStoredMs < sinceMs) sinceMs = lane.lastStoredMs;
  }
  setIteratorAge(world, component, sinceMs === Number.POSITIVE_INFINITY ? null : sinceMs);
}
