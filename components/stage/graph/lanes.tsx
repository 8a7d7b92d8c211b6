'use client';

/**
 * The two lanes of each connection on the graph, beneath everything that can be pointed at.
 */
import { connectionFault } from '../connection-fault';
import { EdgeLines } from '../edge-lines';
import { useStage } from './stage-context';

export function Lanes() {
  const { moment, geometry, locale } = useStage();
  const { width, height, mode, edges } = geometry;
  return (
    <svg width={width} height={height} className="stage-lanes" aria-hidden="true" focusable="false">
      {edges.map((edge) => {
        const info = moment.topology.connections[edge.connection];
        if (info === undefined) return null;
        return (
          <EdgeLines
            key={edge.connection}
            geometry={edge}
            mode={mode}
            {...connectionFault(moment.faults, info, locale)}
          />
        );
      })}
    </svg>
  );
}
