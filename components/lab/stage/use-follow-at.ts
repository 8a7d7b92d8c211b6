'use client';

/**
 * A click or a tap on a message of the board follows its request; beside all messages it goes on to what is below.
 */
import { useReactFlow } from '@xyflow/react';
import { type MouseEvent, useCallback } from 'react';
import type { StageGeometry } from '@/components/stage/geometry';
import { reachPx, requestAt } from '@/components/stage/request-at';
import type { Picture } from './use-picture';

/** What is clicked for its own sake, even where a message flies over it. */
const ownClicks = 'button, .board-source';

export function useFollowAt(
  { session, topology }: Picture,
  geometry: StageGeometry,
  follow: (request: number) => void,
) {
  const { screenToFlowPosition, getZoom } = useReactFlow();
  return useCallback(
    (event: MouseEvent<HTMLElement>) => {
      const playback = session?.playback() ?? null;
      // A click that a key made has no place.
      if (session === null || playback === null || event.detail === 0) return;
      if (event.target instanceof Element && event.target.closest(ownClicks) !== null) return;
      const { x, y } = screenToFlowPosition({ x: event.clientX, y: event.clientY }, { snapToGrid: false });
      const isTouch = event.nativeEvent instanceof PointerEvent && event.nativeEvent.pointerType === 'touch';
      const reach = (isTouch ? reachPx.finger : reachPx.pointer) / getZoom();
      const scene = { topology, geometry, frame: playback.at(session.playheadMs()), fallsForMs: 1 };
      const request = requestAt(scene, x, y, reach);
      if (request === null) return;
      event.stopPropagation();
      session.pause();
      follow(request);
    },
    [session, topology, geometry, follow, screenToFlowPosition, getZoom],
  );
}
