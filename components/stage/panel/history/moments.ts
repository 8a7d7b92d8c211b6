/**
 * Everything that is painted of a run as single moments with their words: where steps from event to event stop.
 */
import { otherSettings } from '@/components/charts/settings/other-settings';
import { formatClock } from '@/components/i18n/format';
import type { Locale } from '@/content/model';
import type { Intervention } from '@/simulator/scenario/schema/intervention';
import { feedWords } from '../feed/both-languages';
import { feedEntries } from '../feed/entries';
import { plainText } from '../feed/sentence';
import { historyOf, type Recorded, type Stretch } from './history';
import { historyMessages } from './messages';

export interface PaintedMoment {
  readonly atMs: number;
  readonly words: string;
}

interface Told {
  readonly locale: Locale;
  /** What the figure does to its run by itself. */
  readonly own: readonly Intervention[];
}

/** In order of time. */
export function paintedMoments(recorded: Recorded, { locale, own }: Told): readonly PaintedMoment[] {
  const { topology, happenings } = recorded;
  const words = historyMessages[locale];
  const history = historyOf(recorded);
  const told = feedEntries(happenings, { topology, own, locale, write: feedWords[locale], others: otherSettings });
  return [
    ...told.map(({ atMs, sentence }) => ({ atMs, words: plainText(sentence) })),
    ...history.ejected.flatMap((span) => bothEnds(span, words.isEjected, words.isBack)),
    ...history.open.flatMap((span) => bothEnds(span, words.isOpen, words.isClosed)),
    ...history.probes.map(({ atMs, name }) => ({ atMs, words: words.probes(name) })),
    ...history.coldStarts.map(({ atMs, name, count }) => ({ atMs, words: words.coldStarts(name, count) })),
    ...history.pushes.map(({ atMs, name, count }) => ({ atMs, words: words.pushed(name, count) })),
    ...history.burns.flatMap(({ fromMs, toMs }) => [
      { atMs: fromMs, words: words.burnBegins },
      { atMs: toMs, words: words.burnEnds },
    ]),
  ].sort((a, b) => a.atMs - b.atMs);
}

type Say = (name: string) => string;

function bothEnds({ name, fromMs, toMs }: Stretch, begins: Say, ends: Say): PaintedMoment[] {
  const begun = { atMs: fromMs, words: begins(name) };
  return toMs === null ? [begun] : [begun, { atMs: toMs, words: ends(name) }];
}

/** Moments are the same within this much. */
const sameMs = 0.5;

/** The nearest moment after the play head, or before it, with the words of all that happened then. */
export function neighbourOf(
  moments: readonly PaintedMoment[],
  atMs: number,
  towards: 'next' | 'previous',
): PaintedMoment | null {
  const found =
    towards === 'next'
      ? moments.find((one) => one.atMs > atMs + sameMs)
      : moments.findLast((one) => one.atMs < atMs - sameMs);
  if (found === undefined) return null;
  const together = moments.filter((one) => Math.abs(one.atMs - found.atMs) <= sameMs);
  return { atMs: found.atMs, words: [...new Set(together.map(({ words }) => words))].join('; ') };
}

/** `0:34.0 B is back` */
export const momentWords = ({ atMs, words }: PaintedMoment): string => `${formatClock(atMs)} ${words}`;
