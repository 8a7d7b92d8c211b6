/**
 * Deadlines: until when an answer is of use, handed on from caller to callee. Sources: Google, "Site Reliability
 * Engineering" (2016), chapter 22, "Deadline propagation"; gRPC, "Deadlines" (what is sent is the time left, so that
 * clocks need not agree); Envoy, where a try's time-out that is not below the route's has no effect.
 *
 * A deadline is a simulated time in milliseconds.
 */

/** What it is when there is none. */
export const noDeadline = Number.POSITIVE_INFINITY;

/** The deadline of work that begins at `nowMs`: its own time-out (null: none), but never later than the caller's. */
export function deadlineOf(nowMs: number, timeoutMs: number | null, callersMs: number = noDeadline): number {
  return timeoutMs === null ? callersMs : Math.min(callersMs, nowMs + timeoutMs);
}

/** The time left; 0 when it is over, Infinity without a deadline. */
export const remainingMs = (deadlineMs: number, nowMs: number): number => Math.max(0, deadlineMs - nowMs);

/** The time-out of a try: its own (null: none), but never longer than the time left. */
export function tryTimeoutMs(perTryTimeoutMs: number | null, deadlineMs: number, nowMs: number): number {
  const leftMs = remainingMs(deadlineMs, nowMs);
  return perTryTimeoutMs === null ? leftMs : Math.min(perTryTimeoutMs, leftMs);
}

/**
 * The deadline to hand on to a callee: the caller's, less what the caller needs itself once it has the answer
 * (`reserveMs`); chapter 22 reckons with the time on the network and of what follows.
 */
export const deadlineToPassOn = (deadlineMs: number, reserveMs = 0): number => deadlineMs - reserveMs;

/** Whether work that takes at least `leastMs` can still be done in time; else it is not worth beginning. */
export const canBeInTime = (deadlineMs: number, nowMs: number, leastMs = 0): boolean => nowMs + leastMs < deadlineMs;
