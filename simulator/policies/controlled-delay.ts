/**
 * Controlled delay and adaptive LIFO: a queue that stands for long is served in short waits and newest first, so that
 * those who are served still want the answer. Source: Maurer, "Fail at Scale" (ACM Queue 13:8, 2015), a variant of
 * CoDel (Nichols and Jacobson, 2012); defaults as in folly's `Codel`. HHVM turns to LIFO at a queue length
 * (`ThreadJobLIFOSwitchThreshold`).
 */

export interface ControlledDelay {
  /** A queue that has not been empty for so long stands; else waits up to this long are allowed. 100 ms. */
  readonly intervalMs: number;
  /** The longest wait in a standing queue. 5 ms. */
  readonly targetMs: number;
  /** Longer queues than this are served newest first; null: never. */
  readonly lifoAbove: number | null;
}

/** What one queue remembers: plain data. */
export interface ControlledDelayState {
  lastEmptyMs: number;
}

export const createControlledDelay = (nowMs: number): ControlledDelayState => ({ lastEmptyMs: nowMs });

/** The queue is empty at this moment; to be called when the last one leaves, and when one comes and finds none. */
export function onEmpty(state: ControlledDelayState, nowMs: number): void {
  state.lastEmptyMs = nowMs;
}

/** How long a request that enters the queue at this moment may wait there. */
export function longestWaitMs(config: ControlledDelay, state: ControlledDelayState, nowMs: number): number {
  return state.lastEmptyMs < nowMs - config.intervalMs ? config.targetMs : config.intervalMs;
}

/** Whether the newest is served next, rather than the oldest. */
export const servesNewestFirst = (config: ControlledDelay, queueLength: number): boolean =>
  config.lifoAbove !== null && queueLength > config.lifoAbove;
