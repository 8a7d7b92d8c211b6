/**
 * The host of each server.
 */

import { environmentsHost } from '../function/host';
import type { HostKind } from '../plan/server';
import { servicePlanOf } from '../threads';
import type { World } from '../world';
import { connectionsHost } from './connections';
import type { Host } from './host';
import { processorsHost } from './processors';
import { threadsHost } from './threads';

const hosts: Readonly<Record<HostKind, Host>> = {
  threads: threadsHost,
  connections: connectionsHost,
  environments: environmentsHost,
  processors: processorsHost,
};

export const hostOf = (world: World, id: number): Host => hosts[servicePlanOf(world, world.try(id)).config.host];
