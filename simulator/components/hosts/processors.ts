/**
 * Processors that all requests present share: nobody waits for a thread, but only so many may be present.
 */
import { reasonCode } from '../../telemetry/codes';
import { type Try, threadUse, tryPhase } from '../records';
import { unshare } from '../sharing';
import { type OnThread, replicaOf, servicePlanOf, setThreadUse } from '../threads';
import type { World } from '../world';
import type { Host } from './host';

export const processorsHost: Host = {
  admit(world, id, onCapacity) {
    const arrived = world.try(id);
    const replica = replicaOf(world, arrived);
    const { limit } = servicePlanOf(world, arrived).queue;
    const processors = replica.shared?.processors ?? 0;
    if (limit !== null && replica.present >= processors + limit) return reasonCode.queueFull;
    replica.present++;
    enter(world, id, onCapacity);
    return reasonCode.ok;
  },
  readmit: enter,
  release(world, id) {
    const holder = world.try(id);
    const replica = replicaOf(world, holder);
    if (isOver(holder)) replica.present--;
    if (holder.hasThread === 0) return;
    unshare(world, holder, replica);
    if (holder.thread !== threadUse.none) setThreadUse(world, id, threadUse.none, 0);
    holder.hasThread = 0;
  },
};

/** Whether a request that was let in has ended; one that only waits for answers is still present. */
const isOver = (holder: Try): boolean => holder.phase === tryPhase.answering && holder.started === 1;

function enter(world: World, id: number, onCapacity: OnThread): void {
  world.try(id).hasThread = 1;
  onCapacity(world, id);
}
