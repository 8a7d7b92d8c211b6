/**
 * The curves that small pictures are drawn from.
 */

/** Rates per second at equal steps of simulated time. */
export interface GoodputSeries {
  readonly stepMs: number;
  readonly offered: readonly number[];
  readonly goodput: readonly number[];
}
