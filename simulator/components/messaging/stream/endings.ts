/**
 * How records leave a stream's consumer: processed, given up, or expired. SPEC Q23, Q24.
 */
import { leave } from '../../../resources/waiting-line';
import type { World } from '../../world';
import { type Message, type MessageFate, originOf } from '../message';
import { dropMessage } from '../pool';
import { putIntoQueue } from '../queue/keeping';
import { changeStreamGauge, countStream } from './meters';
import { feedOfLane, type LaneState } from './state';

const countedAs = { processed: 'processed', discarded: 'discarded', expired: 'expired' } as const;

/** Takes the first `count` records of the present batch away. */
export function removeFirst(
  world: World,
  component: number,
  lane: LaneState,
  count: number,
  fate: keyof typeof countedAs & MessageFate,
): void {
  for (let i = 0; i < count; i++) {
    const message = world.message(lane.line.first);
    leave(lane.line, world.messages, message.id);
    lane.read--;
    lane.batch--;
    dropMessage(world, message, fate);
  }
  changeStreamGauge(world, component, 'waiting', -count);
  countStream(world, component, countedAs[fate], count);
}

/** Gives the first `count` records of the present batch up; the on-failure destination gets one message about them. */
export function giveUp(world: World, component: number, lane: LaneState, count: number): void {
  const { destination } = feedOfLane(world, component, lane);
  const about = originOf(world.message(lane.line.first));
  removeFirst(world, component, lane, count, 'discarded');
  if (destination >= 0) putIntoQueue(world, destination, { ...about, poison: 0, sentMs: world.nowMs });
}

/** Takes records that are too old off the front of the present batch. */
export function removeTooOld(world: World, component: number, lane: LaneState): void {
  const { maximumRecordAgeMs } = feedOfLane(world, component, lane).source;
  const expired = countFirst(world, lane, ({ expiresMs }) => expiresMs <= world.nowMs);
  if (expired > 0) removeFirst(world, component, lane, expired, 'expired');
  if (maximumRecordAgeMs === null) return;
  const old = countFirst(world, lane, ({ storedMs }) => world.nowMs - storedMs > maximumRecordAgeMs);
  if (old > 0) giveUp(world, component, lane, old);
}

function countFirst(world: World, lane: LaneState, holds: (message: Message) => boolean): number {
  let count = 0;
  let id = lane.line.first;
  while (count < lane.batch && holds(world.message(id))) {
    count++;
    id = world.message(id).next;
  }
  return count;
}
