/**
 * Adaptive throttling by the caller: it refuses some of its own calls before they cost the service anything, the more
 * the fewer of the last ones the service accepted. Source: Google, "Site Reliability Engineering" (2016), chapter 21
 * "Handling Overload", "Client-Side Throttling": two minutes of history and K = 2.
 *
 * The history is kept in buckets, so its memory is bounded: it covers the window but for up to one sixtieth of it.
 */

export interface AdaptiveThrottling {
  /**
   * K: calls may be sent up to this many times those accepted; from 1. A higher one lets more calls through in vain,
   * and notices a recovery sooner.
   */
  readonly acceptMultiplier: number;
  /** How far the caller looks back. */
  readonly windowMs: number;
}

const BUCKETS = 60;

/** What one caller remembers: plain data. A ring of counts, one for each piece of the window, and their sums. */
export interface AdaptiveThrottlingState {
  readonly requestsOf: Float64Array;
  readonly acceptsOf: Float64Array;
  /** The number of the newest piece since the start of the run. */
  newest: number;
  requests: number;
  accepts: number;
}

export const createAdaptiveThrottling = (): AdaptiveThrottlingState => ({
  requestsOf: new Float64Array(BUCKETS),
  acceptsOf: new Float64Array(BUCKETS),
  newest: 0,
  requests: 0,
  accepts: 0,
});

/**
 * Counts a call and says whether the caller refuses it, with the probability `max(0, (requests - K * accepts) /
 * (requests + 1))`. Calls that the caller refuses count as requests. `draw` is uniform in (0, 1).
 */
export function throttles(
  config: AdaptiveThrottling,
  state: AdaptiveThrottlingState,
  nowMs: number,
  draw: number,
): boolean {
  forget(config, state, nowMs);
  const refused = draw * (state.requests + 1) < state.requests - config.acceptMultiplier * state.accepts;
  const slot = state.newest % BUCKETS;
  state.requestsOf[slot] = (state.requestsOf[slot] as number) + 1;
  state.requests++;
  return refused;
}

/** The service accepted a call: it answered it, well or not, instead of refusing it. */
export function onAccepted(config: AdaptiveThrottling, state: AdaptiveThrottlingState, nowMs: number): void {
  forget(config, state, nowMs);
  const slot = state.newest % BUCKETS;
  state.acceptsOf[slot] = (state.acceptsOf[slot] as number) + 1;
  state.accepts++;
}

/** Empties the pieces that left the window. */
function forget(config: AdaptiveThrottling, state: AdaptiveThrottlingState, nowMs: number): void {
  const now = Math.floor((nowMs / config.windowMs) * BUCKETS);
  if (now <= state.newest) return;
  const last = Math.min(now, state.newest + BUCKETS);
  for (let piece = state.newest + 1; piece <= last; piece++) {
    const slot = piece % BUCKETS;
    state.requests -= state.requestsOf[slot] as number;
    state.accepts -= state.acceptsOf[slot] as number;
    state.requestsOf[slot] = 0;
    state.acceptsOf[slot] = 0;
  }
  state.newest = now;
}
