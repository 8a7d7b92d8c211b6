/**
 * Numbers of axes and settings; the rest is written as everywhere else (`components/i18n/format`).
 */
import type { Locale } from '@/content/model';

const nbsp = '\u00a0';

/** A duration that somebody chose, without rounding noise: `250 ms`, `2 s`. */
export function formatSetting(ms: number, locale: Locale): string {
  if (ms < 1000) return `${Number(ms.toFixed(1))}${locale === 'ko' ? 'ms' : `${nbsp}ms`}`;
  return `${Number((ms / 1000).toFixed(2))}${locale === 'ko' ? '초' : `${nbsp}s`}`;
}

/** A rate without its unit: whole from ten up, else one decimal where there is one. */
export function formatRate(perSecond: number): string {
  return perSecond >= 9.95 ? perSecond.toFixed(0) : String(Number(perSecond.toFixed(1)));
}
