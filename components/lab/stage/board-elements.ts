/**
 * The geometry of the board as nodes and edges of React Flow. Sizes are given: the layout is the geometry's.
 */
import { alongLane, type StageGeometry } from '@/components/stage/geometry';
import type { Topology } from '@/simulator/telemetry/topology';
import type { BoardEdgeType, LinkNodeType } from './board-link';
import type { BoardNodeType } from './board-node';

export type BoardFlowNode = BoardNodeType | LinkNodeType;

interface Elements {
  readonly topology: Topology;
  readonly geometry: StageGeometry;
  readonly selection: readonly string[];
  readonly down: boolean;
}

/** Room of the button in the middle of a connection. */
export const linkSize = 24;

export function boardNodes({ topology, geometry, selection, down }: Elements): BoardFlowNode[] {
  const chosen = new Set(selection);
  const components = geometry.nodes.map(({ component, box }): BoardNodeType => {
    const { id } = topology.components[component] ?? { id: '' };
    const { x, y, width, height } = box;
    const data = { component, id, down };
    return { id, type: 'component', data, position: { x, y }, width, height, selected: chosen.has(id) };
  });
  return [...linkNodes(topology, geometry), ...components];
}

const at = new Float32Array(2);

function linkNodes({ components, connections }: Topology, { edges }: StageGeometry): LinkNodeType[] {
  return connections.flatMap(({ id, from, to }, connection): LinkNodeType[] => {
    const lane = edges[connection]?.lanes[0];
    if (lane === undefined) return [];
    alongLane(lane.request, 0.5, at);
    const position = { x: (at[0] ?? 0) - linkSize / 2, y: (at[1] ?? 0) - linkSize / 2 };
    const data = { id, from: components[from]?.id ?? '', to: components[to]?.id ?? '' };
    const fixed = { draggable: false, selectable: false, connectable: false, width: linkSize, height: linkSize };
    return [{ id: `link ${id}`, type: 'link', data, position, ...fixed }];
  });
}

export function boardEdges({ topology }: Pick<Elements, 'topology'>): BoardEdgeType[] {
  return topology.connections.map(({ id, from, to }, connection) => ({
    id,
    type: 'lanes',
    source: topology.components[from]?.id ?? '',
    target: topology.components[to]?.id ?? '',
    sourceHandle: 'out',
    targetHandle: 'in',
    selectable: false,
    focusable: false,
    data: { connection, id },
  }));
}
