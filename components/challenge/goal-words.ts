/**
 * What a challenge asks for, in words: a bound of a measure in the unit that its name says.
 */
import { formatCount, formatDuration, formatPercent, formatPerSecond } from '@/components/i18n/format';
import type { Goal } from '@/content/load/challenge';
import type { Locale } from '@/content/model';
import { challengeMessages } from './messages';

/** A value of a measure; of a budget when there is none. */
export function valueInWords(measure: string | null, value: number, locale: Locale): string {
  if (measure === null) return formatCount(value, locale);
  if (measure.endsWith('Share')) return formatPercent(value, locale);
  if (measure.endsWith('PerSecond')) return formatPerSecond(value, locale);
  if (measure.endsWith('Ms')) return formatDuration(value, locale);
  return value.toLocaleString(locale, { maximumFractionDigits: 2 });
}

type Bounds = Pick<Goal, 'measure' | 'atMost' | 'atLeast'>;

export function boundsInWords({ measure, atMost, atLeast }: Bounds, locale: Locale): string {
  const words = challengeMessages[locale];
  const bounds = [
    ...(atLeast === null ? [] : [words.atLeast(valueInWords(measure, atLeast, locale))]),
    ...(atMost === null ? [] : [words.atMost(valueInWords(measure, atMost, locale))]),
  ];
  return bounds.join(', ');
}
