'use client';

/**
 * A connection on the graph: its two lanes, as an edge of React Flow. The way is the geometry's, not React Flow's.
 */
import type { Edge, EdgeProps } from '@xyflow/react';
import { connectionFault } from '../connection-fault';
import { cutReplicas } from '../ejections';
import { LiveEdgeLines } from './live-drawings';
import { useStage } from './stage-context';

export type LanesEdgeType = Edge<{ readonly connection: number }, 'lanes'>;

export function LanesEdge({ data }: EdgeProps<LanesEdgeType>) {
  const { moment, geometry, locale } = useStage();
  const edge = data && geometry.edges[data.connection];
  const info = data && moment.topology.connections[data.connection];
  if (edge === undefined || info === undefined) return null;
  return (
    <LiveEdgeLines
      geometry={edge}
      mode={geometry.mode}
      cut={cutReplicas(moment, edge.connection)}
      {...connectionFault(moment.faults, info, locale)}
    />
  );
}
