/**
 * Which request's message lies at a point of the picture: the nearest one within reach of a pointer or a finger.
 */
import { type Scene, visitFlights } from './scene';

export const reachPx = { pointer: 12, finger: 24 } as const;

/** Its number; null when none is within reach. */
export function requestAt(scene: Scene, x: number, y: number, reach: number): number | null {
  let found: number | null = null;
  let nearest = reach * reach;
  visitFlights(scene, (_kind, dotX, dotY, _tryNumber, request) => {
    const distance = (dotX - x) ** 2 + (dotY - y) ** 2;
    // A client request has a number from 1; what a component does by itself has none.
    if (distance > nearest || request <= 0) return;
    nearest = distance;
    found = request;
  });
  return found;
}
