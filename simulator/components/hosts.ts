/**
 * Hosts: what gives a request the capacity to run at a server, and takes it back. Threads are the plain one.
 */

import { reasonCode } from '../telemetry/codes';
import type { HostKind } from './plan/server';
import { askForThread, giveThreadBack, hasRoom, type OnThread, servicePlanOf } from './threads';
import type { World } from './world';

export interface Host {
  /** Lets an arrived request run now or later (`onCapacity`); or returns why not, as an index into `reasons`. */
  admit(world: World, id: number, onCapacity: OnThread): number;
  /** Asks again for a request that gave its capacity back while its calls were under way. */
  readmit(world: World, id: number, onCapacity: OnThread): void;
  /** Takes the capacity back, if the request has it, and gives it to others. */
  release(world: World, id: number, onCapacity: OnThread): void;
}

const threads: Host = {
  admit(world, id, onCapacity) {
    if (!hasRoom(world, world.try(id))) return reasonCode.queueFull;
    askForThread(world, id, onCapacity);
    return reasonCode.ok;
  },
  readmit: askForThread,
  release: giveThreadBack,
};

const hosts: Readonly<Record<HostKind, Host>> = { threads };

export const hostOf = (world: World, id: number): Host => hosts[servicePlanOf(world, world.try(id)).config.host];
