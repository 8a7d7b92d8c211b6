/**
 * The inside of the instruments of managed components: a face that shows what only their kind has, above the readout.
 */
import type { ComponentInfo } from '@/simulator/telemetry/topology';
import { textWidth } from '../fit-text';
import type { Box, NodeInside, RowGeometry } from '../geometry-inside';
import { firstRowY, lineHeight, type Measures, measures, type StageMode } from '../geometry-measures';

/** Kinds that are drawn as rows of threads, as a service is. */
export const isProcess = ({ kind }: ComponentInfo): boolean => kind === 'service' || kind === 'monolith';

/** Where the face begins, below the name. */
const faceTop = 34;
/** Environments drawn one by one, and in one line. */
const mostTiles = 30;
const tilesPerLine = 8;
/** Shards and nodes that get a row; all of them are in the words. */
const mostRows = 8;
const barPitch = 13;
/** Connections of one node drawn one by one; more are a bar. */
const mostConnections = 40;

/** Width and height of the face. */
interface Size {
  readonly width: number;
  readonly height: number;
}

const faces: Partial<Record<ComponentInfo['kind'], (info: ComponentInfo, m: Measures, width?: number) => Size>> = {
  apiGateway: () => ({ width: 152, height: 64 }),
  queue: () => ({ width: 104, height: 42 }),
  stream: ({ about }) => ({
    width: 148,
    height: barPitch * Math.min(mostRows, about?.kind === 'stream' ? about.shards : 1),
  }),
  cache: () => ({ width: 128, height: 34 }),
  database: (info, m, width) => ({ width: 148, height: databaseRows(info, m, width).height }),
};

export function kindWidth(info: ComponentInfo, mode: StageMode): number {
  const m = measures[mode];
  const named = textWidth(info.id, 14, true) + 4;
  const tiles = Math.min(tilesPerLine, tilesOf(info)) * m.cellPitch;
  const face = faces[info.kind]?.(info, m).width ?? 152;
  return Math.ceil(2 * m.padding + Math.max(named, info.kind === 'function' ? Math.max(128, tiles) : face));
}

export function kindInside(info: ComponentInfo, mode: StageMode, width: number): NodeInside {
  const m = measures[mode];
  const room = width - 2 * m.padding;
  const rows = info.kind === 'function' ? [tiles(info, m, room)] : [];
  const height = info.kind === 'function' ? heightOf(rows) : (faces[info.kind]?.(info, m, room).height ?? 0);
  const dividerY = height === 0 ? faceTop : faceTop + height + 10;
  const linesY = Array.from({ length: linesOf(info) }, (_, i) => dividerY + 16 + i * lineHeight);
  return {
    width,
    height: dividerY + 16 + linesY.length * lineHeight + 3,
    rows,
    face: height === 0 || info.kind === 'function' ? null : { x: m.padding, y: faceTop, width: room, height },
    hiddenReplicas: 0,
    labelsY: null,
    dividerY,
    linesY,
  };
}

/** How many readout lines its reading has. */
const linesOf = ({ kind }: ComponentInfo): number => (kind === 'cache' ? 1 : 2);

/** A function of which nothing has run yet has one. */
const tilesOf = ({ kind, about }: ComponentInfo): number =>
  about?.kind === 'function' ? Math.max(1, Math.min(mostTiles, about.limit)) : kind === 'function' ? 1 : 0;

/** One tile for each environment that there may be, in lines. */
function tiles(info: ComponentInfo, m: Measures, room: number): RowGeometry {
  const most = Math.floor((room + m.cellPitch - m.cell) / m.cellPitch);
  const perLine = Math.max(1, Math.min(most, m.padding === measures.vertical.padding ? most : tilesPerLine));
  const cells = Array.from({ length: tilesOf(info) }, (_, slot) => ({
    x: m.padding + (slot % perLine) * m.cellPitch,
    y: faceTop + Math.floor(slot / perLine) * m.cellPitch,
    width: m.cell,
    height: m.cell,
  }));
  return { replica: 0, middleY: firstRowY, queue: null, cells, isStrip: false };
}

/** Nothing where it is not known how many there may be. */
const heightOf = (rows: readonly RowGeometry[]): number =>
  Math.max(faceTop, ...rows.flatMap(({ cells }) => cells.map(({ y, height }) => y + height))) - faceTop;

/** Each node of a database as lines of connections; null for cells where they are too many to draw. */
export function databaseRows(info: ComponentInfo, m: Pick<Measures, 'cell' | 'cellPitch'>, width = 148) {
  const most = info.about?.kind === 'database' ? info.about.maxConnections : null;
  const isBar = most === null || most > mostConnections;
  const perLine = Math.max(1, Math.floor((width + m.cellPitch - m.cell) / m.cellPitch));
  const lines = isBar ? 1 : Math.ceil(most / perLine);
  const nodeHeight = lines * m.cellPitch + 4;
  const nodes = Math.min(mostRows, info.replicas);
  return { isBar, perLine, nodes, nodeHeight, cells: isBar ? 0 : most, height: nodes * nodeHeight - 4 };
}

/** The places of bars in a face, one below the other. */
export const barsIn = (face: Box, count: number): readonly Box[] =>
  Array.from({ length: Math.min(mostRows, count) }, (_, i) => ({
    x: face.x,
    y: face.y + i * barPitch,
    width: face.width,
    height: barPitch - 4,
  }));

/** Modules of a monolith below its rows. */
export const modulePitch = 17;
export const modulesHeight = ({ about }: ComponentInfo): number =>
  about?.kind === 'monolith' ? about.modules.length * modulePitch + 8 : 0;
