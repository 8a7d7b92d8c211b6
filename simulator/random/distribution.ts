/**
 * The distributions that can be sampled, as data; all times in milliseconds.
 */
export type SimpleDistribution =
  | { readonly kind: 'constant'; readonly ms: number }
  | { readonly kind: 'uniform'; readonly minMs: number; readonly maxMs: number }
  | { readonly kind: 'exponential'; readonly meanMs: number }
  /** Either by median and sigma of the logarithm, or by mean and coefficient of variation. */
  | {
      readonly kind: 'lognormal';
      readonly medianMs?: number | undefined;
      readonly sigma?: number | undefined;
      readonly meanMs?: number | undefined;
      readonly cv?: number | undefined;
    }
  | { readonly kind: 'pareto'; readonly scaleMs: number; readonly shape: number }
  /** Draws below 0 count as 0. */
  | { readonly kind: 'normal'; readonly meanMs: number; readonly sdMs: number }
  | { readonly kind: 'empirical'; readonly valuesMs: readonly number[] };

export type Distribution =
  | SimpleDistribution
  | {
      readonly kind: 'mixture';
      readonly of: readonly { readonly weight: number; readonly distribution: SimpleDistribution }[];
    };
