/**
 * Threads behind a bound on all requests present, those that wait without a thread included: the connections of a
 * database.
 */
import { reasonCode } from '../../telemetry/codes';
import { replicaOf, servicePlanOf } from '../threads';
import type { Host } from './host';
import { threadsHost } from './threads';

export const connectionsHost: Host = {
  ...threadsHost,
  admit(world, id, onCapacity) {
    const { pool, line, away } = replicaOf(world, world.try(id));
    const most = servicePlanOf(world, world.try(id)).config.maxPresent ?? null;
    if (most !== null && pool.inUse + line.length + away >= most) return reasonCode.tooManyConnections;
    return threadsHost.admit(world, id, onCapacity);
  },
};
