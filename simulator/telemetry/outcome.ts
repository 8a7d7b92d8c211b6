/**
 * How a request, a call or a try ends, and why. Every request has exactly one outcome and one reason.
 */

/** `unfinished`: the run ended first. */
export const outcomes = ['success', 'error', 'refused', 'timeout', 'unfinished'] as const;
export type Outcome = (typeof outcomes)[number];

/**
 * The cause at the place where the request died. A failure that a service passes on keeps the reason and the place
 * of its origin, so that a 502 at A can say "B is down".
 */
export const reasons = [
  'ok',
  /** The replica's queue was full: 503. */
  'queueFull',
  /** Waited in the queue longer than its patience: 503. */
  'queueTimeout',
  /** The caller's bulkhead for this dependency was full. */
  'bulkheadFull',
  /** A fault makes the service answer with an error: 500. */
  'injectedError',
  /** The replica crashed while it had the request: the connection was reset. */
  'crashed',
  /** The replica was down when the request arrived: connection refused. */
  'connectionRefused',
  /** The network lost the message too often: the connection broke. */
  'connectionLost',
  /** The caller's time-out for the call ran out: 504. */
  'callTimeout',
  /** The caller's time-out for one try ran out. */
  'tryTimeout',
  /** The run ended first. */
  'runEnded',
] as const;
export type Reason = (typeof reasons)[number];
