/**
 * Every value, kept: the exact mode, for validation against known answers. Eight bytes per value.
 */
import { nearestRank } from './nearest-rank';

export interface ExactSampleState {
  readonly values: Float64Array;
}

const FIRST_CAPACITY = 1024;

export class ExactSample {
  private values = new Float64Array(FIRST_CAPACITY);
  private n = 0;
  /** The values in rising order, made when first asked for. */
  private sorted: Float64Array | null = null;

  record(value: number): void {
    if (this.n === this.values.length) {
      const grown = new Float64Array(2 * this.n);
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.n++] = value;
    this.sorted = null;
  }

  get count(): number {
    return this.n;
  }

  /** NaN of no values. */
  get mean(): number {
    let sum = 0;
    for (let i = 0; i < this.n; i++) sum += this.values[i] as number;
    return sum / this.n;
  }

  /** NaN of no values. */
  get min(): number {
    return this.n === 0 ? NaN : (this.inOrder()[0] as number);
  }

  /** NaN of no values. */
  get max(): number {
    return this.n === 0 ? NaN : (this.inOrder()[this.n - 1] as number);
  }

  /** The p-quantile by nearest rank, without interpolation; NaN of no values. */
  quantile(p: number): number {
    const rank = nearestRank(p, this.n);
    return this.n === 0 ? NaN : (this.inOrder()[rank - 1] as number);
  }

  /** How many values are greater than `limit`. */
  countOver(limit: number): number {
    const sorted = this.inOrder();
    let low = 0;
    let high = this.n;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[middle] as number) <= limit) low = middle + 1;
      else high = middle;
    }
    return this.n - low;
  }

  reset(): void {
    this.n = 0;
    this.sorted = null;
  }

  save(): ExactSampleState {
    return { values: this.values.slice(0, this.n) };
  }

  restore(state: ExactSampleState): void {
    this.n = state.values.length;
    this.values = new Float64Array(Math.max(this.n, FIRST_CAPACITY));
    this.values.set(state.values);
    this.sorted = null;
  }

  private inOrder(): Float64Array {
    this.sorted ??= this.values.slice(0, this.n).sort();
    return this.sorted;
  }
}
