'use client';

/**
 * A click or a tap on a message follows its request; beside all messages it goes on to the parts of the graph.
 */
import { type MouseEvent, useCallback } from 'react';
import type { Session } from '@/components/simulation/session';
import type { Topology } from '@/simulator/telemetry/topology';
import type { StageGeometry } from '../geometry';
import { reachPx, requestAt } from '../request-at';

/** What is clicked for its own sake, even where a message flies over it. */
const ownClicks = '[data-part^="component"], .stage-menu';

export type Follow = (request: number) => void;

export function useFollow(session: Session, topology: Topology, geometry: StageGeometry, follow: Follow | undefined) {
  return useCallback(
    (event: MouseEvent<HTMLElement>) => {
      const playback = session.playback();
      // A click that a key made has no place.
      if (follow === undefined || playback === null || event.detail === 0) return;
      if (event.target instanceof Element && event.target.closest(ownClicks) !== null) return;
      const { left, top } = event.currentTarget.getBoundingClientRect();
      const isTouch = event.nativeEvent instanceof PointerEvent && event.nativeEvent.pointerType === 'touch';
      const frame = playback.at(session.playheadMs());
      const scene = { topology, geometry, frame, fallsForMs: 1 };
      const reach = isTouch ? reachPx.finger : reachPx.pointer;
      const request = requestAt(scene, event.clientX - left, event.clientY - top, reach);
      if (request === null) return;
      event.stopPropagation();
      session.pause();
      follow(request);
    },
    [session, topology, geometry, follow],
  );
}
