/**
 * Where everything on the stage stands: instruments, queues, cells, lanes, for a topology and a width. The DOM, the
 * canvas and the still picture all read it, so that they agree to the pixel.
 */
import type { ConnectionInfo, Topology } from '@/simulator/telemetry/topology';
import type { Box, NodeInside, RowGeometry } from './geometry-inside';
import { type Lane, lane } from './geometry-lane';
import { badgeHeight, laneGap, measures, type StageMode } from './geometry-measures';
import { naturalWidth, nodeInside } from './geometry-node';
import { layersOf } from './layers';

export type { Box, NodeInside, RowGeometry } from './geometry-inside';
export type { Lane, Point } from './geometry-lane';
export { alongLane } from './geometry-lane';
export type { StageMode } from './geometry-measures';

export interface NodeGeometry {
  readonly component: number;
  readonly box: Box;
  readonly inside: NodeInside;
  /** Column, counted along the way of a request. */
  readonly layer: number;
}

export interface EdgeGeometry {
  readonly connection: number;
  /** One pair for each replica row of the called service, in order; a single pair where no rows are drawn. */
  readonly lanes: readonly { readonly request: Lane; readonly answer: Lane }[];
  /** What can be pointed at. */
  readonly box: Box;
}

export interface StageGeometry {
  readonly mode: StageMode;
  readonly width: number;
  readonly height: number;
  /** By component. */
  readonly nodes: readonly NodeGeometry[];
  /** By connection. */
  readonly edges: readonly EdgeGeometry[];
}

export interface StageRoom {
  readonly width: number;
  /** Room above and below for annotations. */
  readonly annotated: boolean;
}

/** The loosest way of drawing that fits; a phone always gets the vertical one. */
export function modeFor(topology: Topology, width: number): StageMode {
  if (width >= narrowBelow) {
    for (const mode of ['roomy', 'wide', 'dense'] as const) if (leastWidth(topology, mode) <= width) return mode;
  }
  return 'vertical';
}

/** Narrower than this, requests run from top to bottom. */
export const narrowBelow = 640;

export function stageGeometry(
  topology: Topology,
  room: StageRoom,
  mode = modeFor(topology, room.width),
): StageGeometry {
  const inside = topology.components.map((_, component) => nodeInside(topology, component, mode, room.width));
  const nodes = mode === 'vertical' ? stack(topology, inside) : spread(topology, inside, mode, room);
  const bottom = Math.max(...nodes.map(({ box }) => box.y + box.height));
  const height = bottom + (mode === 'vertical' ? badgeHeight + 8 : room.annotated ? 76 : badgesBelow);
  const edges = topology.connections.map((connection, i) => edge(connection, i, nodes, mode));
  return { mode, width: room.width, height: Math.ceil(height), nodes, edges };
}

/** The narrowest page on which a mode is legible. */
export function leastWidth(topology: Topology, mode: Exclude<StageMode, 'vertical'>): number {
  const columns = columnWidths(topology, mode);
  return columns.reduce((sum, width) => sum + width, 0) + (columns.length - 1) * measures[mode].shortestGap;
}

function columnWidths(topology: Topology, mode: StageMode): number[] {
  const width = (component: number) => {
    const info = topology.components[component];
    return info ? naturalWidth(info, mode) : 0;
  };
  return layersOf(topology).map((layer) => Math.max(...layer.map(width)));
}

/** From left to right; the gaps take what the nodes leave, and a graph that needs less stands in the middle. */
function spread(topology: Topology, inside: readonly NodeInside[], mode: StageMode, room: StageRoom): NodeGeometry[] {
  const layers = layersOf(topology);
  const columns = columnWidths(topology, mode);
  const used = columns.reduce((sum, width) => sum + width, 0);
  const gaps = Math.max(1, columns.length - 1);
  const gap = Math.min(measures[mode].longestGap, Math.floor((room.width - used) / gaps));
  const above = room.annotated ? 60 : 8;
  const tops = columnTops(layers, inside, above);
  const nodes: NodeGeometry[] = [];
  let x = Math.max(0, Math.floor((room.width - used - gap * (columns.length - 1)) / 2));
  for (const [layer, members] of layers.entries()) {
    let y = tops[layer] as number;
    for (const component of members) {
      const content = inside[component] as NodeInside;
      const box = { x, y, width: content.width, height: content.height };
      nodes[component] = { component, box, inside: content, layer };
      y += content.height + betweenRows;
    }
    x += (columns[layer] as number) + gap;
  }
  return nodes;
}

