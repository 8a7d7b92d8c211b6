'use client';

/**
 * Moves the cursor line and the scrubber's handle with the play head, each frame, without rendering React: the
 * place is a CSS variable, `--head`, on the element that holds them.
 */
import { type RefObject, useLayoutEffect } from 'react';
import type { TimeFrame } from '@/components/charts/time-frame';
import type { Session } from '@/components/simulation/session';

export function usePlayhead(session: Session, frame: TimeFrame, element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const place = () => {
      const px = frame.x.toPx(Math.min(session.playheadMs(), frame.durationMs));
      element.current?.style.setProperty('--head', `${px.toFixed(2)}px`);
    };
    place();
    return session.onFrame(place);
  }, [session, frame, element]);
}
