/**
 * Writes a number of a run in the format that its quotation asks for.
 */
import type { Locale, NumberFormat } from '@/content/text';
import * as format from './format';

const writers: Readonly<Record<NumberFormat, (value: number, locale: Locale) => string>> = {
  ms: format.formatMs,
  seconds: format.formatSeconds,
  percent: format.formatPercent,
  perSecond: format.formatPerSecond,
  count: format.formatCount,
  times: format.formatTimes,
};

export const writeAs = (format: NumberFormat, value: number, locale: Locale): string => writers[format](value, locale);
