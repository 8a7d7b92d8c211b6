'use client';

/**
 * The one canvas over the graph: everything that moves. It paints when the session says that the picture changed, never
 * through React.
 */
import { useEffect, useRef } from 'react';
import type { Session } from '@/components/simulation/session';
import { fallMs } from '@/simulator/telemetry/playback';
import type { Topology } from '@/simulator/telemetry/topology';
import type { StageGeometry } from '../geometry';
import { paintMachines } from './paint-machines';
import { paintMessages } from './paint-messages';
import { onThemeChange, readPalette } from './palette';

export interface CanvasLayerProps {
  readonly session: Session;
  readonly topology: Topology;
  readonly geometry: StageGeometry;
  /** Without motion: messages on their way are left out while the run plays. */
  readonly still: boolean;
}

export function CanvasLayer({ session, topology, geometry, still }: CanvasLayerProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const canvas = ref.current;
    return canvas ? keepPainted(canvas, session, topology, geometry, still) : undefined;
  }, [session, topology, geometry, still]);
  const { width, height } = geometry;
  return (
    <div aria-hidden="true" className="stage-canvas" style={{ width, height }}>
      <canvas ref={ref} style={{ width, height }} />
    </div>
  );
}

function keepPainted(
  canvas: HTMLCanvasElement,
  session: Session,
  topology: Topology,
  geometry: StageGeometry,
  still: boolean,
): () => void {
  const g = canvas.getContext('2d');
  if (g === null) return () => {};
  let palette = readPalette(canvas);
  const paint = () => {
    fitToScreen(canvas, g, geometry);
    const playback = session.playback();
    if (playback === null) return;
    const frame = playback.at(session.playheadMs());
    const scene = { topology, geometry, frame, fallsForMs: fallMs * session.getState().speed };
    paintMachines(g, scene, palette);
    if (!still || !session.getState().playing) paintMessages(g, scene, palette);
  };
  const stopFrames = session.onFrame(paint);
  const stopTheme = onThemeChange(canvas, () => {
    palette = readPalette(canvas);
    paint();
  });
  addEventListener('resize', paint);
  paint();
  return () => {
    stopFrames();
    stopTheme();
    removeEventListener('resize', paint);
  };
}

/** One canvas pixel per screen pixel, also after a zoom of the page; clears the picture. */
function fitToScreen(canvas: HTMLCanvasElement, g: CanvasRenderingContext2D, { width, height }: StageGeometry): void {
  const ratio = devicePixelRatio || 1;
  const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== w || canvas.height !== h) {
    canvas.width = w;
    canvas.height = h;
  }
  g.setTransform(ratio, 0, 0, ratio, 0, 0);
  g.clearRect(0, 0, width, height);
}
