/**
 * The plain host: a pool of threads and a queue for each replica.
 */
import { reasonCode } from '../../telemetry/codes';
import { askForThread, giveThreadBack, hasRoom } from '../threads';
import type { Host } from './host';

export const threadsHost: Host = {
  admit(world, id, onCapacity) {
    if (!hasRoom(world, world.try(id))) return reasonCode.queueFull;
    askForThread(world, id, onCapacity);
    return reasonCode.ok;
  },
  readmit: askForThread,
  release: giveThreadBack,
};
