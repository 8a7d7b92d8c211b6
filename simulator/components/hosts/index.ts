/**
 * The host of each server.
 */

import type { HostKind } from '../plan/server';
import { registry } from '../registry';
import { servicePlanOf } from '../threads';
import type { World } from '../world';
import { connectionsHost } from './connections';
import type { Host } from './host';
import { processorsHost } from './processors';
import { threadsHost } from './threads';

export const hosts = registry<Record<HostKind, Host>>('The host', {
  threads: 'core',
  connections: 'core',
  processors: 'core',
  environments: 'functions',
});
hosts.fill({ threads: threadsHost, connections: connectionsHost, processors: processorsHost });

export const hostOf = (world: World, id: number): Host => hosts.get(servicePlanOf(world, world.try(id)).config.host);
