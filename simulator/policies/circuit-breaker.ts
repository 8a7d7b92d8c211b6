/**
 * The circuit breaker of libraries: closed, it lets calls through and watches them; open, it refuses all; half-open, it
 * lets a few through to see whether the service is well again. Sources: Nygard, "Release It!" (2007); Fowler,
 * "CircuitBreaker" (2014). Envoy's circuit breaking is another thing: limits of concurrency, without a memory.
 *
 * Time moves by calls alone: an open breaker becomes half-open at the first call after its wait, as in Resilience4j by
 * default and in Polly. Every call that a breaker lets through carries the number that `admit` gave it; the results of
 * calls from before the last change of state are ignored (as in Sony's gobreaker; Resilience4j counts them).
 *
 * Left out: slow calls as failures, windows of time, and a limit to the time half-open.
 */

/**
 * - `consecutiveFailures` opens after `failureThreshold` failures in a row. Half-open, at most `halfOpenMaxConcurrent`
 *   calls are under way at once; `halfOpenSuccessesToClose` good results close it, one failure opens it again.
 * - `failureRate` opens when at least `failureRatePercent` of the last `windowCalls` results are failures, once there
 *   are `minimumCalls`. Half-open, `halfOpenCalls` calls are let through in all, and the same rate decides when all of
 *   them have ended (or `minimumCalls` of them, if that is fewer). Resilience4j's defaults: 100, 100, 50 %, 60 s, 10.
 */
export type CircuitBreaker =
  | {
      readonly kind: 'consecutiveFailures';
      readonly failureThreshold: number;
      readonly openMs: number;
      readonly halfOpenMaxConcurrent: number;
      readonly halfOpenSuccessesToClose: number;
    }
  | {
      readonly kind: 'failureRate';
      readonly windowCalls: number;
      readonly minimumCalls: number;
      readonly failureRatePercent: number;
      readonly openMs: number;
      readonly halfOpenCalls: number;
    };

export const breakerPhase = { closed: 0, open: 1, halfOpen: 2 } as const;

/** The breaker of one caller: plain data. */
export interface CircuitBreakerState {
  /** One of `breakerPhase`, and how often it has changed: the number that calls carry. */
  phase: number;
  changes: number;
  openedAtMs: number;
  /** The last results of this phase, 1 for a failure: a ring; empty when only failures in a row count. */
  readonly window: Uint8Array;
  next: number;
  /** Results in the window and failures among them; or results of this phase and failures in a row. */
  results: number;
  failures: number;
  /** Half-open: calls let through that count against the limit. */
  admitted: number;
}

export function createCircuitBreaker(config: CircuitBreaker): CircuitBreakerState {
  const size = config.kind === 'failureRate' ? Math.max(config.windowCalls, config.halfOpenCalls) : 0;
  return {
    phase: breakerPhase.closed,
    changes: 0,
    openedAtMs: 0,
    window: new Uint8Array(size),
    next: 0,
    results: 0,
    failures: 0,
    admitted: 0,
  };
}

/** What `admit` answers when the breaker refuses a call. */
export const refusedByBreaker = -1;

/** Whether a call may be made at this moment: the number it carries, from 0, or `refusedByBreaker`. */
export function admit(config: CircuitBreaker, state: CircuitBreakerState, nowMs: number): number {
  if (state.phase === breakerPhase.closed) return state.changes;
  if (state.phase === breakerPhase.open) {
    if (nowMs < state.openedAtMs + config.openMs) return refusedByBreaker;
    change(state, breakerPhase.halfOpen);
  }
  const most = config.kind === 'failureRate' ? config.halfOpenCalls : config.halfOpenMaxConcurrent;
  if (state.admitted >= most) return refusedByBreaker;
  state.admitted++;
  return state.changes;
}

/** The result of a call that was let through, with the number that it carries. */
export function onResult(
  config: CircuitBreaker,
  state: CircuitBreakerState,
  number: number,
  success: boolean,
  nowMs: number,
): void {
  if (number !== state.changes) return;
  if (config.kind === 'failureRate') judgeByRate(config, state, success, nowMs);
  else judgeByRow(config, state, success, nowMs);
}

/** A call that was let through ended without a result, for example because the caller crashed: its place is free. */
export function onAbandoned(state: CircuitBreakerState, number: number): void {
  if (number === state.changes && state.phase === breakerPhase.halfOpen) state.admitted--;
}

type ByRow = Extract<CircuitBreaker, { kind: 'consecutiveFailures' }>;
type ByRate = Extract<CircuitBreaker, { kind: 'failureRate' }>;

function judgeByRow(config: ByRow, state: CircuitBreakerState, success: boolean, nowMs: number): void {
  state.failures = success ? 0 : state.failures + 1;
  state.results++;
  if (state.phase === breakerPhase.closed) {
    if (state.failures >= config.failureThreshold) open(state, nowMs);
    return;
  }
  state.admitted--;
  if (!success) open(state, nowMs);
  else if (state.results >= config.halfOpenSuccessesToClose) change(state, breakerPhase.closed);
}

function judgeByRate(config: ByRate, state: CircuitBreakerState, success: boolean, nowMs: number): void {
  const closed = state.phase === breakerPhase.closed;
  const size = closed ? config.windowCalls : config.halfOpenCalls;
  remember(state, size, success ? 0 : 1);
  if (state.results < Math.min(config.minimumCalls, size)) return;
  if (100 * state.failures >= config.failureRatePercent * state.results) open(state, nowMs);
  else if (!closed) change(state, breakerPhase.closed);
}

/** Adds a result to the ring of the last `size` ones. */
function remember(state: CircuitBreakerState, size: number, failure: 0 | 1): void {
  if (state.results === size) state.failures -= state.window[state.next] as number;
  else state.results++;
  state.window[state.next] = failure;
  state.failures += failure;
  state.next = state.next + 1 === size ? 0 : state.next + 1;
}

function open(state: CircuitBreakerState, nowMs: number): void {
  change(state, breakerPhase.open);
  state.openedAtMs = nowMs;
}

/** Every phase begins with nothing counted. */
function change(state: CircuitBreakerState, phase: number): void {
  state.phase = phase;
  state.changes++;
  state.next = 0;
  state.results = 0;
  state.failures = 0;
  state.admitted = 0;
}
