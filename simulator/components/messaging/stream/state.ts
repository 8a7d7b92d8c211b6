/**
 * The state of a stream while a run is under way: plain data.
 */

import { type TokenBucket, tokenBucket } from '../../../resources/token-bucket';
import { emptyLine, type WaitingLine } from '../../../resources/waiting-line';
import type { StreamSource } from '../../../scenario/event-sources';
import type { StreamConfig } from '../../../scenario/schema/stream';
import type { TableConfig } from '../../../scenario/schema/table';
import type { ComponentPlan } from '../../plan';
import type { World } from '../../world';
import { type FeedState, type KeeperState, mappingsOf } from '../keeper';

/**
 * The records of one shard for one consumer, in order; with a parallelization factor, those of some partition keys of
 * the shard. One batch of them is under way at a time.
 */
export interface LaneState {
  /** Which mapping, and which shard. */
  readonly mapping: number;
  readonly shard: number;
  line: WaitingLine;
  /** Records from the front that have been read. */
  read: number;
  /** Sizes of the batches that a failed one was split into, the next first. */
  pieces: number[];
  /** Records of the batch that the consumer has or will get again, from the front; 0: none. */
  batch: number;
  /** Whether the consumer has it at this moment, and one of `failing` for each record. */
  calling: boolean;
  failures: number[];
  /** Retries used, and times that the consumer turned it away. */
  retries: number;
  refusals: number;
  /** When the last record of the batch was stored. */
  lastStoredMs: number;
  /** The batch has failed before. */
  blocked: boolean;
  /** The event of a retry or of the end of a window, or -1; and since when windows follow each other. */
  timer: number;
  gathering: boolean;
  windowsFromMs: number;
}

export interface StreamFeedState extends FeedState {
  source: StreamSource;
  /** Component of the on-failure destination, or -1. */
  readonly destination: number;
  /** Index of its first lane, and lanes of one shard. */
  readonly firstLane: number;
  readonly lanesPerShard: number;
  /** The scheduled poll of each shard, or -1. */
  polls: number[];
}

export interface StreamState extends KeeperState {
  readonly shards: number;
  serial: number;
  /** What each shard takes; empty when it takes any number. */
  buckets: TokenBucket[];
  readonly mappings: readonly StreamFeedState[];
  readonly lanes: LaneState[];
  /** Lanes held up by a failed batch, by shard. */
  blockedLanes: number[];
}

export const streamOf = (world: World, component: number) => world.components[component] as StreamState;

export const streamConfigOf = (world: World, component: number) =>
  (world.plan.components[component] as ComponentPlan).config as StreamConfig | TableConfig;

export const laneAt = (world: World, component: number, lane: number) =>
  streamOf(world, component).lanes[lane] as LaneState;

export const feedOfLane = (world: World, component: number, { mapping }: LaneState) =>
  streamOf(world, component).mappings[mapping] as StreamFeedState;

export function newStream(world: World, component: number): StreamState {
  const config = streamConfigOf(world, component);
  const { shards, poison } = config;
  const perSecond = config.kind === 'stream' ? config.recordsPerSecondPerShard : null;
  const bucket = (ratePerSecond: number) => tokenBucket({ ratePerSecond, capacity: ratePerSecond });
  const lanes: LaneState[] = [];
  const mappings = mappingsOf(world, component).map((mapping, index) => {
    const source = mapping.source as StreamSource;
    const firstLane = lanes.length;
    for (let lane = 0; lane < shards * source.parallelizationFactor; lane++) {
      lanes.push(newLane(index, Math.floor(lane / source.parallelizationFactor)));
    }
    const polls = new Array<number>(shards).fill(-1);
    const destination = world.plan.components.findIndex((one) => one.config.id === source.onFailure);
    return { paused: false, source, destination, firstLane, lanesPerShard: source.parallelizationFactor, polls };
  });
  return {
    poison,
    poisonNext: 0,
    shards,
    serial: 0,
    buckets: perSecond === null ? [] : Array.from({ length: shards }, () => bucket(perSecond)),
    mappings,
    lanes,
    blockedLanes: new Array<number>(shards).fill(0),
  };
}

const newLane = (mapping: number, shard: number): LaneState => ({
  mapping,
  shard,
  line: emptyLine(),
  read: 0,
  pieces: [],
  batch: 0,
  calling: false,
  failures: [],
  retries: 0,
  refusals: 0,
  lastStoredMs: 0,
  blocked: false,
  timer: -1,
  gathering: false,
  windowsFromMs: 0,
});
