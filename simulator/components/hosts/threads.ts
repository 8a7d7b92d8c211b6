/**
 * The plain host: a pool of threads and a queue for each replica. Where more important requests interrupt others, one
 * that finds no free thread takes that of the least important request at work. SPEC V2, V3, V12.
 */
import { hasFreeSlot } from '../../resources/server-pool';
import { reasonCode } from '../../telemetry/codes';
import { type ReplicaState, threadUse } from '../records';
import {
  askForThread,
  giveThread,
  giveThreadBack,
  hasRoom,
  importanceOf,
  type OnThread,
  replicaOf,
  takeThreadAway,
} from '../threads';
import { interruptWork } from '../working';
import type { World } from '../world';
import type { Host } from './host';

export const threadsHost: Host = {
  admit(world, id, onCapacity) {
    if (!hasRoom(world, world.try(id))) return reasonCode.queueFull;
    ask(world, id, onCapacity);
    return reasonCode.ok;
  },
  readmit: ask,
  release: giveThreadBack,
};

function ask(world: World, id: number, onCapacity: OnThread): void {
  const { holders, pool } = replicaOf(world, world.try(id));
  const victim = holders === null || hasFreeSlot(pool) ? -1 : leastImportant(world, holders);
  if (victim < 0 || importanceOf(world, world.try(victim)) >= importanceOf(world, world.try(id))) {
    askForThread(world, id, onCapacity);
    return;
  }
  interruptWork(world, victim);
  takeThreadAway(world, victim);
  world.try(id).waitingSinceMs = world.nowMs;
  giveThread(world, id, onCapacity);
}

/** Of the requests at work the least important, the last to begin of several; one that waits for answers is left. */
function leastImportant(world: World, holders: NonNullable<ReplicaState['holders']>): number {
  let least = -1;
  for (const id of holders) {
    if (world.try(id).thread !== threadUse.working) continue;
    if (least < 0 || importanceOf(world, world.try(id)) <= importanceOf(world, world.try(least))) least = id;
  }
  return least;
}
