/**
 * Reading of shards: at even intervals, those of one consumer spread over the interval. What has been read goes to the
 * consumer batch by batch without another wait. SPEC Q20.
 */
import type { World } from '../../world';
import { goOn } from './batches';
import { type LaneState, type StreamFeedState, streamOf } from './state';
import { streamWake, wakeAt } from './wakes';

/** Schedules the next poll of a shard, unless it is scheduled. Without records nothing happens at a poll. */
export function askForPoll(world: World, component: number, mapping: number, shard: number): void {
  const { mappings, shards } = streamOf(world, component);
  const { polls, source } = mappings[mapping] as StreamFeedState;
  if ((polls[shard] as number) >= 0) return;
  const everyMs = source.pollIntervalMs;
  const firstMs = (everyMs * shard) / shards;
  const turn = Math.max(0, Math.ceil((world.nowMs - firstMs) / everyMs));
  polls[shard] = wakeAt(world, component, firstMs + turn * everyMs, streamWake.poll, mapping * shards + shard);
}

export function poll(world: World, component: number, number: number): void {
  const { mappings, shards, lanes } = streamOf(world, component);
  const shard = number % shards;
  const feed = mappings[Math.floor(number / shards)] as StreamFeedState;
  feed.polls[shard] = -1;
  const first = feed.firstLane + shard * feed.lanesPerShard;
  for (let lane = first; lane < first + feed.lanesPerShard; lane++) {
    const state = lanes[lane] as LaneState;
    state.read = state.line.length;
    goOn(world, component, lane);
  }
}
