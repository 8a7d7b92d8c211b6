/**
 * Load shedding: a replica turns requests away at its edge, for a rate, for what is present already, or because its
 * queue stands. SPEC V14-V16.
 */
import { isLetIn } from '../policies/load-shedding';
import { tryTake } from '../resources/token-bucket';
import type { Shedding } from '../scenario/schema/policies/shedding';
import { reasonCode } from '../telemetry/codes';
import type { ReplicaState, ServiceState, Try } from './records';
import { newShedding } from './shedding-state';
import { importanceOf, replicaOf } from './threads';
import type { World } from './world';

/** Why an arrived request is turned away at once, or `ok`. Delay is controlled in the queue. */
export function sheds(world: World, arrived: Try): number {
  const replica = replicaOf(world, arrived);
  if (replica.shedding === null) return reasonCode.ok;
  const { config, bucket } = replica.shedding;
  if (config.kind === 'rateLimit') {
    return bucket === null || tryTake(bucket, world.nowMs) ? reasonCode.ok : reasonCode.throttled;
  }
  if (config.kind !== 'concurrencyLimit') return reasonCode.ok;
  const share = shareOf(config, importanceOf(world, arrived));
  return isLetIn({ limit: config.limit, shares: [share] }, presentAt(replica), 0) ? reasonCode.ok : reasonCode.shed;
}

type ConcurrencyLimit = Extract<Shedding, { kind: 'concurrencyLimit' }>;

function shareOf({ shares }: ConcurrencyLimit, importance: number): number {
  let least = 1;
  for (const { upTo, share } of shares) if (importance <= upTo && share < least) least = share;
  return least;
}

/** Requests at work, in the queue, and those that wait for answers without a thread. */
const presentAt = ({ shared, present, pool, line, away }: ReplicaState): number =>
  shared === null ? pool.inUse + line.length + away : present;

/** Puts new settings in force at one replica. */
export function setShedding(world: World, service: number, index: number, config: Shedding | null): void {
  const replica = (world.services[service] as ServiceState).replicas[index] as ReplicaState;
  replica.shedding = newShedding(config, world.nowMs);
}
