import type { Box } from '../geometry-inside';
import type { Face } from '../reading';

/** What the drawing of a face gets: what it says, and its room inside the instrument. */
export interface FaceProps {
  readonly face: Face;
  readonly box: Box;
  /** Side of a cell, and from one to the next. */
  readonly cell: number;
  readonly cellPitch: number;
}
