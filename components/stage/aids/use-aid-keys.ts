'use client';

/**
 * Keys that open aids while anything in the figure has focus: `?` the help, `d` a description of the moment.
 */
import { useEffect, useRef } from 'react';

type AidWithKey = 'help' | 'narration';

/** `ㅇ` stands on the key of `d` on a Korean keyboard. */
const aidOf: Partial<Record<string, AidWithKey>> = { '?': 'help', d: 'narration', ㅇ: 'narration' };

const writing = 'input:not([type="radio"], [type="checkbox"], [type="range"]), textarea, select, [contenteditable]';

export function useAidKeys(root: HTMLElement | null, help: boolean, open: (aid: AidWithKey) => void): void {
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  });
  useEffect(() => {
    const figure = root?.closest<HTMLElement>('figure') ?? root;
    if (!figure) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const aid = aidOf[event.key];
      if (
        aid === undefined ||
        (aid === 'help' && !help) ||
        (event.target instanceof Element && event.target.matches(writing))
      )
        return;
      event.preventDefault();
      latest.current(aid);
    };
    figure.addEventListener('keydown', onKey);
    return () => figure.removeEventListener('keydown', onKey);
  }, [root, help]);
}
