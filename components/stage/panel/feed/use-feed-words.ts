'use client';

/**
 * The sentences of the feed in the reader's language, loaded on their own: half of its readers need the other half.
 */
import { useEffect, useState } from 'react';
import type { Locale } from '@/content/model';
import type { WriteHappening } from './words';

const load = async (locale: Locale): Promise<WriteHappening> =>
  locale === 'ko' ? (await import('./korean')).inKorean : (await import('./english')).inEnglish;

/** Null until they are there. */
export function useFeedWords(locale: Locale): WriteHappening | null {
  const [write, setWrite] = useState<WriteHappening | null>(null);
  useEffect(() => {
    let wanted = true;
    load(locale).then(
      (words) => wanted && setWrite(() => words),
      // Without them the feed stays empty; the tracks of the scrubber show the same.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [locale]);
  return write;
}
