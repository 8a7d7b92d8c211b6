/**
 * The moments of a chart's table: every five seconds, and the last one.
 */
const everyMs = 5_000;

export function tableMoments(reachedMs: number): readonly number[] {
  const whole = Array.from({ length: Math.floor(reachedMs / everyMs) }, (_, nth) => (nth + 1) * everyMs);
  return whole.at(-1) === reachedMs || reachedMs <= 0 ? whole : [...whole, reachedMs];
}
