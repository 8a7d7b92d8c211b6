'use client';

/**
 * Moves what stands at the play head, each frame, without rendering React: everything of the class `at-head` within an
 * element. Moved as a layer of the screen: styles, places and paint of all else stay as they are.
 */
import { type RefObject, useLayoutEffect } from 'react';
import type { TimeFrame } from '@/components/charts/time-frame';
import type { Session } from '@/components/simulation/session';

export function usePlayhead(session: Session, frame: TimeFrame, element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const atHead = element.current?.getElementsByClassName('at-head') as HTMLCollectionOf<HTMLElement> | undefined;
    const place = () => {
      const px = frame.x.toPx(Math.min(session.playheadMs(), frame.durationMs));
      const transform = `translateX(${px.toFixed(2)}px)`;
      for (const one of atHead ?? []) one.style.transform = transform;
    };
    place();
    return session.onFrame(place);
  }, [session, frame, element]);
}
