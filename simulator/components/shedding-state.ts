/**
 * What a replica needs to shed load, and what its queue asks of it.
 */
import {
  type ControlledDelayState,
  createControlledDelay,
  longestWaitMs,
  onEmpty,
  servesNewestFirst,
} from '../policies/controlled-delay';
import { type TokenBucket, tokenBucket } from '../resources/token-bucket';
import type { Shedding } from '../scenario/schema/policies/shedding';

/** Plain data; one part is there besides the settings, as their kind needs it. */
export interface SheddingState {
  readonly config: Shedding;
  readonly bucket: TokenBucket | null;
  readonly delay: ControlledDelayState | null;
}

export function newShedding(config: Shedding | null, nowMs: number): SheddingState | null {
  if (config === null) return null;
  return {
    config,
    bucket:
      config.kind === 'rateLimit'
        ? tokenBucket({ ratePerSecond: config.ratePerSecond, capacity: config.burst, nowMs })
        : null,
    delay: config.kind === 'controlledDelay' ? createControlledDelay(nowMs) : null,
  };
}

/** How long a request may wait that enters the queue now; Infinity where delay is not controlled. */
export function allowedWaitMs(state: SheddingState | null, queueLength: number, nowMs: number): number {
  if (state === null || state.delay === null || state.config.kind !== 'controlledDelay') {
    return Number.POSITIVE_INFINITY;
  }
  if (queueLength === 0) onEmpty(state.delay, nowMs);
  return longestWaitMs(state.config, state.delay, nowMs);
}

/** The queue has become shorter. */
export function noteQueue(state: SheddingState | null, queueLength: number, nowMs: number): void {
  if (queueLength === 0 && state !== null && state.delay !== null) onEmpty(state.delay, nowMs);
}

export const isNewestFirst = (state: SheddingState | null, queueLength: number): boolean =>
  state?.config.kind === 'controlledDelay' && servesNewestFirst(state.config, queueLength);
