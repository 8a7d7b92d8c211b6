/**
 * The inside of one instrument: where its texts, queues and cells stand, from its own top left corner.
 */
import type { ComponentInfo, Topology } from '@/simulator/telemetry/topology';
import {
  cellsPerLine,
  firstRowY,
  labelY,
  lineHeight,
  type Measures,
  measures,
  mostCells,
  mostRows,
  type StageMode,
} from './geometry-measures';

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
  /** Replicas without a row of their own. */
  readonly hiddenReplicas: number;
  readonly labelsY: number | null;
  readonly dividerY: number | null;
  /** The middle of each readout line. */
  readonly linesY: readonly number[];
}

export function nodeInside(topology: Topology, component: number, mode: StageMode, fullWidth: number): NodeInside {
  const info = topology.components[component] as ComponentInfo;
  const width = mode === 'vertical' ? fullWidth : naturalWidth(info, mode);
  return info.kind === 'client' ? clientInside(topology, component, mode, width) : serviceInside(info, mode, width);
}

export function naturalWidth(info: ComponentInfo, mode: StageMode): number {
  const m = measures[mode];
  if (info.kind === 'client') return m.clientWidth;
  const cells = inLine(info);
  return Math.max(m.smallestWidth, cellsLeft(info, m) + cells * m.cellPitch - (m.cellPitch - m.cell) + m.padding + 2);
}

function clientInside(topology: Topology, component: number, mode: StageMode, width: number): NodeInside {
  const nothing = { width, rows: [], hiddenReplicas: 0, labelsY: null };
  if (mode === 'vertical') return { ...nothing, height: 36, dividerY: null, linesY: [] };
  const classes = topology.classes.filter((requestClass) => requestClass.client === component).length;
  const dividerY = labelY + 9 + 18 * classes;
  const classLines = Array.from({ length: classes }, (_, i) => labelY + 3 + 18 * i);
  return { ...nothing, height: dividerY + 32, dividerY, linesY: [...classLines, dividerY + 16] };
}

function serviceInside(info: ComponentInfo, mode: StageMode, width: number): NodeInside {
  const m = measures[mode];
  const shown = Math.min(info.replicas, mostRows);
  const lines = cellLines(info);
  const pitch = m.rowPitch + (lines - 1) * m.cellPitch;
  const rows = Array.from({ length: shown }, (_, replica) => row(info, m, replica, firstRowY + replica * pitch));
  const hidden = info.replicas - shown;
  const lastRowBottom = firstRowY + (shown - 1) * pitch + (lines - 1) * m.cellPitch + m.cell / 2;
  const dividerY = lastRowBottom + 20 + (hidden > 0 ? lineHeight : 0);
  const linesY = info.endpoints.map((_, i) => dividerY + 16 + i * lineHeight);
  const height = dividerY + 16 + Math.max(1, linesY.length) * lineHeight + 3;
  return { width, height, rows, hiddenReplicas: hidden, labelsY: labelY, dividerY, linesY };
}

/** `middleY` is the middle of the first line of cells. */
function row(info: ComponentInfo, m: Measures, replica: number, middleY: number): RowGeometry {
  const queue = { x: m.queueLeft, y: middleY - m.queueHeight / 2, width: m.queueWidth, height: m.queueHeight };
  const { concurrency } = info;
  const left = cellsLeft(info, m);
  const top = middleY - m.cell / 2;
  const isStrip = concurrency !== null && concurrency > mostCells;
  const stripWidth = cellsPerLine * m.cellPitch - (m.cellPitch - m.cell);
  const cells = isStrip
    ? [{ x: left, y: top, width: stripWidth, height: m.cell }]
    : Array.from({ length: concurrency ?? 0 }, (_, slot) => ({
        x: left + (slot % inLine(info)) * m.cellPitch,
        y: top + Math.floor(slot / inLine(info)) * m.cellPitch,
        width: m.cell,
        height: m.cell,
      }));
  return { replica, middleY, queue: hasQueue(info) ? queue : null, cells, isStrip };
}

const hasQueue = (info: ComponentInfo) => info.concurrency !== null && info.queueLimit !== 0;

function cellsLeft(info: ComponentInfo, m: Measures): number {
  return hasQueue(info) ? m.queueLeft + m.queueWidth + m.queueToCells : m.queueLeft;
}

/** Lines of equal length: sixteen threads are two of eight. */
const inLine = (info: ComponentInfo): number =>
  Math.min(cellsPerLine, Math.ceil((info.concurrency ?? 0) / cellLines(info)));

function cellLines(info: ComponentInfo): number {
  const { concurrency } = info;
  return concurrency === null || concurrency > mostCells ? 1 : Math.ceil(concurrency / cellsPerLine);
}
