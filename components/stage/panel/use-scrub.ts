'use client';

/**
 * Seeking by pointer: press or drag anywhere over the plot. At most one seek per frame; a running figure pauses.
 */
import { type PointerEvent, useEffect, useRef } from 'react';
import type { TimeFrame } from '@/components/charts/time-frame';
import type { Session } from '@/components/simulation/session';

export function useScrub(session: Session, frame: TimeFrame, locked: boolean) {
  const wanted = useRef<number | null>(null);
  const handle = useRef(0);
  useEffect(() => () => cancelAnimationFrame(handle.current), []);

  function seekTo(event: PointerEvent<HTMLElement>) {
    const px = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const { reachedMs } = session.getState();
    const waiting = wanted.current !== null;
    wanted.current = Math.min(reachedMs, Math.max(0, frame.x.fromPx(px)));
    if (waiting) return;
    handle.current = requestAnimationFrame(() => {
      if (wanted.current !== null) session.seek(wanted.current);
      wanted.current = null;
    });
  }

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (locked || event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      session.pause();
      seekTo(event);
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (event.currentTarget.hasPointerCapture(event.pointerId)) seekTo(event);
    },
  };
}
