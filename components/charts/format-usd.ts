/**
 * Money: a run of minutes costs fractions of a cent, a month whole dollars. `$0.0041`, `$101.40`.
 */
import type { Locale } from '@/content/model';

export function formatUsd(usd: number, locale: Locale): string {
  const size = Math.abs(usd);
  const digits = size === 0 || size >= 1 ? 2 : Math.min(7, 1 - Math.floor(Math.log10(size)));
  const text = size.toLocaleString(locale === 'ko' ? 'ko-KR' : 'en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return `${usd < 0 ? '\u2212' : ''}$${text}`;
}

/** A round amount, as axes have them, without zeros at its end: `$200`, `$0.005`. */
export const formatRoundUsd = (usd: number, locale: Locale): string =>
  `$${usd.toLocaleString(locale === 'ko' ? 'ko-KR' : 'en-US', { maximumSignificantDigits: 6 })}`;
