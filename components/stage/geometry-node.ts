/**
 * The inside of one instrument: where its texts, queues and cells stand, from its own top left corner.
 */
import type { ComponentInfo, Topology } from '@/simulator/telemetry/topology';
import type { NodeInside, RowGeometry } from './geometry-inside';
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
import { isProcess, kindInside, kindWidth, modulesHeight } from './kinds/kind-inside';

export function nodeInside(topology: Topology, component: number, mode: StageMode, fullWidth: number): NodeInside {
  const info = topology.components[component] as ComponentInfo;
  const width = mode === 'vertical' ? fullWidth : naturalWidth(info, mode);
  if (info.kind === 'client') return clientInside(topology, component, mode, width);
  return isProcess(info) ? serviceInside(info, mode, width) : kindInside(info, mode, width);
}

export function naturalWidth(info: ComponentInfo, mode: StageMode): number {
  const m = measures[mode];
  if (info.kind === 'client') return m.clientWidth;
  if (!isProcess(info)) return kindWidth(info, mode);
  const { cellsLeft, perLine } = plan(info, m, null);
  return Math.max(m.smallestWidth, cellsLeft + perLine * m.cellPitch - (m.cellPitch - m.cell) + m.padding + 2);
}

/** How the queue and the cells share a row. */
interface RowPlan {
  readonly queueWidth: number;
  readonly cellsLeft: number;
  /** Lines of equal length: sixteen threads are two of eight. */
  readonly perLine: number;
  readonly lines: number;
  readonly isStrip: boolean;
}

/** Within a given width the queue gives way first, then the cells take more lines; null: as wide as it likes to be. */
function plan(info: ComponentInfo, m: Measures, width: number | null): RowPlan {
  const queue = hasQueue(info) ? m.queueLeft + m.queueToCells : m.queueLeft;
  const room = width === null ? Number.POSITIVE_INFINITY : width - queue - m.padding + (m.cellPitch - m.cell);
  const shortestQueue = hasQueue(info) ? m.shortestQueue : 0;
  const most = Math.max(1, Math.min(cellsPerLine, Math.floor((room - shortestQueue) / m.cellPitch)));
  const isStrip = info.concurrency !== null && info.concurrency > mostCells;
  const threads = isStrip ? most : (info.concurrency ?? 0);
  const lines = Math.max(1, Math.ceil(threads / most));
  const perLine = Math.ceil(threads / lines);
  const queueWidth = hasQueue(info) ? Math.min(m.queueWidth, room - perLine * m.cellPitch) : 0;
  return { queueWidth, cellsLeft: queue + queueWidth, perLine, lines, isStrip };
}

function clientInside(topology: Topology, component: number, mode: StageMode, width: number): NodeInside {
  const nothing = { width, rows: [], face: null, hiddenReplicas: 0, labelsY: null };
  if (mode === 'vertical') return { ...nothing, height: 36, dividerY: null, linesY: [] };
  const classes = topology.classes.filter((requestClass) => requestClass.client === component).length;
  const dividerY = labelY + 9 + 18 * classes;
  const classLines = Array.from({ length: classes }, (_, i) => labelY + 3 + 18 * i);
  return { ...nothing, height: dividerY + 32, dividerY, linesY: [...classLines, dividerY + 16] };
}

function serviceInside(info: ComponentInfo, mode: StageMode, width: number): NodeInside {
  const m = measures[mode];
  const shown = Math.min(info.replicas, mostRows);
  const rowPlan = plan(info, m, mode === 'vertical' ? width : null);
  const { lines } = rowPlan;
  const pitch = m.rowPitch + (lines - 1) * m.cellPitch;
  const rows = Array.from({ length: shown }, (_, replica) =>
    row(info, m, rowPlan, replica, firstRowY + replica * pitch),
  );
  const hidden = info.replicas - shown;
  const lastRowBottom = firstRowY + (shown - 1) * pitch + (lines - 1) * m.cellPitch + m.cell / 2;
  const rowsBottom = lastRowBottom + 20 + (hidden > 0 ? lineHeight : 0);
  const modules = modulesHeight(info);
  const face = modules > 0 ? { x: m.padding, y: rowsBottom - 6, width: width - 2 * m.padding, height: modules } : null;
  const dividerY = rowsBottom + modules;
  const linesY = info.endpoints.map((_, i) => dividerY + 16 + i * lineHeight);
  const height = dividerY + 16 + Math.max(1, linesY.length) * lineHeight + 3;
  return { width, height, rows, face, hiddenReplicas: hidden, labelsY: labelY, dividerY, linesY };
}

/** `middleY` is the middle of the first line of cells. */
function row(info: ComponentInfo, m: Measures, rowPlan: RowPlan, replica: number, middleY: number): RowGeometry {
  const { queueWidth, cellsLeft, perLine, isStrip } = rowPlan;
  const queue = { x: m.queueLeft, y: middleY - m.queueHeight / 2, width: queueWidth, height: m.queueHeight };
  const top = middleY - m.cell / 2;
  const stripWidth = perLine * m.cellPitch - (m.cellPitch - m.cell);
  const cells = isStrip
    ? [{ x: cellsLeft, y: top, width: stripWidth, height: m.cell }]
    : Array.from({ length: info.concurrency ?? 0 }, (_, slot) => ({
        x: cellsLeft + (slot % perLine) * m.cellPitch,
        y: top + Math.floor(slot / perLine) * m.cellPitch,
        width: m.cell,
        height: m.cell,
      }));
  return { replica, middleY, queue: hasQueue(info) ? queue : null, cells, isStrip };
}

const hasQueue = (info: ComponentInfo) => info.concurrency !== null && info.queueLimit !== 0;
