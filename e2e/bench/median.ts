/**
 * What is said of several rounds.
 */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The least value that so great a share of the values does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
