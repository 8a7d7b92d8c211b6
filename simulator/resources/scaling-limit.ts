/**
 * How fast AWS Lambda lets a function grow, and how fast it lets synchronous requests in: token buckets with the
 * published numbers.
 *
 * Simplified: AWS refills "as a best attempt, continuously"; here refill is exact.
 */
import { type TokenBucket, tokenBucket } from './token-bucket';

/**
 * The limit since November 2023: each function may add 1,000 execution environments every 10 seconds, refilled
 * continuously; what is not used does not add up. Each function has its own.
 * Source: AWS Lambda developer guide, "Lambda scaling behavior" (concurrency scaling rate), 2026-10.
 */
export const environmentScalingLimit = (nowMs = 0, capacity = 1_000, ratePerSecond = 100): TokenBucket =>
  tokenBucket({ capacity, ratePerSecond, nowMs });

/**
 * The limit until November 2023, which many pages still describe: an initial burst, then 500 more environments each
 * minute, for all functions of an account and Region together. `initialBurst` was 3,000 in us-east-1, us-west-2 and
 * eu-west-1, and 500 or 1,000 elsewhere. Modelled as a bucket that refills evenly over the minute.
 * Source: AWS Lambda operator guide, "On-demand scaling example".
 */
export const legacyEnvironmentScalingLimit = (nowMs = 0, initialBurst = 3_000, perMinute = 500): TokenBucket =>
  tokenBucket({ capacity: initialBurst, ratePerSecond: perMinute / 60, nowMs });

/** Synchronous requests that one execution environment may serve each second. */
const SYNCHRONOUS_REQUESTS_PER_ENVIRONMENT = 10;

/**
 * The limit on synchronous requests: each second ten times the concurrency at hand, whatever their duration. It is
 * reached before the concurrency where invocations take less than 100 ms. `concurrency` is what the account, reserved
 * concurrency or provisioned concurrency allows; asynchronous invocations have no such limit.
 * Source: AWS Lambda quotas page (invocation requests), 2026-10. AWS names no burst; here it is one second's worth.
 */
export function synchronousRequestLimit(
  concurrency: number,
  nowMs = 0,
  perEnvironment = SYNCHRONOUS_REQUESTS_PER_ENVIRONMENT,
): TokenBucket {
  const perSecond = perEnvironment * concurrency;
  return tokenBucket({ capacity: perSecond, ratePerSecond: perSecond, nowMs });
}
