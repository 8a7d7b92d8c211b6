/**
 * Writes a number in the format that its quotation, or its axis, asks for.
 */
import { formatUsd } from '@/components/charts/format-usd';
import type { Locale, NumberFormat } from '@/content/text';
import * as format from './format';

const writers: Readonly<Record<NumberFormat, (value: number, locale: Locale) => string>> = {
  ms: format.formatMs,
  seconds: format.formatSeconds,
  percent: format.formatPercent,
  perSecond: format.formatPerSecond,
  count: format.formatCount,
  times: format.formatTimes,
  usd: formatUsd,
  days: format.formatDays,
  mb: format.formatMb,
  requests: format.formatRequests,
};

export const writeAs = (format: NumberFormat, value: number, locale: Locale): string => writers[format](value, locale);
