/**
 * Back-off: how long a caller waits before it tries again.
 */

/** How waits grow, and how chance spreads them. A fixed wait has factor 1 and no jitter. */
export interface BackOffPolicy {
  /** The first wait before jitter, and the least of decorrelated jitter; from 0. */
  readonly baseMs: number;
  /** Each wait is this many times the last; from 1. */
  readonly factor: number;
  /** The longest wait before jitter. */
  readonly maxMs: number;
  /**
   * - `none`: the wait itself, `min(maxMs, baseMs * factor^(n - 1))` before retry n;
   * - `full`: uniform between 0 and it;
   * - `equal`: uniform between half of it and it;
   * - `decorrelated`: `min(maxMs, uniform(baseMs, 3 * the wait before))`, whatever the factor;
   * - `envoy`: uniform between 0 and `min(maxMs, (2^n - 1) * baseMs)`, whatever the factor.
   */
  readonly jitter: 'none' | 'full' | 'equal' | 'decorrelated' | 'envoy';
}

/**
 * The wait before retry number `retry` (1 for the first), in milliseconds. `draw` is uniform in (0, 1). `previousMs` is
 * the wait before the retry before, `baseMs` for the first one; only decorrelated jitter looks at it.
 *
 * Sources: AWS Architecture Blog, "Exponential Backoff And Jitter" (2015), for full, equal and decorrelated jitter.
 * Envoy's router filter documentation, `x-envoy-max-retries`, for the range `[0, (2^n - 1) * 25 ms)`, at most 250 ms.
 * Envoy's code (`JitteredExponentialBackOffStrategy`) doubles instead: 25, 50, 100, 200, 250, which is full jitter with
 * factor 2. Both draw whole milliseconds in Envoy, and any fraction here.
 */
export function backOffMs(
  policy: BackOffPolicy,
  retry: number,
  draw: number,
  previousMs: number = policy.baseMs,
): number {
  const { baseMs, factor, maxMs } = policy;
  switch (policy.jitter) {
    case 'none':
      return grown(baseMs, power(factor, retry - 1), maxMs);
    case 'full':
      return grown(baseMs, power(factor, retry - 1), maxMs) * draw;
    case 'equal': {
      const whole = grown(baseMs, power(factor, retry - 1), maxMs);
      // The half of the least numbers there are is rounded up.
      return Math.min(whole, whole / 2 + (whole / 2) * draw);
    }
    case 'decorrelated':
      return Math.min(maxMs, baseMs + (3 * Math.max(previousMs, baseMs) - baseMs) * draw);
    case 'envoy':
      return grown(baseMs, power(2, retry) - 1, maxMs) * draw;
  }
}

/** A multiple may be too large for a number; then the wait is the longest one, except that nothing stays nothing. */
const grown = (baseMs: number, times: number, maxMs: number): number =>
  baseMs === 0 ? 0 : Math.min(maxMs, baseMs * times);

/** `base^exponent` for whole exponents from 0, by squaring: exact for powers of two, Infinity when too large. */
function power(base: number, exponent: number): number {
  let result = 1;
  let square = base;
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result *= square;
    square *= square;
  }
  return result;
}
