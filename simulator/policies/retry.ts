/**
 * Retry policy: which failures are tried again.
 */
import type { RetryReason } from '../scenario/schema/connection';
import { outcomeCode, reasonCode } from '../telemetry/codes';

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
