/**
 * Turns what a run used into money: what it cost so far, and what a month at the same rate would cost.
 *
 * So far: each unit at the first price of its list, without free tier; short runs never reach the second. A month: all
 * lines of one price list together go through its steps, and the free tier comes off first; what it saves is shared by
 * the lines in proportion to what they use of it.
 */
import { type PriceTiers, tieredUsd } from './tiers';

/** A month for bills, as AWS counts it in its examples. */
export const MONTH_MS = 30 * 24 * 3_600_000;

/** A quantity of one thing that costs money. */
export interface UsageLine {
  /** The component that used it. */
  readonly component: string;
  readonly name: string;
  readonly unit: string;
  /** Used so far, and in a month at the same rate. */
  readonly quantity: number;
  readonly monthly: number;
  /** Lines with the same list count together; null: its price is not known. */
  readonly list: PriceList | null;
  /** What the account gets free of it each month, shared by all lines with the same allowance; null: nothing. */
  readonly free: Allowance | null;
}

export interface PriceList {
  readonly name: string;
  readonly tiers: PriceTiers;
}

export interface Allowance {
  readonly name: string;
  readonly units: number;
}

export interface PricedLine {
  readonly component: string;
  readonly name: string;
  readonly unit: string;
  readonly quantity: number;
  readonly monthly: number;
  /** Null where the price is not known, for this thing or this much of it. */
  readonly usd: number | null;
  readonly usdPerMonth: number | null;
}

/** Prices all that the components of one account used. */
export function priceUsage(lines: readonly UsageLine[]): PricedLine[] {
  return lines.map((line) => {
    const { component, name, unit, quantity, monthly } = line;
    return { component, name, unit, quantity, monthly, usd: usdSoFar(line), usdPerMonth: usdOfMonth(line, lines) };
  });
}

function usdSoFar({ quantity, list }: UsageLine): number | null {
  if (quantity === 0) return 0;
  const first = list?.tiers[0];
  return first === undefined ? null : quantity * first.usd;
}

/** The share of a line in what its price list charges for the whole account. */
function usdOfMonth(line: UsageLine, lines: readonly UsageLine[]): number | null {
  if (line.monthly === 0) return 0;
  const { list } = line;
  if (list === null) return null;
  const together = lines.filter((one) => one.list?.name === list.name);
  const paid = sum(together.map((one) => paidUnits(one, lines)));
  const last = list.tiers.at(-1);
  if (last === undefined || paid > last.upTo) return null;
  return paid === 0 ? 0 : (tieredUsd(paid, list.tiers) * paidUnits(line, lines)) / paid;
}

/** Units of a line in a month that its allowance does not cover. */
function paidUnits({ monthly, free }: UsageLine, lines: readonly UsageLine[]): number {
  if (free === null) return monthly;
  const used = sum(lines.map((one) => (one.free?.name === free.name ? one.monthly : 0)));
  return used <= free.units ? 0 : monthly * (1 - free.units / used);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
