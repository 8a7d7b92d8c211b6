/**
 * What components that run as processes have in common: what requests share, and what is counted and averaged where
 * memory is given.
 */
import type { MemoryConfig } from '../../scenario/schema/process';
import type { QueueConfig } from '../../scenario/schema/service';
import type { ServerConfig } from '../plan/server';

/** Replicas killed because they used more memory than they have. */
export const memoryCounter = { outOfMemoryKills: 0 } as const;
/** Memory used by all replicas that are up, in MB. */
export const memoryGauge = { memoryMb: 0 } as const;

export const processMeters = (memory: MemoryConfig | null) => ({
  counters: memory === null ? [] : Object.keys(memoryCounter),
  gauges: memory === null ? [] : Object.keys(memoryGauge),
});

/** Threads, or processors that all requests share; then none is held by a request that waits. */
export const capacityOf = (process: Process): Pick<ServerConfig, 'host'> & Partial<ServerConfig> =>
  process.queue.discipline === 'processorSharing'
    ? { host: 'processors', concurrency: null, processors: process.concurrency, threadHeldWhileWaiting: false }
    : { host: 'threads' };

interface Process {
  readonly queue: QueueConfig;
  readonly concurrency: number | null;
}
