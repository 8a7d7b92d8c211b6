/**
 * The sizes of an instrument, as the anatomy sheet gives them, for the ways a graph is drawn: `roomy`, `wide` and
 * `dense` run from left to right, `vertical` from top to bottom on a narrow page.
 */
export type StageMode = 'roomy' | 'wide' | 'dense' | 'vertical';

export interface Measures {
  readonly cell: number;
  /** From one cell to the next. */
  readonly cellPitch: number;
  /** From one replica's row to the next. */
  readonly rowPitch: number;
  readonly padding: number;
  /** From the left side to the queue's limit line, and the width of the queue. */
  readonly queueLeft: number;
  readonly queueWidth: number;
  /** What remains of the queue where there is little room. */
  readonly shortestQueue: number;
  /** From the queue's end to the first cell. */
  readonly queueToCells: number;
  readonly queueHeight: number;
  readonly clientWidth: number;
  readonly smallestWidth: number;
  /** The shortest and the longest connection that still reads well. */
  readonly shortestGap: number;
  readonly longestGap: number;
}

export const lineHeight = 17;
/** From the top to the middle of the name, of the small labels, and of the first row. */
export const nameY = 19;
export const labelY = 39;
export const firstRowY = 58;
export const badgeHeight = 31;
/** Between the lanes of requests and of answers. */
export const laneGap = 10;

export const measures: Readonly<Record<StageMode, Measures>> = {
  roomy: {
    cell: 19,
    cellPitch: 22,
    rowPitch: 33,
    padding: 16,
    queueLeft: 33,
    queueWidth: 97,
    shortestQueue: 40,
    queueToCells: 14,
    queueHeight: 19,
    clientWidth: 142,
    smallestWidth: 220,
    shortestGap: 152,
    longestGap: 300,
  },
  wide: {
    cell: 16,
    cellPitch: 18,
    rowPitch: 30,
    padding: 14,
    queueLeft: 29,
    queueWidth: 65,
    shortestQueue: 65,
    queueToCells: 10,
    queueHeight: 16,
    clientWidth: 126,
    smallestWidth: 196,
    shortestGap: 88,
    longestGap: 360,
  },
  dense: {
    cell: 14,
    cellPitch: 16,
    rowPitch: 28,
    padding: 12,
    queueLeft: 25,
    queueWidth: 50,
    shortestQueue: 50,
    queueToCells: 10,
    queueHeight: 14,
    clientWidth: 116,
    smallestWidth: 178,
    shortestGap: 64,
    longestGap: 200,
  },
  vertical: {
    cell: 19,
    cellPitch: 21,
    rowPitch: 33,
    padding: 14,
    queueLeft: 29,
    queueWidth: 97,
    shortestQueue: 40,
    queueToCells: 10,
    queueHeight: 19,
    clientWidth: 0,
    smallestWidth: 0,
    // As high as a finger needs: a connection is pointed at between its ends.
    shortestGap: 44,
    longestGap: 44,
  },
};

/** Cells in one line, and the most that are drawn one by one; more threads are a strip. */
export const cellsPerLine = 10;
export const mostCells = 40;
/** Replicas that get a row of their own. */
export const mostRows = 6;
