/**
 * Where the instruments of the lab stand: where the document puts them, and lanes between the sides that face each
 * other. The same boxes and lanes as on every stage, so that the same painters draw them.
 */
import type { Box, EdgeGeometry, NodeGeometry, StageGeometry } from '@/components/stage/geometry';
import { type Lane, lane, type Point } from '@/components/stage/geometry-lane';
import { laneGap } from '@/components/stage/geometry-measures';
import { nodeInside } from '@/components/stage/geometry-node';
import type { Topology } from '@/simulator/telemetry/topology';
import type { Position } from '../document/document';

/** `across`: requests run from left to right; `down`: from top to bottom, on a narrow screen. */
export type Orientation = 'across' | 'down';

const mode = 'dense';

/** A place of the document on the picture, and back. Down, columns become rows, and closer ones. */
export const shownAt = ({ x, y }: Position, orientation: Orientation): Point =>
  orientation === 'across' ? { x, y } : { x: y * 1.5, y: x * 0.75 };

export const documentAt = ({ x, y }: Point, orientation: Orientation): Position =>
  orientation === 'across' ? { x, y } : { x: y / 0.75, y: x / 1.5 };

export const sizeOf = (topology: Topology, component: number) => nodeInside(topology, component, mode, 0);

export function labGeometry(topology: Topology, places: readonly Point[], orientation: Orientation): StageGeometry {
  const nodes = topology.components.map((_, component): NodeGeometry => {
    const inside = sizeOf(topology, component);
    const { x, y } = places[component] ?? { x: 0, y: 0 };
    return { component, inside, layer: 0, box: { x, y, width: inside.width, height: inside.height } };
  });
  const edges = topology.connections.map(({ from, to }, connection) =>
    edgeBetween(connection, nodes[from] as NodeGeometry, nodes[to] as NodeGeometry, orientation),
  );
  const width = Math.max(0, ...nodes.map(({ box }) => box.x + box.width));
  const height = Math.max(0, ...nodes.map(({ box }) => box.y + box.height));
  return { mode, width, height, nodes, edges };
}

/** Sides face each other where at least this much lies between them. */
const facing = 24;

function edgeBetween(connection: number, from: NodeGeometry, to: NodeGeometry, orientation: Orientation): EdgeGeometry {
  const [a, b] = [from.box, to.box];
  const beside = b.x - right(a) >= facing || a.x - right(b) >= facing;
  const below = b.y - bottom(a) >= facing || a.y - bottom(b) >= facing;
  const upright = below && (!beside || orientation === 'down');
  const lanes = upright ? [uprightLanes(a, b)] : sideLanes(from, to);
  return { connection, lanes, box: boxAround(lanes) };
}

const right = ({ x, width }: Box) => x + width;
const bottom = ({ y, height }: Box) => y + height;

const pair = (start: Point, end: Point, axis: 'x' | 'y') => {
  const [dx, dy] = axis === 'x' ? [0, laneGap / 2] : [laneGap / 2, 0];
  return {
    request: lane({ x: start.x - dx, y: start.y - dy }, { x: end.x - dx, y: end.y - dy }, axis),
    answer: lane({ x: end.x + dx, y: end.y + dy }, { x: start.x + dx, y: start.y + dy }, axis),
  };
};

function uprightLanes(a: Box, b: Box) {
  const down = b.y >= a.y;
  const start = { x: a.x + a.width / 2, y: down ? bottom(a) : a.y };
  const end = { x: b.x + b.width / 2, y: down ? b.y : bottom(b) };
  return pair(start, end, 'y');
}

/** One pair for each replica's row; they end at the side that is nearer. */
function sideLanes(from: NodeGeometry, to: NodeGeometry) {
  const forward = to.box.x + to.box.width / 2 >= from.box.x + from.box.width / 2;
  const start = { x: forward ? right(from.box) : from.box.x, y: portY(from) };
  const x = forward ? to.box.x : right(to.box);
  const { rows } = to.inside;
  const ends = rows.length > 0 ? rows.map(({ middleY }) => to.box.y + middleY) : [portY(to)];
  return ends.map((y) => pair(start, { x, y }, 'x'));
}

function portY({ box, inside: { rows, height } }: NodeGeometry): number {
  const [first, last] = [rows.at(0), rows.at(-1)];
  return box.y + (first && last ? Math.round((first.middleY + last.middleY) / 2) : Math.round(height / 2));
}

function boxAround(lanes: readonly { readonly request: Lane; readonly answer: Lane }[]): Box {
  const points = lanes.flatMap(({ request, answer }) => [request.from, request.to, answer.from, answer.to]);
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
