/**
 * Count, mean, variance and range of values, in one pass and constant memory.
 */

export interface TallyState {
  readonly count: number;
  readonly mean: number;
  readonly squares: number;
  readonly min: number;
  readonly max: number;
}

/** Welford's method (Technometrics 4, 1962): stable also where the spread is small against the mean. */
export class Tally {
  private n = 0;
  private average = 0;
  /** Sum of squared deviations from the mean. */
  private squares = 0;
  private least = Infinity;
  private most = -Infinity;

  add(value: number): void {
    this.n += 1;
    const deviation = value - this.average;
    this.average += deviation / this.n;
    this.squares += deviation * (value - this.average);
    if (value < this.least) this.least = value;
    if (value > this.most) this.most = value;
  }

  get count(): number {
    return this.n;
  }

  /** NaN of no values. */
  get mean(): number {
    return this.n === 0 ? NaN : this.average;
  }

  /** Of the sample (divided by n - 1); NaN of fewer than two values. */
  get variance(): number {
    return this.n < 2 ? NaN : this.squares / (this.n - 1);
  }

  get standardDeviation(): number {
    return Math.sqrt(this.variance);
  }

  /** NaN of no values. */
  get min(): number {
    return this.n === 0 ? NaN : this.least;
  }

  /** NaN of no values. */
  get max(): number {
    return this.n === 0 ? NaN : this.most;
  }

  reset(): void {
    this.restore({ count: 0, mean: 0, squares: 0, min: Infinity, max: -Infinity });
  }

  save(): TallyState {
    return { count: this.n, mean: this.average, squares: this.squares, min: this.least, max: this.most };
  }

  restore(state: TallyState): void {
    this.n = state.count;
    this.average = state.mean;
    this.squares = state.squares;
    this.least = state.min;
    this.most = state.max;
  }
}
