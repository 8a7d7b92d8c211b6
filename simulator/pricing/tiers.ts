/**
 * Prices that fall with the quantity bought in a month.
 */

/** One step of a price list: `usd` for each unit, until `upTo` units were bought in all. */
export interface PriceTier {
  readonly upTo: number;
  readonly usd: number;
}

export type PriceTiers = readonly PriceTier[];

/** The same price however much is bought. */
export const flat = (usd: number): PriceTiers => [{ upTo: Infinity, usd }];

/**
 * What a month's `units` cost together: each step charges only what falls into it. RangeError for more than the list
 * has a price for.
 */
export function tieredUsd(units: number, tiers: PriceTiers): number {
  let priced = 0;
  let usd = 0;
  for (const tier of tiers) {
    const share = Math.min(units, tier.upTo) - priced;
    if (share <= 0) break;
    usd += share * tier.usd;
    priced += share;
  }
  if (priced < units) throw new RangeError(`The price list ends at ${priced} units; ${units} were asked for.`);
  return usd;
}
