'use client';

/**
 * What happened, newest first: each entry a sentence with its moment, which is a button that goes there.
 */
import { useEffect, useMemo, useRef } from 'react';
import { useOtherSettings } from '@/components/charts/settings/use-other-settings';
import { formatClock } from '@/components/i18n/format';
import { Shape, textColor } from '@/components/ui/shape';
import type { Locale } from '@/content/model';
import type { Intervention } from '@/simulator/scenario/schema/intervention';
import type { Happening } from '@/simulator/telemetry/happening';
import type { Topology } from '@/simulator/telemetry/topology';
import { useIsNarrated } from '../../aids/narration/narrating';
import { panelMessages } from '../messages';
import { letEnter } from './enter';
import { type FeedEntry, feedEntries } from './entries';
import type { Part } from './sentence';
import { useFeedWords } from './use-feed-words';

interface FeedProps {
  readonly happenings: readonly Happening[];
  readonly topology: Topology | null;
  /** What the figure does to its run by itself. */
  readonly own: readonly Intervention[];
  readonly shownMs: number;
  readonly onSeek: (atMs: number) => void;
  readonly locale: Locale;
  readonly locked: boolean;
  readonly still: boolean;
  readonly touch?: boolean;
}

function Words({ part }: { readonly part: Part }) {
  if (!part.meaning) return part.strong ? <strong className="font-semibold text-ink">{part.text}</strong> : part.text;
  return (
    <strong className="font-semibold" style={{ color: textColor(part.meaning) }}>
      <Shape meaning={part.meaning} size={12} className="mr-1 inline-block align-[-1px]" />
      {part.text}
    </strong>
  );
}

interface EntryProps extends Pick<FeedProps, 'onSeek' | 'locale' | 'locked' | 'still' | 'touch'> {
  readonly entry: FeedEntry;
  /** Not yet happened at the play head. */
  readonly later: boolean;
}

function Entry({ entry, later, onSeek, locale, locked, still, touch }: EntryProps) {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!still && item.current !== null) letEnter(item.current);
  }, [still]);
  const clock = formatClock(entry.atMs);
  return (
    <li
      ref={item}
      className={`grid grid-cols-[46px_1fr] gap-x-1.5 border-b border-rule py-2.5 text-readout leading-[19px] last:border-b-0 ${later ? 'text-ink3' : 'text-ink2'}`}
    >
      <button
        type="button"
        disabled={locked}
        onClick={() => onSeek(entry.atMs)}
        aria-label={panelMessages[locale].goTo(clock)}
        className={`${touch ? '-my-2.5 min-h-12 py-2.5' : '-my-1 min-h-6 py-1'} flex items-start self-start text-left leading-[19px] text-ink3 tabular-nums decoration-dotted underline-offset-4 hover:text-ink hover:underline disabled:cursor-not-allowed disabled:no-underline`}
      >
        {clock}
      </button>
      <p className="min-w-0">
        {entry.sentence.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence never change places
          <Words key={index} part={part} />
        ))}
      </p>
    </li>
  );
}

export function Feed({ happenings, topology, own, shownMs, ...shared }: FeedProps) {
  const words = panelMessages[shared.locale];
  const narrated = useIsNarrated();
  const { locale } = shared;
  const acts = useMemo(
    () => happenings.flatMap((one) => (one.kind === 'intervention' ? [one.intervention] : [])),
    [happenings],
  );
  const write = useFeedWords(locale);
  const others = useOtherSettings(acts);
  const entries = useMemo(
    () => (topology && write ? [...feedEntries(happenings, { topology, own, locale, write, others })].reverse() : []),
    [happenings, topology, own, locale, write, others],
  );
  return (
    <>
      <p className="pb-1 text-ui font-semibold text-ink">{words.whatHappened}</p>
      {write !== null && entries.length === 0 ? (
        <p className="py-2.5 text-readout leading-[19px] text-ink3">{words.nothingHappened}</p>
      ) : (
        <div role="log" aria-live={narrated ? 'off' : 'polite'} aria-label={words.whatHappened}>
          <ol>
            {entries.map((entry) => (
              <Entry key={entry.key} entry={entry} later={entry.atMs > shownMs} {...shared} />
            ))}
          </ol>
        </div>
      )}
    </>
  );
}
