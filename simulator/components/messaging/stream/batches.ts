/**
 * Batches of a lane: begun in order, one at a time, and sent until they are over. SPEC Q20, Q21.
 */
import { failing } from '../../records';
import type { World } from '../../world';
import { deliver, failureOf } from '../delivery';
import { mappingsOf } from '../keeper';
import type { MappingPlan } from '../mapping';
import { letGo, showIteratorAge } from './blocking';
import { removeTooOld } from './endings';
import { changeStreamGauge, countStream } from './meters';
import { feedOfLane, type LaneState, laneAt } from './state';
import { streamWake, wakeAt } from './wakes';

/** Sends the batch of a lane, or the next one, if one may be sent now; else sees to it that it is sent later. */
export function goOn(world: World, component: number, number: number): void {
  const lane = laneAt(world, component, number);
  const { paused, source } = feedOfLane(world, component, lane);
  if (paused || lane.calling) return;
  if (lane.timer >= 0) {
    if (!lane.gathering || lane.read < source.batchSize) return;
    world.events.cancel(lane.timer);
    lane.timer = -1;
    lane.gathering = false;
  }
  while (lane.batch > 0 || begin(world, component, number, lane)) {
    removeTooOld(world, component, lane);
    if (lane.batch > 0) {
      send(world, component, number, lane);
      return;
    }
    over(world, component, lane);
  }
}

/** The wait of a lane is over: for a retry, or for more records. */
export function laneWakes(world: World, component: number, number: number): void {
  const lane = laneAt(world, component, number);
  lane.timer = -1;
  lane.gathering = false;
  goOn(world, component, number);
}

/** Cuts off the next batch; false when there is nothing to send, or not yet. */
function begin(world: World, component: number, number: number, lane: LaneState): boolean {
  const { source } = feedOfLane(world, component, lane);
  const piece = lane.pieces.shift();
  const size = piece ?? Math.min(lane.read, source.batchSize);
  if (size === 0) return false;
  if (piece === undefined && size < source.batchSize && waitsForMore(world, component, number, lane)) return false;
  lane.batch = size;
  return true;
}

/** Whether the window in which a batch is gathered is still open. Windows follow each other from the last batch on. */
function waitsForMore(world: World, component: number, number: number, lane: LaneState): boolean {
  const { windowMs } = feedOfLane(world, component, lane).source;
  if (windowMs === 0) return false;
  const windows = Math.max(1, Math.ceil((world.nowMs - lane.windowsFromMs) / windowMs));
  const endMs = lane.windowsFromMs + windows * windowMs;
  if (endMs <= world.nowMs) return false;
  lane.gathering = true;
  lane.timer = wakeAt(world, component, endMs, streamWake.lane, number);
  return true;
}

function send(world: World, component: number, number: number, lane: LaneState): void {
  const feed = feedOfLane(world, component, lane);
  const mapping = mappingsOf(world, component)[lane.mapping] as MappingPlan;
  const ids: number[] = [];
  lane.failures = [];
  for (let id = lane.line.first; ids.length < lane.batch; id = world.message(id).next) {
    const message = world.message(id);
    message.receives++;
    ids.push(id);
    lane.failures.push(failureOf(mapping, feed.source, message));
    lane.lastStoredMs = message.storedMs;
  }
  lane.calling = true;
  countStream(world, component, 'delivered', ids.length);
  countStream(world, component, 'batches');
  changeStreamGauge(world, component, 'batchesInProgress', 1);
  showIteratorAge(world, component);
  const spoiled = feed.source.reportBatchItemFailures ? failing.no : Math.max(...lane.failures);
  deliver(world, mapping, ids, { number, spoiled, pinned: -1, repeat: 0 });
}

/** Nothing is left of the present batch; the lane is free for the next. */
export function over(world: World, component: number, lane: LaneState): void {
  lane.batch = 0;
  lane.retries = 0;
  lane.refusals = 0;
  letGo(world, component, lane);
  showIteratorAge(world, component);
}
