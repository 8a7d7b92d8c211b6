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
import { partInView, type Rows } from './part-in-view';

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
  return (
    <div aria-hidden="true" className="stage-canvas">
      <canvas ref={ref} />
    </div>
  );
}

/** So often a canvas that covers a part looks whether the part has moved other than by scrolling. */
const lookEveryMs = 250;

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
  let rows = rowsOf(canvas, geometry);
  let lookedMs = performance.now();
  const paint = () => {
    if (performance.now() - lookedMs > lookEveryMs) look();
    cover(canvas, g, geometry, rows);
    const playback = session.playback();
    if (playback === null) return;
    const frame = playback.at(session.playheadMs());
    const scene = { topology, geometry, frame, fallsForMs: fallMs * session.getState().speed };
    paintMachines(g, scene, palette);
    if (!still || !session.getState().playing) paintMessages(g, scene, palette);
  };
  const look = () => {
    lookedMs = performance.now();
    const { top, height } = rowsOf(canvas, geometry);
    const moved = top !== rows.top || height !== rows.height;
    rows = { top, height };
    return moved;
  };
  const paintMoved = () => {
    if (look()) paint();
  };
  const repaint = () => {
    look();
    paint();
  };
  const stopFrames = session.onFrame(paint);
  const stopTheme = onThemeChange(canvas, () => {
    palette = readPalette(canvas);
    paint();
  });
  addEventListener('resize', repaint);
  addEventListener('scroll', paintMoved, { capture: true, passive: true });
  paint();
  return () => {
    stopFrames();
    stopTheme();
    removeEventListener('resize', repaint);
    removeEventListener('scroll', paintMoved, { capture: true });
  };
}

function rowsOf(canvas: HTMLCanvasElement, { height }: StageGeometry): Rows {
  const y = canvas.parentElement?.getBoundingClientRect().top ?? 0;
  return partInView(height, y, innerHeight);
}

/** One canvas pixel per screen pixel, also after a zoom of the page; clears the picture. */
function cover(
  canvas: HTMLCanvasElement,
  g: CanvasRenderingContext2D,
  { width }: StageGeometry,
  { top, height }: Rows,
): void {
  const ratio = devicePixelRatio || 1;
  const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== w || canvas.height !== h) {
    canvas.width = w;
    canvas.height = h;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  canvas.style.transform = top === 0 ? '' : `translateY(${top}px)`;
  g.setTransform(ratio, 0, 0, ratio, 0, -top * ratio);
  g.clearRect(0, top, width, height);
}
