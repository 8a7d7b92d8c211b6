/**
 * The marks of messages on their way, by kind: one path for each colour.
 */
import type { FlightKind } from '@/simulator/telemetry/chunk';
import { marks } from '../marks';
import type { Palette } from './palette';
import type { Places } from './places';

type Context = CanvasRenderingContext2D;
export type PaintMarks = (g: Context, list: Places, palette: Palette) => void;

/** Layers: all of one lie on all of those before it. */
export const messageMarks: readonly (readonly [FlightKind, PaintMarks])[] = [
  ['answer', (g, list, { success }) => fill(g, discs(list, marks.answer), success)],
  ['refusal', (g, list, { shed }) => fill(g, squares(list, marks.refusal), shed)],
  ['request', (g, list, { request }) => fill(g, discs(list, marks.request), request)],
  ['error', (g, list, { error }) => fill(g, diamonds(list, marks.error), error)],
  ['abandoned', (g, list, { plate }) => fill(g, discs(list, marks.abandoned), plate)],
  ['abandoned', (g, list, { error }) => stroke(g, discs(list, marks.abandoned), error, marks.abandonedLine)],
  ['retry', (g, list, { plate }) => fill(g, discs(list, marks.retryRing), plate)],
  ['retry', (g, list, { retry }) => stroke(g, discs(list, marks.retryRing), retry, marks.retryRingLine)],
  ['retry', (g, list, { retry }) => fill(g, discs(list, marks.retry), retry)],
];

function fill(g: Context, path: Path2D, color: string): void {
  g.fillStyle = color;
  g.fill(path);
}

function stroke(g: Context, path: Path2D, color: string, width: number): void {
  g.strokeStyle = color;
  g.lineWidth = width;
  g.stroke(path);
}

function discs({ xy, count }: Places, radius: number): Path2D {
  const path = new Path2D();
  for (let i = 0; i < count; i++) {
    const [x, y] = [xy[2 * i] as number, xy[2 * i + 1] as number];
    path.moveTo(x + radius, y);
    path.arc(x, y, radius, 0, 2 * Math.PI);
  }
  return path;
}

function squares({ xy, count }: Places, half: number): Path2D {
  const path = new Path2D();
  for (let i = 0; i < count; i++) {
    path.rect((xy[2 * i] as number) - half, (xy[2 * i + 1] as number) - half, 2 * half, 2 * half);
  }
  return path;
}

function diamonds({ xy, count }: Places, half: number): Path2D {
  const path = new Path2D();
  for (let i = 0; i < count; i++) {
    const [x, y] = [xy[2 * i] as number, xy[2 * i + 1] as number];
    path.moveTo(x, y - half);
    path.lineTo(x + half, y);
    path.lineTo(x, y + half);
    path.lineTo(x - half, y);
    path.closePath();
  }
  return path;
}
