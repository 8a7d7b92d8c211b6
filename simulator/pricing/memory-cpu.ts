/**
 * How Lambda turns memory into processor time.
 *
 * Simplified: a share of less than one processor is a slower processor (in truth the function runs and is paused in
 * turn), and work in several threads divides evenly among them.
 */

/**
 * Memory with which a function has the equivalent of one virtual processor; it gets processor time in proportion.
 * Source: AWS Lambda developer guide, "Configure Lambda function memory", 2026-10.
 */
const MB_PER_VCPU = 1_769;

/** Virtual processors that a function of this memory may use. RangeError unless it is above 0. */
export function vcpus(memoryMb: number): number {
  if (!(memoryMb > 0)) throw new RangeError(`A function has some memory, not ${memoryMb} MB.`);
  return memoryMb / MB_PER_VCPU;
}

/** A piece of work: processor time on one whole processor, and time that passes waiting for others. */
export interface Work {
  readonly cpuMs: number;
  readonly waitMs?: number;
  /** Threads that share the processor time; 1 unless given. More processors than that are of no use. */
  readonly threads?: number;
}

/** How long a piece of work takes with this much memory, in milliseconds. */
export const durationMs = ({ cpuMs, waitMs = 0, threads = 1 }: Work, memoryMb: number): number =>
  cpuMs / Math.min(vcpus(memoryMb), threads) + waitMs;
