'use client';

/**
 * The canvas over the board: what moves, painted where the reader has moved and zoomed the board to.
 */
import { useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import type { Session } from '@/components/simulation/session';
import { paintMachines } from '@/components/stage/canvas/paint-machines';
import { paintMessages } from '@/components/stage/canvas/paint-messages';
import { onThemeChange, readPalette } from '@/components/stage/canvas/palette';
import type { StageGeometry } from '@/components/stage/geometry';
import { fallMs } from '@/simulator/telemetry/playback';
import type { Topology } from '@/simulator/telemetry/topology';

interface BoardCanvasProps {
  readonly session: Session;
  readonly topology: Topology;
  readonly geometry: StageGeometry;
  /** Without motion: messages on their way are left out while the run plays. */
  readonly still: boolean;
}

export function BoardCanvas({ session, topology, geometry, still }: BoardCanvasProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  const flow = useStoreApi();
  useEffect(() => {
    const canvas = ref.current;
    const g = canvas?.getContext('2d');
    if (!canvas || !g) return;
    let palette = readPalette(canvas);
    let asked: number | null = null;
    const paint = () => {
      if (asked !== null) cancelAnimationFrame(asked);
      asked = null;
      const { width, height, transform } = flow.getState();
      fitTo(canvas, g, width, height);
      const playback = session.playback();
      if (playback === null) return;
      const ratio = devicePixelRatio || 1;
      const [x, y, zoom] = transform;
      g.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * x, ratio * y);
      const frame = playback.at(session.playheadMs());
      const scene = { topology, geometry, frame, fallsForMs: fallMs * session.getState().speed };
      paintMachines(g, scene, palette);
      if (!still || !session.getState().playing) paintMessages(g, scene, palette);
    };
    // The view may be moved several times before a frame, and a run that plays paints each frame anyway.
    const paintSoon = () => {
      asked ??= requestAnimationFrame(paint);
    };
    const stops = [
      session.onFrame(paint),
      flow.subscribe((now, before) => {
        const resized = now.width !== before.width || now.height !== before.height;
        if (resized || now.transform !== before.transform) paintSoon();
      }),
      onThemeChange(canvas, () => {
        palette = readPalette(canvas);
        paint();
      }),
    ];
    paint();
    return () => {
      if (asked !== null) cancelAnimationFrame(asked);
      for (const stop of stops) stop();
    };
  }, [flow, session, topology, geometry, still]);
  return (
    <div aria-hidden="true" className="board-canvas">
      <canvas ref={ref} />
    </div>
  );
}

/** One canvas pixel per screen pixel, also after a zoom of the page; clears the picture. */
function fitTo(canvas: HTMLCanvasElement, g: CanvasRenderingContext2D, width: number, height: number): void {
  const ratio = devicePixelRatio || 1;
  const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== w || canvas.height !== h) {
    canvas.width = w;
    canvas.height = h;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  g.setTransform(1, 0, 0, 1, 0, 0);
  g.clearRect(0, 0, w, h);
}
