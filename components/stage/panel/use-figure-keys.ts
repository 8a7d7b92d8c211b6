'use client';

/**
 * Keys of a whole figure: Space plays and pauses, a full stop steps, n and p go to the next and the previous event, while anything in
 * the figure has focus.
 */
import { useEffect } from 'react';
import { togglePlay } from '@/components/controls/player-buttons';
import type { Session } from '@/components/simulation/session';

/** Where Space and the full stop already mean something. */
const busy = 'button, a, input, select, textarea, summary, [role="button"], [role="radio"], [contenteditable]';

/** The button that a key stands for; null while something is typed. */
function stepButton(figure: HTMLElement, { key, target }: KeyboardEvent): HTMLElement | null {
  const isText = target instanceof Element && target.matches('input, select, textarea, [contenteditable]');
  const which = isText ? undefined : { n: '.event-next', p: '.event-previous' }[key.toLowerCase()];
  return which === undefined ? null : figure.querySelector<HTMLElement>(which);
}

export function useFigureKeys(session: Session, root: HTMLElement | null, locked: boolean): void {
  useEffect(() => {
    const figure = root?.closest<HTMLElement>('figure') ?? root;
    if (!figure || locked) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const inUse = event.target instanceof Element && event.target.matches(busy);
      if (event.key === ' ' && !inUse) togglePlay(session);
      else if (event.key === '.' && !(event.target instanceof HTMLInputElement)) session.step();
      else if (stepButton(figure, event) === null) return;
      else stepButton(figure, event)?.click();
      event.preventDefault();
    };
    figure.addEventListener('keydown', onKey);
    return () => figure.removeEventListener('keydown', onKey);
  }, [session, root, locked]);
}
