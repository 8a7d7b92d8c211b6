/**
 * The geometry as nodes and edges of React Flow. Sizes are given: the layout is the geometry's.
 */
import type { Topology } from '@/simulator/telemetry/topology';
import type { Box, StageGeometry } from '../geometry';
import type { ConnectionNodeType } from './connection-node';
import type { InstrumentNodeType } from './instrument-node';
import type { LanesEdgeType } from './lanes-edge';

export type StageNode = InstrumentNodeType | ConnectionNodeType;

export function flowNodes(geometry: StageGeometry): StageNode[] {
  const connections = geometry.edges.map(
    ({ connection, box }): ConnectionNodeType => ({
      id: `connection-${connection}`,
      type: 'connection',
      data: { connection },
      ...placed(box),
    }),
  );
  const instruments = geometry.nodes.map(
    ({ component, box }): InstrumentNodeType => ({
      id: `component-${component}`,
      type: 'instrument',
      data: { component },
      ...placed(box),
    }),
  );
  return [...connections, ...instruments];
}

function placed({ x, y, width, height }: Box) {
  return { position: { x, y }, width, height, style: { pointerEvents: 'all' as const } };
}

export function flowEdges({ connections }: Topology): LanesEdgeType[] {
  return connections.map(({ from, to }, connection) => ({
    id: `lanes-${connection}`,
    type: 'lanes',
    source: `component-${from}`,
    target: `component-${to}`,
    sourceHandle: 'out',
    targetHandle: 'in',
    data: { connection },
  }));
}
