/**
 * Confidence intervals for the mean of independent replications, and batch means for one long run.
 */

export type Confidence = 0.9 | 0.95 | 0.99;

/** Student quantiles for 1 to 15 degrees of freedom, two-sided. */
const STUDENT: Readonly<Record<Confidence, readonly number[]>> = {
  0.9: [
    6.31375, 2.91999, 2.35336, 2.13185, 2.01505, 1.94318, 1.89458, 1.85955, 1.83311, 1.81246, 1.79588, 1.78229, 1.77093,
    1.76131, 1.75305,
  ],
  0.95: [
    12.7062, 4.30265, 3.18245, 2.77645, 2.57058, 2.44691, 2.36462, 2.306, 2.26216, 2.22814, 2.20099, 2.17881, 2.16037,
    2.14479, 2.13145,
  ],
  0.99: [
    63.65674, 9.92484, 5.84091, 4.60409, 4.03214, 3.70743, 3.49948, 3.35539, 3.24984, 3.16927, 3.10581, 3.05454,
    3.01228, 2.97684, 2.94671,
  ],
};

/** The same for the normal distribution, the limit of many degrees of freedom. */
const NORMAL: Readonly<Record<Confidence, number>> = {
  0.9: 1.6448536269514722,
  0.95: 1.959963984540054,
  0.99: 2.5758293035489004,
};

/**
 * Half-width, in standard errors, of the two-sided interval with so many degrees of freedom (at least 1). Beyond the
 * table the Cornish-Fisher expansion (Abramowitz and Stegun 26.7.5, three terms); relative error below 1e-4.
 */
export function studentQuantile(confidence: Confidence, degreesOfFreedom: number): number {
  const tabled = STUDENT[confidence][degreesOfFreedom - 1];
  if (tabled !== undefined) return tabled;
  if (!(degreesOfFreedom >= 1)) throw new RangeError(`There are no ${degreesOfFreedom} degrees of freedom.`);
  const z = NORMAL[confidence];
  const n = degreesOfFreedom;
  const z2 = z * z;
  const first = (z2 + 1) / 4;
  const second = ((5 * z2 + 16) * z2 + 3) / 96;
  const third = (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
  return z * (1 + (first + (second + third / n) / n) / n);
}

export interface Interval {
  readonly count: number;
  readonly mean: number;
  /** The interval is mean - halfWidth to mean + halfWidth; NaN for fewer than two values. */
  readonly halfWidth: number;
}

/**
 * The mean of independent, about normally distributed values (one per replication or batch) with its Student
 * interval.
 */
export function meanInterval(values: readonly number[], confidence: Confidence = 0.95): Interval {
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  if (count < 2) return { count, mean, halfWidth: NaN };
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  const standardError = Math.sqrt(squares / (count - 1) / count);
  return { count, mean, halfWidth: studentQuantile(confidence, count - 1) * standardError };
}

/**
 * Means of so many equal batches of one run's values, in order; long batches are nearly independent where single
 * values are not. What does not fill a batch is left out at the beginning, where the warm-up is.
 */
export function batchMeans(values: readonly number[], batches: number): number[] {
  const size = Math.floor(values.length / batches);
  if (!(batches >= 1 && size >= 1)) throw new RangeError(`${values.length} values do not fill ${batches} batches.`);
  const start = values.length - size * batches;
  return Array.from({ length: batches }, (_, batch) => {
    let sum = 0;
    for (let i = 0; i < size; i++) sum += values[start + batch * size + i] as number;
    return sum / size;
  });
}
