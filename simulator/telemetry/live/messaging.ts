/**
 * What queues, streams and those that push events keep.
 */
import type { StreamState } from '../../components/messaging/stream/state';
import type { Plan } from '../../components/plan';
import type { World } from '../../components/world';
import { mostShards, type ShardReading } from '../live-reading';
import { gaugesOf } from './gauges';
import type { LiveReader } from './reader';

export function queueReader(plan: Plan, component: number): LiveReader {
  const read = gaugesOf(plan, component, ['visible', 'inFlight', 'delayed', 'ageOfOldestMs']);
  return (world) => {
    const { ageOfOldestMs: oldestMs, ...counts } = read(world);
    return { kind: 'queue', ...counts, oldestMs };
  };
}

export function pushReader(plan: Plan, component: number): LiveReader {
  const read = gaugesOf(plan, component, ['pending', 'inProgress']);
  return (world) => ({ kind: 'push', ...read(world) });
}

export function streamReader(plan: Plan, component: number): LiveReader {
  const read = gaugesOf(plan, component, ['waiting', 'iteratorAgeMs']);
  return (world) => ({ kind: 'stream', shards: shardsOf(world, component), ...read(world) });
}

function shardsOf(world: World, component: number): ShardReading[] {
  const { shards, lanes, blockedLanes } = world.components[component] as StreamState;
  return Array.from({ length: Math.min(shards, mostShards) }, (_, shard) => {
    const own = lanes.filter((lane) => lane.shard === shard);
    const ages = own.map(({ batch, lastStoredMs }) => (batch > 0 ? world.nowMs - lastStoredMs : 0));
    return {
      waiting: own.reduce((sum, { line }) => sum + line.length, 0),
      iteratorAgeMs: Math.max(0, ...ages),
      isBlocked: (blockedLanes[shard] ?? 0) > 0,
    };
  });
}
