'use client';

/**
 * Keys of a whole figure: Space plays and pauses, a full stop steps, while anything in the figure has focus.
 */
import { useEffect } from 'react';
import { togglePlay } from '@/components/controls/player-buttons';
import type { Session } from '@/components/simulation/session';

/** Where Space and the full stop already mean something. */
const busy = 'button, a, input, select, textarea, summary, [role="button"], [role="radio"], [contenteditable]';

export function useFigureKeys(session: Session, root: HTMLElement | null, locked: boolean): void {
  useEffect(() => {
    const figure = root?.closest<HTMLElement>('figure') ?? root;
    if (!figure || locked) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const inUse = event.target instanceof Element && event.target.matches(busy);
      if (event.key === ' ' && !inUse) togglePlay(session);
      else if (event.key === '.' && !(event.target instanceof HTMLInputElement)) session.step();
      else return;
      event.preventDefault();
    };
    figure.addEventListener('keydown', onKey);
    return () => figure.removeEventListener('keydown', onKey);
  }, [session, root, locked]);
}
