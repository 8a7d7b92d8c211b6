/**
 * What a run has cost up to a moment, and what a month at its present rate would cost. A row of metrics has it once a
 * second, where something of the run has a price.
 */

/** The rate of a month is that of so many of the last milliseconds. */
export const costWindowMs = 10_000;

export interface CostReading {
  readonly region: string;
  /** When the prices were looked up, year and month. */
  readonly pricesAsOf: string;
  /** Whether the month is less the free tier of the account. */
  readonly freeTier: boolean;
  readonly items: readonly CostReadingItem[];
}

/** One thing that costs money. Null: its price is not known. */
export interface CostReadingItem {
  readonly component: string;
  readonly name: string;
  readonly unit: string;
  /** Used so far, as it is charged. */
  readonly quantity: number;
  /** So far, each unit at the first price of its list, without free tier. */
  readonly usd: number | null;
  /** A month of 30 days at the rate of the last seconds, by the steps of the price list. */
  readonly usdPerMonth: number | null;
}
