'use client';

/**
 * A component on the graph: its instrument.
 */
import { useMemo } from 'react';
import type { NodeGeometry } from '../geometry';
import { Instrument } from '../instrument';
import { readComponent, summaryOf } from '../reading';
import { PartButton } from './part-button';
import { useStage } from './stage-context';
import { useCalm } from './use-calm';

/** A screen reader hears changes of a summary, so it changes rarely. */
const summaryEveryMs = 4_000;

export function InstrumentNode({ component }: { readonly component: number }) {
  const { moment, geometry, locale, words } = useStage();
  const reading = useMemo(() => readComponent(moment, component, locale), [moment, component, locale]);
  const summary = useCalm(() => summaryOf(moment, component, locale), summaryEveryMs);
  const node = geometry.nodes[component] as NodeGeometry;
  const { width, height } = node.box;
  return (
    <PartButton part={{ kind: 'component', index: component }} label={summary} box={node.box}>
      <svg width={width} height={height} aria-hidden="true" focusable="false" className="stage-drawing">
        <Instrument geometry={node} reading={reading} mode={geometry.mode} words={words} />
      </svg>
    </PartButton>
  );
}
