'use client';

/**
 * The space between two instruments, as something that can be pointed at.
 */
import type { Node, NodeProps } from '@xyflow/react';
import { connectionFault } from '../connection-fault';
import type { EdgeGeometry } from '../geometry';
import { nameOf } from '../reading';
import { connectionSummary } from '../reading-connection';
import { PartButton } from './part-button';
import { useStage } from './stage-context';
import { useCalm } from './use-calm';

export type ConnectionNodeType = Node<{ readonly connection: number }, 'connection'>;

/** A screen reader hears changes of a label, so it changes rarely. */
const labelEveryMs = 4_000;

export function ConnectionNode({ data: { connection } }: NodeProps<ConnectionNodeType>) {
  const { moment, geometry, locale, words } = useStage();
  const { topology } = moment;
  const state = useCalm(() => connectionSummary(moment, connection, locale), labelEveryMs);
  const info = topology.connections[connection];
  const [from, to] = [topology.components[info?.from ?? -1], topology.components[info?.to ?? -1]];
  if (info === undefined || from === undefined || to === undefined) return null;
  const { width, height } = (geometry.edges[connection] as EdgeGeometry).box;
  const { note } = connectionFault(moment.faults, info, locale);
  const label = words.connection(nameOf(from, locale), nameOf(to, locale));
  return (
    <PartButton
      part={{ kind: 'connection', index: connection }}
      label={[label, note, state].filter(Boolean).join(', ')}
      style={{ width, height }}
    >
      {null}
    </PartButton>
  );
}
