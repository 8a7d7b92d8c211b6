/**
 * Where things are drawn on the canvas of the lab: boxes of one size, and lines between their nearest sides.
 */
import { placeOf } from '../document/arrange';
import type { LabComponent, Position } from '../document/document';

export const box = { width: 152, height: 64 };
const margin = 48;

export interface Extent {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The room that all components take, with a margin. */
export function extentOf(components: readonly LabComponent[]): Extent {
  const places = components.map(placeOf);
  const left = Math.min(0, ...places.map(({ x }) => x)) - margin;
  const top = Math.min(0, ...places.map(({ y }) => y)) - margin;
  const right = Math.max(0, ...places.map(({ x }) => x)) + box.width + margin;
  const bottom = Math.max(0, ...places.map(({ y }) => y)) + box.height + margin;
  return { left, top, width: right - left, height: bottom - top };
}

/** A line from one box to another, as the path of an SVG. */
export function linePath(from: Position, to: Position): string {
  const y1 = from.y + box.height / 2;
  const y2 = to.y + box.height / 2;
  const across = Math.abs(to.x - from.x) >= box.width;
  if (!across) {
    const down = to.y >= from.y;
    const x1 = from.x + box.width / 2;
    const x2 = to.x + box.width / 2;
    const start = down ? from.y + box.height : from.y;
    const end = down ? to.y : to.y + box.height;
    const bend = (end - start) / 2;
    return `M${x1} ${start}C${x1} ${start + bend} ${x2} ${end - bend} ${x2} ${end}`;
  }
  const right = to.x > from.x;
  const start = right ? from.x + box.width : from.x;
  const end = right ? to.x : to.x + box.width;
  const bend = (end - start) / 2;
  return `M${start} ${y1}C${start + bend} ${y1} ${end - bend} ${y2} ${end} ${y2}`;
}

export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

const directions: Readonly<Record<Direction, Position>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

export const directionOf = (key: string): Position | null =>
  Object.hasOwn(directions, key) ? directions[key as Direction] : null;

/** The component nearest to another in a direction; what lies aside counts as twice as far. */
export function neighbour(
  components: readonly LabComponent[],
  from: LabComponent,
  towards: Position,
): LabComponent | null {
  const here = placeOf(from);
  let best: LabComponent | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const one of components) {
    const at = placeOf(one);
    const along = (at.x - here.x) * towards.x + (at.y - here.y) * towards.y;
    const aside = Math.abs((at.x - here.x) * towards.y) + Math.abs((at.y - here.y) * towards.x);
    if (one === from || along <= 0 || along + 2 * aside >= least) continue;
    least = along + 2 * aside;
    best = one;
  }
  return best;
}
