/**
 * Retry policy: which failures are tried again, and how long to wait before it.
 */
import type { BackOff, RetryReason } from '../scenario/schema/connection';
import { outcomeCode, reasonCode } from '../telemetry/codes';

/**
 * The wait before retry number `retry` (1 for the first), in milliseconds: `baseMs * factor^(retry - 1)`, at most
 * `maxMs`, then jitter. `draw` is uniform in (0, 1) and used only with jitter.
 * Source of the forms: AWS Architecture Blog, "Exponential Backoff and Jitter" (2015).
 */
export function backOffMs(policy: BackOff, retry: number, draw: () => number): number {
  let wait = policy.baseMs;
  for (let done = 1; done < retry && wait < policy.maxMs; done++) wait *= policy.factor;
  if (wait > policy.maxMs) wait = policy.maxMs;
  if (policy.jitter === 'none') return wait;
  return policy.jitter === 'full' ? wait * draw() : wait / 2 + (wait / 2) * draw();
}

const connectionReasons: readonly number[] = [
  reasonCode.crashed,
  reasonCode.connectionRefused,
  reasonCode.connectionLost,
];

/** What kind of failure a try ended with, as retry policies name it. */
export function retryReason(outcome: number, reason: number): RetryReason {
  if (outcome === outcomeCode.refused) return 'refused';
  if (outcome === outcomeCode.timeout) return 'timeout';
  return connectionReasons.includes(reason) ? 'connection' : 'error';
}
