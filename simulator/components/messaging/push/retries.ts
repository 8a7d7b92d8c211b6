/**
 * When an event that was not taken is delivered again. SPEC Q28, Q29.
 *
 * Asynchronous invocation: after an error one minute, then two; after being turned away 1 s, growing to 5 min (AWS
 * Lambda developer guide, "How Lambda handles errors and retries with asynchronous invocation", 2026; that the wait
 * doubles is an assumption). Delivery by a topic: to a managed service 3 times at once, 2 times after 1 s, 10 times
 * growing from 1 s to 20 s, 100,000 times every 20 s; over HTTP 3 times after 20 s (Amazon SNS developer guide, "Message
 * delivery retries", 2026; the growth by doubling is an assumption).
 */
import type { FeedSource } from '../../../scenario/event-sources';

const minuteMs = 60_000;
const firstThrottleWaitMs = 1_000;
const longestThrottleWaitMs = 5 * minuteMs;

/** No further delivery. */
export const never = -1;

/** How an event was not taken, how often it failed and was turned away so far (this time included), and its age. */
export interface Failure {
  readonly refused: boolean;
  readonly failures: number;
  readonly refusals: number;
  readonly ageMs: number;
}

/** How long to wait before the next delivery, in ms, or `never`. */
export function waitBeforeNext(source: FeedSource, failure: Failure): number {
  if (source.kind === 'delivery') {
    const times = failure.failures + failure.refusals;
    return source.policy === 'managed' ? managedWait(times) : times <= 3 ? 20_000 : never;
  }
  if (source.kind !== 'asynchronous') return never;
  const { refused, failures, refusals, ageMs } = failure;
  if (!refused && failures > source.maximumRetryAttempts) return never;
  const wait = refused ? throttleWait(refusals) : minuteMs * failures;
  return ageMs + wait > source.maximumEventAgeMs ? never : wait;
}

const throttleWait = (refusals: number) =>
  Math.min(longestThrottleWaitMs, firstThrottleWaitMs * 2 ** Math.min(refusals - 1, 20));

/** Of the n-th retry. */
function managedWait(retry: number): number {
  if (retry <= 3) return 0;
  if (retry <= 5) return 1_000;
  if (retry <= 15) return Math.min(20_000, 1_000 * 2 ** (retry - 6));
  return retry <= 100_015 ? 20_000 : never;
}
