'use client';

/**
 * Opens the note of a term for a pointer that rests on it and for the keyboard that reaches it. The code for it is
 * fetched when one of them first comes to a term.
 */
import { useEffect } from 'react';

export function TermHints() {
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const start = async (event: Event) => {
      if (!(event.target instanceof Element) || event.target.closest('.term') === null) return;
      controller.abort();
      const { followTerms } = await import('./follow-terms');
      followTerms(event);
    };
    for (const kind of ['pointerover', 'focusin']) document.addEventListener(kind, start, { signal });
    return () => controller.abort();
  }, []);
  return null;
}
