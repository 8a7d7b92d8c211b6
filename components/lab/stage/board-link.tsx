'use client';

/**
 * A connection on the board: its lanes, wide enough to be pointed at, and a small button at its middle to choose it.
 */
import type { Edge, EdgeProps, Node, NodeProps } from '@xyflow/react';
import { useLocale } from '@/components/i18n/locale';
import { connectionFault } from '@/components/stage/connection-fault';
import { cutReplicas } from '@/components/stage/ejections';
import { LiveEdgeLines } from '@/components/stage/graph/live-drawings';
import { labMessages } from '../messages';
import { useBoard } from './board-context';
import { useBoardMoment } from './board-moment';

export type BoardEdgeType = Edge<{ readonly connection: number; readonly id: string }, 'lanes'>;
export type LinkNodeType = Node<{ readonly id: string; readonly from: string; readonly to: string }, 'link'>;

export function BoardEdge({ data }: EdgeProps<BoardEdgeType>) {
  const locale = useLocale();
  const moment = useBoardMoment();
  const { geometry, live, selection } = useBoard();
  const edge = data && geometry.edges[data.connection];
  const info = data && moment.topology.connections[data.connection];
  if (edge === undefined || info === undefined) return null;
  const fault = live ? connectionFault(moment.faults, info, locale) : { broken: false, note: null };
  return (
    <g className={selection.includes(data?.id ?? '') ? 'board-edge-chosen' : 'board-edge'}>
      <LiveEdgeLines
        geometry={edge}
        mode={geometry.mode}
        cut={live ? cutReplicas(moment, edge.connection) : []}
        {...fault}
      />
      {edge.lanes.map(({ request }) => (
        <path key={request.path} d={request.path} className="board-edge-reach" />
      ))}
    </g>
  );
}

export function LinkNode({ data: { id, from, to } }: NodeProps<LinkNodeType>) {
  const words = labMessages[useLocale()];
  const { selection, current, focused } = useBoard();
  return (
    <button
      type="button"
      data-link={id}
      aria-label={words.connection(from, to)}
      aria-pressed={selection.includes(id)}
      tabIndex={current === id ? 0 : -1}
      onFocus={() => focused(id)}
      className="board-link"
    >
      <span />
    </button>
  );
}