/** Columns are hung on one axis: by the port of a node that stands alone, by the middle of those that share one. */
function columnTops(layers: readonly (readonly number[])[], inside: readonly NodeInside[], above: number): number[] {
  const axes = layers.map((layer) => {
    const members = layer.map((component) => inside[component] as NodeInside);
    const height = members.reduce((sum, { height: own }) => sum + own, 0) + (layer.length - 1) * betweenRows;
    return members.length === 1 ? portOf(members[0] as NodeInside) : Math.round(height / 2);
  });
  const axis = above + Math.max(...axes);
  return axes.map((own) => axis - own);
}

/** Two badges below each other, as `Badges` hangs them, and some air. */
const badgesBelow = 2 * badgeHeight + 4 + 9;

/** Room for a badge between two nodes of one column. */
const betweenRows = badgeHeight + 17;

function stack(topology: Topology, inside: readonly NodeInside[]): NodeGeometry[] {
  const nodes: NodeGeometry[] = [];
  let y = 1;
  for (const [layer, members] of layersOf(topology).entries()) {
    for (const component of members) {
      const content = inside[component] as NodeInside;
      nodes[component] = {
        component,
        box: { x: 0, y, width: content.width, height: content.height },
        inside: content,
        layer,
      };
      y += content.height + measures.vertical.shortestGap;
    }
  }
  return nodes;
}

function edge(connection: ConnectionInfo, i: number, nodes: readonly NodeGeometry[], mode: StageMode): EdgeGeometry {
  const from = nodes[connection.from] as NodeGeometry;
  const to = nodes[connection.to] as NodeGeometry;
  return mode === 'vertical' ? verticalEdge(i, from, to) : horizontalEdge(i, from, to);
}

function horizontalEdge(connection: number, from: NodeGeometry, to: NodeGeometry): EdgeGeometry {
  const x1 = from.box.x + from.box.width;
  const x2 = to.box.x;
  const y1 = portY(from);
  const ends = to.inside.rows.length > 0 ? to.inside.rows.map((row) => to.box.y + row.middleY) : [portY(to)];
  const above = laneGap / 2;
  const lanes = ends.map((y2) => ({
    request: lane({ x: x1, y: y1 - above }, { x: x2, y: y2 - above }, 'x'),
    answer: lane({ x: x2, y: y2 + above }, { x: x1, y: y1 + above }, 'x'),
  }));
  const top = Math.min(y1, ...ends) - 16;
  const height = Math.max(y1, ...ends) + 16 - top;
  return { connection, lanes, box: { x: Math.min(x1, x2), y: top, width: Math.abs(x2 - x1), height } };
}

/** Connections leave at the middle of the rows, where the fan of the next one is even. */
function portOf({ rows, height }: NodeInside): number {
  const [first, last] = [rows.at(0), rows.at(-1)];
  return first && last ? Math.round((first.middleY + last.middleY) / 2) : Math.round(height / 2);
}

const portY = ({ box, inside }: NodeGeometry): number => box.y + portOf(inside);

function verticalEdge(connection: number, from: NodeGeometry, to: NodeGeometry): EdgeGeometry {
  const x = Math.round(from.box.width * (from.inside.rows.length > 0 ? 0.8 : 0.5));
  const y1 = from.box.y + from.box.height;
  const y2 = to.box.y;
  const aside = laneGap / 2 + 1;
  const request = lane({ x: x - aside, y: y1 }, { x: x - aside, y: y2 }, 'y');
  const answer = lane({ x: x + aside, y: y2 }, { x: x + aside, y: y1 }, 'y');
  const box = { x: x - 32, y: Math.min(y1, y2), width: 64, height: Math.abs(y2 - y1) };
  return { connection, lanes: [{ request, answer }], box };
}

/** The row of a replica; the last one stands for those that have none of their own. */
export function rowOf(node: NodeGeometry, replica: number): RowGeometry | undefined {
  return node.inside.rows[Math.min(replica, node.inside.rows.length - 1)];
}

/** The lanes that lead to a replica. */
export function lanesTo(geometry: EdgeGeometry, replica: number) {
  return geometry.lanes[Math.min(replica, geometry.lanes.length - 1)];
}
