/**
 * The marks of messages as stamps, painted once as paths. A mark may stand between pixels, so there is a stamp for each
 * of some places within a pixel, so close that the eye sees no difference.
 */
import { marks } from '../../marks';
import { messageMarks, type PaintMarks } from '../message-marks';
import type { Palette } from '../palette';
import { Places } from '../places';
import { type Stamp, stampOf } from './pixels';

export interface Stamps {
  /** Places within a pixel, across and down. */
  readonly steps: number;
  /** From the first pixel of a stamp, across and down, to the one in which the mark has its middle. */
  readonly middle: number;
  /** Of each layer of marks, by the place within a pixel, row by row. */
  readonly layers: readonly (readonly Stamp[])[];
}

/** Steps of a quarter of a pixel of the page. */
const stepsPerPixel = 4;
const reach = Math.max(
  marks.error,
  marks.retryRing + marks.retryRingLine / 2,
  marks.abandoned + marks.abandonedLine / 2,
);

/** How far a mark reaches from the pixel of its middle, in pixels of the screen. */
export const reachInPixels = (scale: number): number => Math.ceil(reach * scale) + 1;

/** `scale`: pixels of the screen for each unit of the picture. */
export function makeStamps(palette: Palette, scale: number, rowLength: number): Stamps {
  const steps = Math.max(1, Math.min(stepsPerPixel, Math.round(stepsPerPixel / scale)));
  const middle = reachInPixels(scale);
  const layers = messageMarks.map(([, paint]) =>
    paintedAt(paint, palette, scale, steps, middle).map((picture) => stampOf(picture, 2 * middle + 1, rowLength)),
  );
  return { steps, middle, layers };
}

/** The mark at each of the places within a pixel. */
function paintedAt(paint: PaintMarks, palette: Palette, scale: number, steps: number, middle: number): Int32Array[] {
  const size = 2 * middle + 1;
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size * steps * steps;
  const g = canvas.getContext('2d', { willReadFrequently: true });
  if (g === null) return [];
  g.scale(scale, scale);
  const places = new Places();
  for (let step = 0; step < steps * steps; step++) {
    const x = middle + ((step % steps) + 0.5) / steps;
    const y = size * step + middle + (Math.floor(step / steps) + 0.5) / steps;
    places.add(x / scale, y / scale, 0);
  }
  paint(g, places, palette);
  const { data } = g.getImageData(0, 0, size, canvas.height);
  const pixels = new Int32Array(data.buffer);
  return Array.from({ length: steps * steps }, (_, step) =>
    pixels.subarray(step * size * size, (step + 1) * size * size),
  );
}
