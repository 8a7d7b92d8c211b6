/**
 * Walking over the board with arrow keys: the component or connection nearest in a direction.
 */
import type { Box } from '@/components/stage/geometry';
import type { Position } from '../document/document';

type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

const directions: Readonly<Record<Direction, Position>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

export const directionOf = (key: string): Position | null =>
  Object.hasOwn(directions, key) ? directions[key as Direction] : null;

const middle = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 });

/** What is nearest to another in a direction; what lies aside counts as twice as far. */
export function neighbour(boxes: ReadonlyMap<string, Box>, from: string, towards: Position): string | null {
  const start = boxes.get(from);
  if (start === undefined) return null;
  const here = middle(start);
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [id, box] of boxes) {
    const at = middle(box);
    const along = (at.x - here.x) * towards.x + (at.y - here.y) * towards.y;
    const aside = Math.abs((at.x - here.x) * towards.y) + Math.abs((at.y - here.y) * towards.x);
    if (id === from || along <= 0 || along + 2 * aside >= least) continue;
    least = along + 2 * aside;
    best = id;
  }
  return best;
}
