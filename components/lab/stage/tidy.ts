/**
 * Places for all components, column by column along the way of requests, with room for their instruments and for the
 * lanes between them.
 */
import { layersOf } from '@/components/stage/layers';
import type { LabDocument, Position } from '../document/document';
import { sizeOf } from './lab-geometry';
import { sketchTopology } from './sketch';

const laneRoom = 80;
const rowRoom = 48;

interface Placed extends Position {
  readonly width: number;
  readonly height: number;
}

/** The document with its components in order; the first stands where it stood. */
export function tidied(document: LabDocument): LabDocument {
  if (document.components.length === 0) return document;
  const topology = sketchTopology(document, null);
  const places: Position[] = [];
  let x = 0;
  for (const layer of layersOf(topology)) {
    const sizes = layer.map((component) => sizeOf(topology, component));
    const height = sizes.reduce((sum, size) => sum + size.height, 0) + rowRoom * (layer.length - 1);
    let y = -height / 2;
    for (const [i, component] of layer.entries()) {
      places[component] = { x, y: Math.round(y) };
      y += (sizes[i]?.height ?? 0) + rowRoom;
    }
    x += Math.max(...sizes.map(({ width }) => width)) + laneRoom;
  }
  const components = document.components.map((one, i) => ({ ...one, position: places[i] ?? { x: 0, y: 0 } }));
  return { ...document, components };
}

/** Whether instruments would lie on each other, or hardly beside each other, as a file or a template places them. */
function isCrowded(document: LabDocument): boolean {
  const topology = sketchTopology(document, null);
  const boxes = document.components.map(({ position }, i): Placed => {
    const { width, height } = sizeOf(topology, i);
    return { ...(position ?? { x: 0, y: 0 }), width, height };
  });
  return boxes.some((a, i) => boxes.slice(0, i).some((b) => touch(a, b)));
}

/** Beside each other a lane needs room, below each other a badge. */
const touch = (a: Placed, b: Placed): boolean =>
  a.x < b.x + b.width + 64 && b.x < a.x + a.width + 64 && a.y < b.y + b.height + 32 && b.y < a.y + a.height + 32;

/** A document from elsewhere, in order where its own places leave no room. */
export const withRoom = (document: LabDocument): LabDocument => (isCrowded(document) ? tidied(document) : document);
