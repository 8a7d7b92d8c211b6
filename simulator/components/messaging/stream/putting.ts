/**
 * Records stored in a stream: refused when their shard takes no more, else kept for each consumer. SPEC Q18, Q19.
 */

import { type TokenBucket, tokensAt, tryTake } from '../../../resources/token-bucket';
import { enqueue } from '../../../resources/waiting-line';
import type { World } from '../../world';
import type { MessageOrigin } from '../message';
import { takeMessage } from '../pool';
import { changeStreamGauge, countStream } from './meters';
import { askForPoll } from './polling';
import type { HashPlace } from './shards';
import { type LaneState, type StreamState, streamConfigOf, streamOf } from './state';

/** DynamoDB Streams keeps records for 24 hours. */
const tableRetentionMs = 86_400_000;

/** Tokens that may be missing because times are not exact. */
const rounding = 1e-6;

const shardAt = ({ shards }: StreamState, { inStream }: HashPlace) => Math.floor(inStream * shards);

/** Takes the room for all records of a call, or says that one of their shards has none. */
export function takeRoom(world: World, component: number, places: readonly HashPlace[]): boolean {
  const state = streamOf(world, component);
  if (state.buckets.length === 0) return true;
  const wanted = new Array<number>(state.shards).fill(0);
  for (const place of places) wanted[shardAt(state, place)] = (wanted[shardAt(state, place)] as number) + 1;
  const fits = (bucket: TokenBucket, shard: number) =>
    tokensAt(bucket, world.nowMs) >= (wanted[shard] as number) - rounding;
  if (!state.buckets.every(fits)) {
    countStream(world, component, 'throttled');
    return false;
  }
  for (const [shard, bucket] of state.buckets.entries()) tryTake(bucket, world.nowMs, wanted[shard] as number);
  return true;
}

export function putIntoStream(world: World, component: number, origin: MessageOrigin, place: HashPlace): void {
  const state = streamOf(world, component);
  const shard = shardAt(state, place);
  state.serial++;
  countStream(world, component, 'sent');
  for (const [mapping, feed] of state.mappings.entries()) {
    const part = Math.floor(place.inShard * feed.lanesPerShard);
    const lane = state.lanes[feed.firstLane + shard * feed.lanesPerShard + part] as LaneState;
    keep(world, component, state, origin, mapping, lane);
    askForPoll(world, component, mapping, shard);
  }
}

/** Each consumer has its own copy of what it has not processed yet. */
function keep(
  world: World,
  component: number,
  state: StreamState,
  origin: MessageOrigin,
  mapping: number,
  lane: LaneState,
): void {
  const config = streamConfigOf(world, component);
  const message = takeMessage(world, component, origin);
  message.mapping = mapping;
  message.serial = state.serial;
  message.expiresMs = world.nowMs + (config.kind === 'stream' ? config.retentionMs : tableRetentionMs);
  enqueue(lane.line, world.messages, message.id);
  changeStreamGauge(world, component, 'waiting', 1);
  world.observer.messageStored(message);
}
