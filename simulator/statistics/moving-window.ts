/**
 * The values of the last stretch of time, for readouts smoothed over a trailing window. A ring that doubles when full.
 */
import { nearestRank } from './nearest-rank';
import { select } from './select';

export interface MovingWindowState {
  readonly atMs: Float64Array;
  readonly values: Float64Array;
}

const FIRST_CAPACITY = 64;

export class MovingWindow {
  private atMs = new Float64Array(FIRST_CAPACITY);
  private values = new Float64Array(FIRST_CAPACITY);
  private first = 0;
  private n = 0;
  /** Where `quantiles` reorders; as large as the ring. */
  private scratch = new Float64Array(FIRST_CAPACITY);

  /** Adds a value; times must not run backwards. */
  add(atMs: number, value: number): void {
    if (this.n === this.values.length) this.grow();
    const i = (this.first + this.n) & (this.values.length - 1);
    this.atMs[i] = atMs;
    this.values[i] = value;
    this.n += 1;
  }

  /**
   * Drops every value added at or before this time, so that after `expire(now - windowMs)` the window is the half-open
   * (now - windowMs, now], and back-to-back windows count each value once.
   */
  expire(untilMs: number): void {
    const mask = this.values.length - 1;
    while (this.n > 0 && (this.atMs[this.first] as number) <= untilMs) {
      this.first = (this.first + 1) & mask;
      this.n -= 1;
    }
  }

  get count(): number {
    return this.n;
  }

  /** Quantiles by nearest rank, one for each p, which must rise; NaN of no values. */
  quantiles(ps: readonly number[]): number[] {
    if (this.n === 0) return ps.map(() => NaN);
    this.copyTo(this.values, this.scratch);
    let from = 0;
    return ps.map((p) => {
      const rank = nearestRank(p, this.n) - 1;
      if (rank < from) throw new RangeError('Quantiles of a window are asked for in rising order.');
      const value = select(this.scratch, rank, from, this.n - 1);
      from = rank;
      return value;
    });
  }

  reset(): void {
    this.first = 0;
    this.n = 0;
  }

  save(): MovingWindowState {
    const atMs = new Float64Array(this.n);
    const values = new Float64Array(this.n);
    this.copyTo(this.atMs, atMs);
    this.copyTo(this.values, values);
    return { atMs, values };
  }

  restore(state: MovingWindowState): void {
    let capacity = FIRST_CAPACITY;
    while (capacity < state.values.length) capacity *= 2;
    this.allocate(capacity);
    this.atMs.set(state.atMs);
    this.values.set(state.values);
    this.first = 0;
    this.n = state.values.length;
  }

  private grow(): void {
    const { atMs, values } = this.save();
    this.allocate(2 * this.n);
    this.atMs.set(atMs);
    this.values.set(values);
    this.first = 0;
  }

  private allocate(capacity: number): void {
    this.atMs = new Float64Array(capacity);
    this.values = new Float64Array(capacity);
    this.scratch = new Float64Array(capacity);
  }

  /** Copies what one of the rings holds, oldest first. */
  private copyTo(ring: Float64Array, target: Float64Array): void {
    const untilEnd = Math.min(this.n, ring.length - this.first);
    target.set(ring.subarray(this.first, this.first + untilEnd));
    target.set(ring.subarray(0, this.n - untilEnd), untilEnd);
  }
}
