/**
 * How numbers with a unit are written in each language: in prose, captions and readouts alike.
 */
import type { Locale } from '@/content/model';

/** Keeps a number and its unit on one line. */
const space = ' ';

/** One for each language and number of digits: to make one takes longer than to write a hundred numbers. */
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(locale: Locale, digits: number): Intl.NumberFormat {
  const known = formats.get(locale + digits);
  if (known !== undefined) return known;
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const made = new Intl.NumberFormat(locale === 'ko' ? 'ko-KR' : 'en-US', options);
  formats.set(locale + digits, made);
  return made;
}

const grouped = (value: number, locale: Locale, fractionDigits: number): string =>
  formatOf(locale, fractionDigits).format(value);

/** As many decimals as a reader needs: one below ten (unless it would be a zero), none above. */
function rounded(value: number, locale: Locale): string {
  const oneDecimal = Math.abs(value) < 9.95 && Math.round(value * 10) % 10 !== 0;
  return grouped(value, locale, oneDecimal ? 1 : 0);
}

/** 80 ms; 80ms */
export const formatMs = (ms: number, locale: Locale): string =>
  locale === 'ko' ? `${rounded(ms, locale)}ms` : `${rounded(ms, locale)}${space}ms`;

/** 1.9 s; 1.9초 */
export function formatSeconds(ms: number, locale: Locale): string {
  const seconds = ms / 1000;
  const digits = seconds < 9.95 ? 1 : 0;
  return locale === 'ko' ? `${grouped(seconds, locale, digits)}초` : `${grouped(seconds, locale, digits)}${space}s`;
}

/** A duration in the unit that suits it: 268 ms, 1.9 s. */
export const formatDuration = (ms: number, locale: Locale): string =>
  ms < 999.5 ? formatMs(ms, locale) : formatSeconds(ms, locale);

/** 77 %; 77%. The value is a share from 0 to 1; say in words of what. */
export function formatPercent(share: number, locale: Locale): string {
  const percent = share * 100;
  const digits = percent > 0 && percent < 0.95 ? 1 : 0;
  return locale === 'ko' ? `${grouped(percent, locale, digits)}%` : `${grouped(percent, locale, digits)}${space}%`;
}

/** 60 per second; 초당 60건 */
export const formatPerSecond = (rate: number, locale: Locale): string =>
  locale === 'ko' ? `초당 ${rounded(rate, locale)}건` : `${rounded(rate, locale)}${space}per${space}second`;

/** The short form of instruments: 61/s; 61/초 */
export const formatRateShort = (rate: number, locale: Locale): string =>
  locale === 'ko' ? `${rounded(rate, locale)}/초` : `${rounded(rate, locale)}/s`;

export const formatCount = (value: number, locale: Locale): string => grouped(Math.round(value), locale, 0);

/** 2.4 times; 2.4배 */
export const formatTimes = (factor: number, locale: Locale): string =>
  locale === 'ko' ? `${rounded(factor, locale)}배` : `${rounded(factor, locale)}${space}times`;

/** A moment of the run: 0:34.0, the same in both languages. */
export function formatClock(ms: number, decimals: 0 | 1 = 1): string {
  const tenths = Math.round(ms / 100);
  const whole = decimals === 1 ? Math.floor(tenths / 10) : Math.round(ms / 1000);
  const minutes = Math.floor(whole / 60);
  const seconds = String(whole % 60).padStart(2, '0');
  return decimals === 1 ? `${minutes}:${seconds}.${tenths % 10}` : `${minutes}:${seconds}`;
}

/** 3 days; 3일 */
export const formatDays = (days: number, locale: Locale): string =>
  locale === 'ko' ? `${rounded(days, locale)}일` : `${rounded(days, locale)}${space}${days === 1 ? 'day' : 'days'}`;

/** 1,769 MB */
export const formatMb = (mb: number, locale: Locale): string =>
  locale === 'ko' ? `${formatCount(mb, locale)}MB` : `${formatCount(mb, locale)}${space}MB`;

const large = {
  en: [
    { from: 999.5e9, size: 1e12, word: 'trillion' },
    { from: 999.5e6, size: 1e9, word: 'billion' },
    { from: 999_500, size: 1e6, word: 'million' },
  ],
  ko: [
    { from: 999.5e9, size: 1e12, word: '조' },
    { from: 99.95e6, size: 1e8, word: '억' },
    { from: 999_500, size: 1e4, word: '만' },
  ],
} as const;

/** A great number of things as people say it: 1.5 million requests; 150만 건. */
export function formatRequests(count: number, locale: Locale): string {
  const step = large[locale].find(({ from }) => count >= from);
  if (step === undefined) return locale === 'ko' ? `${formatCount(count, locale)}건` : formatCount(count, locale);
  const written = rounded(count / step.size, locale);
  return locale === 'ko' ? `${written}${step.word} 건` : `${written}${space}${step.word}`;
}
