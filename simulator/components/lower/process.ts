/**
 * What is counted and averaged of components that run as processes whose memory is given.
 */
import type { MemoryConfig } from '../../scenario/schema/process';

/** Replicas killed because they used more memory than they have. */
export const memoryCounter = { outOfMemoryKills: 0 } as const;
/** Memory used by all replicas that are up, in MB. */
export const memoryGauge = { memoryMb: 0 } as const;

export const processMeters = (memory: MemoryConfig | null) => ({
  counters: memory === null ? [] : Object.keys(memoryCounter),
  gauges: memory === null ? [] : Object.keys(memoryGauge),
});
