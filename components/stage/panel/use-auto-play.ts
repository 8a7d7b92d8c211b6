'use client';

/**
 * The first figure of a page plays by itself, once, unless something forbids it; the others wait for the reader.
 */
import { useEffect, useRef } from 'react';
import type { Session } from '@/components/simulation/session';
import { useSession } from '@/components/simulation/use-session';

export function useAutoPlay(session: Session, root: HTMLElement | null, allowed: boolean): void {
  const done = useRef(false);
  const ready = useSession(session, (state) => state.status === 'ready');
  useEffect(() => {
    if (!allowed || !ready || !root || done.current) return;
    done.current = true;
    const figure = root.closest('figure');
    if (figure !== null && figure === document.querySelector('main figure')) session.play();
  }, [session, root, allowed, ready]);
}
