'use client';

/**
 * A component on the graph: its instrument, as a node of React Flow.
 */
import { Handle, type Node, type NodeProps, Position } from '@xyflow/react';
import { useMemo } from 'react';
import type { NodeGeometry } from '../geometry';
import { readComponent, summaryOf } from '../reading';
import { LiveInstrument } from './live-drawings';
import { PartButton } from './part-button';
import { useStage } from './stage-context';
import { useCalm } from './use-calm';

export type InstrumentNodeType = Node<{ readonly component: number }, 'instrument'>;

/** A screen reader hears changes of a summary, so it changes rarely. */
const summaryEveryMs = 4_000;

export function InstrumentNode({ data: { component } }: NodeProps<InstrumentNodeType>) {
  const { moment, geometry, locale, words } = useStage();
  const reading = useMemo(() => readComponent(moment, component, locale), [moment, component, locale]);
  const summary = useCalm(() => summaryOf(moment, component, locale), summaryEveryMs);
  const node = geometry.nodes[component] as NodeGeometry;
  const { width, height } = node.box;
  return (
    <>
      <PartButton part={{ kind: 'component', index: component }} label={summary} style={{ width, height }}>
        <svg width={width} height={height} aria-hidden="true" focusable="false" className="stage-drawing">
          <LiveInstrument geometry={node} reading={reading} mode={geometry.mode} words={words} />
        </svg>
      </PartButton>
      <Handle id="in" type="target" position={Position.Left} isConnectable={false} className="stage-handle" />
      <Handle id="out" type="source" position={Position.Right} isConnectable={false} className="stage-handle" />
    </>
  );
}
