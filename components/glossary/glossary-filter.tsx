'use client';

/**
 * Narrows the list of terms while one types. The list is the server's and complete; this only hides what does not
 * match, so a page without scripts has all of it.
 */
import { type ReactNode, useRef, useState } from 'react';
import { useLocale } from '@/components/i18n/locale';
import { glossaryMessages } from './messages';
import { matches } from './search';

export function GlossaryFilter({ children }: { children: ReactNode }) {
  const words = glossaryMessages[useLocale()];
  const list = useRef<HTMLDivElement>(null);
  const [found, setFound] = useState<number | null>(null);
  const find = (query: string) => {
    const count = list.current === null ? 0 : showMatches(list.current, query);
    setFound(query.trim() === '' ? null : count);
  };
  return (
    <>
      <label className="needs-script mt-8 block max-w-[26rem] text-ui font-medium">
        {words.find}
        <input
          type="search"
          autoComplete="off"
          onChange={(event) => find(event.currentTarget.value)}
          className="mt-2 block h-12 w-full rounded-ui border border-rule2 bg-plate px-4 text-side hover:border-ink"
        />
      </label>
      <p role="status" className="mt-2 min-h-5 text-readout text-ink2">
        {found === 0 ? words.none : found !== null && words.found(found)}
      </p>
      <div ref={list}>{children}</div>
    </>
  );
}

/** Hides the entries that do not match, and the letters under which nothing is left. Returns how many are shown. */
function showMatches(list: HTMLElement, query: string): number {
  const entries = [...list.querySelectorAll<HTMLElement>('[data-words]')];
  for (const entry of entries) entry.hidden = !matches(entry.dataset.words ?? '', query);
  for (const group of list.querySelectorAll<HTMLElement>('[data-group]'))
    group.hidden = group.querySelector('[data-words]:not([hidden])') === null;
  return entries.filter(({ hidden }) => !hidden).length;
}
