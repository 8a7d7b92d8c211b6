'use client';

/**
 * React's view of a session: a session for as long as a figure is shown, and parts of its state.
 */
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/shallow';
import type { CheckedFigure } from '@/content/model';
import { createSession } from './create-session';
import type { Session, SessionState } from './session';

/** The figure's own session; null until the component is mounted in a browser. */
export function useFigureSession(figure: CheckedFigure): Session | null {
  const [session, setSession] = useState<Session | null>(null);
  useEffect(() => {
    const created = createSession(figure);
    setSession(created);
    return () => {
      created.dispose();
      setSession(null);
    };
  }, [figure]);
  return session;
}

/** What can be subscribed to: a session, or what stands in for one. */
export type SessionStore = Pick<Session, 'getState' | 'subscribe'>;

/** A part of the state; renders again only when the part changes, compared field by field. */
export function useSession<T>(session: SessionStore, select: (state: SessionState) => T): T {
  return useStore(asStore(session), useShallow(select));
}

/** Tells the session whether its figure can be seen, so that it moves only then. */
export function useInView(session: Session | null, element: Element | null): void {
  useEffect(() => {
    if (session === null || element === null) return;
    const observer = new IntersectionObserver((entries) => {
      for (const entry of entries) session.setInView(entry.isIntersecting);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [session, element]);
}

function asStore(session: SessionStore) {
  return { getState: session.getState, getInitialState: session.getState, subscribe: session.subscribe };
}
