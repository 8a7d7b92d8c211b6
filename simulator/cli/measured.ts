/**
 * Measures for people, in the unit that their name ends in.
 */
import type { Estimate } from '../experiment';
import { duration, number, percent } from './table';

/** A measure's value; a dash where there is none. */
export function measured(name: string, value: number | null): string {
  if (value === null) return '-';
  const sign = value < 0 ? '-' : '';
  const size = Math.abs(value);
  if (/Ms$/.test(name)) return `${sign}${duration(size)}`;
  if (/([sS]hare|utilization|Probability)$/.test(name)) return `${sign}${percent(size)}`;
  if (/PerSecond$/.test(name)) return `${sign}${number(size)}/s`;
  return /Usd$/.test(name) ? `${sign}$${number(size)}` : `${sign}${number(size)}`;
}

/** The mean of an estimate and half its interval. */
export const estimated = (name: string, { mean, halfWidth }: Estimate): [string, string] => [
  measured(name, mean),
  halfWidth === null ? '' : `± ${measured(name, halfWidth)}`,
];
