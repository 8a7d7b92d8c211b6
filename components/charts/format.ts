/**
 * Numbers as readers see them: clock times, durations, rates and shares, in both languages.
 */
import type { Locale } from '@/content/model';

const nbsp = '\u00a0';

/** A moment of the run: `0:48.6`, or `0:40` without tenths. */
export function formatClock(atMs: number, tenths = true): string {
  const total = tenths ? Math.round(atMs / 100) : Math.round(atMs / 1000) * 10;
  const minutes = Math.floor(total / 600);
  const seconds = Math.floor((total % 600) / 10);
  const whole = `${minutes}:${String(seconds).padStart(2, '0')}`;
  return tenths ? `${whole}.${total % 10}` : whole;
}

/** A duration with its unit: `4.2 ms`, `268 ms`, `1.9 s`; in Korean `268ms`, `1.9초`. */
export function formatDuration(ms: number, locale: Locale): string {
  const inSeconds = ms >= 999.5;
  const value = inSeconds ? ms / 1000 : ms;
  const digits = value < 9.95 && (inSeconds || value % 1 !== 0) ? 1 : 0;
  const unit = inSeconds ? { en: `${nbsp}s`, ko: '초' } : { en: `${nbsp}ms`, ko: 'ms' };
  return value.toFixed(digits) + unit[locale];
}

/** A duration that somebody chose, without rounding noise: `250 ms`, `2 s`. */
export function formatSetting(ms: number, locale: Locale): string {
  if (ms < 1000) return `${Number(ms.toFixed(1))}${locale === 'ko' ? 'ms' : `${nbsp}ms`}`;
  return `${Number((ms / 1000).toFixed(2))}${locale === 'ko' ? '초' : `${nbsp}s`}`;
}

/** A rate without its unit: whole from ten up, else one decimal where there is one. */
export function formatRate(perSecond: number): string {
  return perSecond >= 9.95 ? perSecond.toFixed(0) : String(Number(perSecond.toFixed(1)));
}

/** A share of something: `62 %`, in Korean `62%`. */
export function formatShare(share: number, locale: Locale): string {
  return `${Math.round(share * 100)}${locale === 'ko' ? '%' : `${nbsp}%`}`;
}
