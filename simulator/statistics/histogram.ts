/**
 * Log-linear histogram: each octave (power of two) is cut into 2^k buckets of equal width, and the bucket is read
 * straight from the bits of the float, without a logarithm. Any number of values in a few kilobytes, with quantiles of
 * bounded relative error. The layout is that of HdrHistogram.
 */
import { nearestRank } from './nearest-rank';

export interface HistogramState {
  readonly subBucketBits: number;
  readonly firstBucket: number;
  readonly counts: Uint32Array;
  readonly zeros: number;
  readonly overflows: number;
  readonly count: number;
  readonly sum: number;
  readonly min: number;
  readonly max: number;
}

/** Values below this, 2^-20 (in ms: one nanosecond), count as zero; from 2^30 (12 days) up, as overflow. */
const LEAST = 1 / (1 << 20);
const LIMIT = 1 << 30;

const float = new Float64Array(1);
const words = new Int32Array(float.buffer);
float[0] = 1;
const HIGH = words[0] === 0 ? 1 : 0;
const LOW = 1 - HIGH;

/** Bits of the high word that hold the top of the fraction; the exponent stands above them. */
const FRACTION_BITS = 20;

export class Histogram {
  /** Greatest relative error of a quantile inside [2^-20, 2^30). */
  readonly relativeError: number;
  private readonly subBucketBits: number;
  private readonly shift: number;
  /** Counts of the buckets from `firstBucket` on; grows by whole octaves at either end. */
  private counts = new Uint32Array(0);
  private firstBucket = 0;
  private zeros = 0;
  private overflows = 0;
  private n = 0;
  private sum = 0;
  private least = Infinity;
  private most = -Infinity;

  /** `subBucketBits`, 1 to 12: the error is at most 2^-(k + 1), so 0.4 % with the 7 of the default. */
  constructor(subBucketBits = 7) {
    if (!(Number.isInteger(subBucketBits) && subBucketBits >= 1 && subBucketBits <= 12)) {
      throw new RangeError(`A histogram takes 1 to 12 sub-bucket bits, not ${subBucketBits}.`);
    }
    this.subBucketBits = subBucketBits;
    this.shift = FRACTION_BITS - subBucketBits;
    this.relativeError = 1 / (2 << subBucketBits);
  }

  /** Counts a value, which must not be negative or NaN. */
  record(value: number): void {
    if (value >= LEAST && value < LIMIT) {
      float[0] = value;
      const bucket = (words[HIGH] as number) >>> this.shift;
      let i = bucket - this.firstBucket;
      if (i < 0 || i >= this.counts.length) {
        this.cover(bucket, bucket);
        i = bucket - this.firstBucket;
      }
      this.counts[i] = (this.counts[i] as number) + 1;
    } else if (value === 0) {
      this.zeros += 1;
    } else {
      this.recordOutside(value);
    }
    this.n += 1;
    this.sum += value;
    if (value < this.least) this.least = value;
    if (value > this.most) this.most = value;
  }

  get count(): number {
    return this.n;
  }

  /** Exact up to rounding of the sum; NaN of no values. */
  get mean(): number {
    return this.n === 0 ? NaN : this.sum / this.n;
  }

  /** Exact; NaN of no values. */
  get min(): number {
    return this.n === 0 ? NaN : this.least;
  }

  /** Exact; NaN of no values. */
  get max(): number {
    return this.n === 0 ? NaN : this.most;
  }

  /**
   * The p-quantile by nearest rank, within `relativeError` of the exact one; exact for the least and the greatest value,
   * NaN of no values. Values below 2^-20 read as the least value, those from 2^30 up as the greatest.
   */
  quantile(p: number): number {
    const rank = nearestRank(p, this.n);
    if (this.n === 0) return NaN;
    if (rank <= this.zeros || rank === 1) return this.least;
    if (rank > this.n - this.overflows || rank === this.n) return this.most;
    let seen = this.zeros;
    let i = -1;
    while (seen < rank) seen += this.counts[++i] as number;
    return Math.min(Math.max(this.middle(this.firstBucket + i), this.least), this.most);
  }

  /** Adds the values of another histogram of the same fineness. */
  merge(other: Histogram): void {
    this.requireEqualBits(other.subBucketBits);
    if (other.counts.length > 0) {
      this.cover(other.firstBucket, other.firstBucket + other.counts.length - 1);
      const offset = other.firstBucket - this.firstBucket;
      other.counts.forEach((count, i) => {
        this.counts[offset + i] = (this.counts[offset + i] as number) + count;
      });
    }
    this.zeros += other.zeros;
    this.overflows += other.overflows;
    this.n += other.n;
    this.sum += other.sum;
    this.least = Math.min(this.least, other.least);
    this.most = Math.max(this.most, other.most);
  }

  /** Forgets every value; keeps the memory. */
  reset(): void {
    this.counts.fill(0);
    this.zeros = 0;
    this.overflows = 0;
    this.n = 0;
    this.sum = 0;
    this.least = Infinity;
    this.most = -Infinity;
  }

  save(): HistogramState {
    return {
      subBucketBits: this.subBucketBits,
      firstBucket: this.firstBucket,
      counts: this.counts.slice(),
      zeros: this.zeros,
      overflows: this.overflows,
      count: this.n,
      sum: this.sum,
      min: this.least,
      max: this.most,
    };
  }

  restore(state: HistogramState): void {
    this.requireEqualBits(state.subBucketBits);
    this.firstBucket = state.firstBucket;
    this.counts = state.counts.slice();
    this.zeros = state.zeros;
    this.overflows = state.overflows;
    this.n = state.count;
    this.sum = state.sum;
    this.least = state.min;
    this.most = state.max;
  }

  private recordOutside(value: number): void {
    if (!(value >= 0)) throw new RangeError(`A histogram counts values from 0 up, not ${value}.`);
    if (value < LEAST) this.zeros += 1;
    else this.overflows += 1;
  }

  /** The middle of a bucket, from the bits of its lower bound. */
  private middle(bucket: number): number {
    words[LOW] = 0;
    words[HIGH] = bucket << this.shift;
    const lower = float[0] as number;
    words[HIGH] = (bucket + 1) << this.shift;
    return (lower + (float[0] as number)) / 2;
  }

  /** Makes room for the buckets from `first` to `last`, in whole octaves. */
  private cover(first: number, last: number): void {
    const empty = this.counts.length === 0;
    const from = this.octaveStart(empty ? first : Math.min(first, this.firstBucket));
    const end = empty ? last : Math.max(last, this.firstBucket + this.counts.length - 1);
    const length = this.octaveStart(end) + (1 << this.subBucketBits) - from;
    if (length === this.counts.length) return;
    const counts = new Uint32Array(length);
    if (!empty) counts.set(this.counts, this.firstBucket - from);
    this.counts = counts;
    this.firstBucket = from;
  }

  private octaveStart(bucket: number): number {
    return (bucket >>> this.subBucketBits) << this.subBucketBits;
  }

  private requireEqualBits(subBucketBits: number): void {
    if (subBucketBits !== this.subBucketBits) {
      throw new RangeError(`Histograms of ${this.subBucketBits} and ${subBucketBits} sub-bucket bits do not mix.`);
    }
  }
}
