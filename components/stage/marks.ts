/**
 * The sizes of messages, for the canvas and the still picture alike.
 */
import type { StageMode } from './geometry-measures';

export const marks = {
  request: 4.6,
  answer: 3.3,
  /** Half of the diamond's height. */
  error: 5.6,
  abandoned: 4,
  abandonedLine: 2,
  retry: 2.6,
  retryRing: 5,
  retryRingLine: 1.5,
  /** How far from a retry its number stands, and the number's size. */
  tryNumberAway: 13,
  tryNumberSize: 11,
  /** Half of the side of a refusal on its way back, and of a refused request that falls. */
  refusal: 2.9,
  fallen: 3.6,
} as const;

/** From a retry to its number: above it, or beside it where lanes run downwards. */
export const tryNumberPlace = (mode: StageMode) =>
  mode === 'vertical' ? { x: 1 - marks.tryNumberAway, y: 0 } : { x: 0, y: -marks.tryNumberAway };

/** How much of a falling request is still to be seen, by how much of its fall is over. */
export const fadeAt = (gone: number): number => Math.max(0, 1 - gone * gone);
