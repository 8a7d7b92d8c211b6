/**
 * What a stream does when a consumer is done with a batch: go on, try again, split, or give up. SPEC Q22-Q25.
 */
import { outcomeCode } from '../../../telemetry/codes';
import { type Call, failing } from '../../records';
import type { World } from '../../world';
import { goOn, over } from './batches';
import { holdUp, showIteratorAge } from './blocking';
import { giveUp, removeFirst } from './endings';
import { changeStreamGauge, countStream } from './meters';
import { feedOfLane, type LaneState, laneAt } from './state';
import { streamWake, wakeAt } from './wakes';

/** First wait before a failed batch is sent again, and the longest; AWS does not publish them. */
const firstWaitMs = 1_000;
const longestWaitMs = 30_000;

export function batchEnded(world: World, component: number, call: Call): void {
  const number = call.user;
  const lane = laneAt(world, component, number);
  lane.calling = false;
  lane.windowsFromMs = world.nowMs;
  changeStreamGauge(world, component, 'batchesInProgress', -1);
  if (call.outcome === outcomeCode.refused) {
    countStream(world, component, 'throttledBatches');
    sendAgain(world, component, number, lane, ++lane.refusals);
  } else if (call.outcome === outcomeCode.success) answered(world, component, number, lane);
  else {
    countStream(world, component, 'failedBatches');
    failed(world, component, number, lane, false);
  }
}

/** The consumer processed all records, or all before the first one that it reports as failed. */
function answered(world: World, component: number, number: number, lane: LaneState): void {
  const first = lane.failures.findIndex((failure) => failure !== failing.no);
  removeFirst(world, component, lane, first < 0 ? lane.batch : first, 'processed');
  if (lane.batch > 0) {
    countStream(world, component, 'partialFailures');
    failed(world, component, number, lane, first > 0);
    return;
  }
  over(world, component, lane);
  goOn(world, component, number);
}

/** What is left of the batch has failed. `progressed`: some of it was processed, so the rest is a batch of its own. */
function failed(world: World, component: number, number: number, lane: LaneState, progressed: boolean): void {
  const { bisectBatchOnFunctionError, maximumRetryAttempts } = feedOfLane(world, component, lane).source;
  if (progressed) lane.retries = 0;
  if (bisectBatchOnFunctionError && !progressed && lane.batch > 1) {
    split(world, component, number, lane);
  } else if (maximumRetryAttempts >= 0 && lane.retries >= maximumRetryAttempts) {
    giveUp(world, component, lane, lane.batch);
    over(world, component, lane);
    goOn(world, component, number);
  } else sendAgain(world, component, number, lane, ++lane.retries);
}

/** Makes two batches of one and sends the first half at once. */
function split(world: World, component: number, number: number, lane: LaneState): void {
  const half = Math.ceil(lane.batch / 2);
  lane.pieces.unshift(lane.batch - half);
  lane.batch = half;
  countStream(world, component, 'splits');
  holdUp(world, component, lane);
  goOn(world, component, number);
}

function sendAgain(world: World, component: number, number: number, lane: LaneState, times: number): void {
  const wait = Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(times - 1, 20));
  holdUp(world, component, lane);
  showIteratorAge(world, component);
  lane.timer = wakeAt(world, component, world.nowMs + wait, streamWake.lane, number);
}
