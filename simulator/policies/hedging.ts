/**
 * Hedging: a second copy of a call is sent when the first has not been answered for a while, and the first good answer
 * counts. For calls that may be done twice. Sources: Dean and Barroso, "The Tail at Scale" (2013); gRPC, proposal A6
 * (`hedgingPolicy`), whose `maxAttempts` is one more than `maxHedges`.
 *
 * The caller of these functions also asks its retry budget (`mayRetry`) before a further copy, as gRPC does.
 */

export interface Hedging {
  /** Time after a copy until the next one; "The Tail at Scale" takes the 95th percentile of response times. */
  readonly delayMs: number;
  /** Copies beyond the first. */
  readonly maxHedges: number;
}

/** When the next copy is to be sent, if no good answer came; Infinity when there is none left. */
export function nextHedgeMs(config: Hedging, copiesSent: number, lastSentMs: number): number {
  return copiesSent <= config.maxHedges ? lastSentMs + config.delayMs : Number.POSITIVE_INFINITY;
}

/**
 * What follows when a copy fails:
 * - `sendNow`: the next copy goes at once, without the rest of its delay;
 * - `wait`: other copies are under way and may still be answered;
 * - `fail`: the call has failed, and copies under way are given up.
 */
export type AfterFailure = 'sendNow' | 'wait' | 'fail';

/**
 * What follows when a copy fails, while `underWay` others are: a failure that another copy may not have (`fatal`
 * false) brings the next copy forward; a fatal one ends the call.
 */
export function afterFailure(config: Hedging, copiesSent: number, underWay: number, fatal: boolean): AfterFailure {
  if (fatal) return 'fail';
  if (copiesSent <= config.maxHedges) return 'sendNow';
  return underWay > 0 ? 'wait' : 'fail';
}
