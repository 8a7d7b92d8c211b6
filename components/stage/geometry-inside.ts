/**
 * The parts of one instrument: boxes from its top left corner.
 */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface RowGeometry {
  readonly replica: number;
  readonly middleY: number;
  /** From the limit line on the left to where the first in line stands on the right. */
  readonly queue: Box | null;
  /** One box per thread; a single wide one where the threads are too many to draw; none without limit. */
  readonly cells: readonly Box[];
  readonly isStrip: boolean;
}

/** Everything is measured from the top left corner of the node. */
export interface NodeInside {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly RowGeometry[];
  /** Where its kind draws what only it has; null where that is nothing. */
  readonly face: Box | null;
  /** Replicas without a row of their own. */
  readonly hiddenReplicas: number;
  readonly labelsY: number | null;
  readonly dividerY: number | null;
  /** The middle of each readout line. */
  readonly linesY: readonly number[];
}
