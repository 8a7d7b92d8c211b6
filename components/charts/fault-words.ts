/**
 * Short names of faults and settings, for bands and marks on the time axis.
 */

import { formatClock, formatPercent } from '@/components/i18n/format';
import type { Locale } from '@/content/model';
import type { Configuration, Fault, FaultBand } from './fault-bands';
import { formatSetting } from './format';
import { type ChartMessages, chartMessages } from './messages';
import type { NamedSetting, WriteOthers } from './settings/named-setting';

function stateWords(fault: Fault, words: ChartMessages, locale: Locale): string {
  switch (fault.kind) {
    case 'crash':
      return words.down;
    case 'pause':
      return words.frozen;
    case 'slow':
      return fault.factor === 1
        ? words.delayed(formatSetting(fault.addedMs, locale))
        : words.slow(String(Number(fault.factor.toFixed(2))));
    case 'errors':
      return fault.rate === 1 ? words.errors : words.someErrors(formatPercent(fault.rate, locale));
    case 'leak':
      return words.leaks;
    case 'partition':
      return words.cut;
    case 'loss':
      return words.loss(formatPercent(fault.rate, locale));
  }
}

/** `A->B` as people read it. */
export const targetName = (target: string) => target.replace('->', '→');

/** `B: slow ×15`. */
export const faultWords = (fault: Fault, locale: Locale): string =>
  `${targetName(fault.target)}: ${stateWords(fault, chartMessages[locale], locale)}`;

/** What changed at a mark: `time-out 250 ms`. Without the words of other settings nothing is said of these. */
export function settingWords(changes: readonly Configuration[], locale: Locale, others: WriteOthers | null): string {
  const words = chartMessages[locale];
  const parts = changes.flatMap(({ set }) => [
    ...(set.timeoutMs === undefined
      ? []
      : [set.timeoutMs === null ? words.timeoutOff : words.timeoutIs(formatSetting(set.timeoutMs, locale))]),
    ...(set.numRetries === undefined ? [] : [words.retriesAre(set.numRetries)]),
    ...(set.perTryTimeoutMs === undefined
      ? []
      : [
          set.perTryTimeoutMs === null
            ? words.tryTimeoutOff
            : words.tryTimeoutIs(formatSetting(set.perTryTimeoutMs, locale)),
        ]),
    ...(set.bulkhead === undefined
      ? []
      : [set.bulkhead === null ? words.bulkheadOff : words.bulkheadIs(set.bulkhead.maxConcurrent)]),
    ...(others?.(set, locale) ?? []).map((one) => shortly(one, words)),
  ]);
  return [...new Set(parts)].join(', ');
}

const shortly = ({ name, value }: NamedSetting, words: ChartMessages) =>
  value === null ? words.settingOff(name) : value === true ? words.settingOn(name) : `${name} ${value}`;

/** All faults in one sentence, for those who do not see the bands; empty without faults. */
export function faultSentence(bands: readonly FaultBand[], locale: Locale): string {
  if (bands.length === 0) return '';
  const words = chartMessages[locale];
  const spans = bands.map(({ fault, fromMs, toMs }) =>
    words.faultSpan(faultWords(fault, locale), formatClock(fromMs), toMs === null ? null : formatClock(toMs)),
  );
  return words.faults(spans.join(', '));
}
