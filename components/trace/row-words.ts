/**
 * What a row of the waterfall says in words: its name, how it ended, and all of it for who cannot see it.
 */
import { formatDuration } from '@/components/i18n/format';
import type { Locale } from '@/content/model';
import type { Layout, Row } from './layout';
import { traceMessages } from './messages';

export function nameOfRow({ kind, component, replica, tryNumber }: Row, locale: Locale): string {
  const words = traceMessages[locale];
  switch (kind) {
    case 'request':
      return words.client(component);
    case 'try':
      return words.tryOf(component, tryNumber);
    case 'backOff':
      return words.backOff;
    case 'message':
      return words.message(component);
    default:
      return words.place(component, replica);
  }
}

export function endingOfRow({ kind, outcome, abandoned, endMs }: Row, locale: Locale): string {
  const words = traceMessages[locale];
  if (kind === 'backOff') return '';
  if (abandoned) return words.abandoned;
  if (endMs === null || outcome === 'unfinished') return words.notEnded;
  if (outcome === 'success') return words.succeeded;
  if (outcome === 'timeout') return words.timedOut;
  return outcome === 'refused' ? words.refused : words.failed;
}

/** How long each kind of stretch of a row lasts together, in order of their start. */
export function stretchesInWords({ stretches }: Row, layoutEndMs: number, locale: Locale): string {
  const words = traceMessages[locale];
  const sums = new Map<string, number>();
  for (const { kind, startMs, endMs } of stretches) {
    const name = words.stretch[kind];
    sums.set(name, (sums.get(name) ?? 0) + (endMs ?? layoutEndMs) - startMs);
  }
  return [...sums].map(([name, ms]) => `${name} ${formatDuration(ms, locale)}`).join(', ');
}

export function rowInWords(row: Row, { startMs, endMs }: Layout, locale: Locale): string {
  const words = traceMessages[locale];
  const begins = `${words.begins} ${formatDuration(row.startMs - startMs, locale)}`;
  const lasts = `${words.lasts} ${formatDuration((row.endMs ?? endMs) - row.startMs, locale)}`;
  const parts = [nameOfRow(row, locale), begins, lasts, stretchesInWords(row, endMs, locale), endingOfRow(row, locale)];
  return parts.filter((part) => part !== '').join('; ');
}
