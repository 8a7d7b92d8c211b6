'use client';

/**
 * A component on the board: its instrument while the document runs, else the same instrument at rest. A button to choose
 * it, and a handle from which a connection is drawn.
 */
import { Handle, type Node, type NodeProps, Position } from '@xyflow/react';
import { useLocale } from '@/components/i18n/locale';
import type { NodeGeometry } from '@/components/stage/geometry';
import { LiveInstrument } from '@/components/stage/graph/live-drawings';
import { useCalm } from '@/components/stage/graph/use-calm';
import { stageMessages } from '@/components/stage/messages';
import { readComponent, summaryOf } from '@/components/stage/reading';
import { useLab } from '../lab-context';
import { labMessages } from '../messages';
import { useBoard } from './board-context';
import { useBoardMoment } from './board-moment';
import { restingReading } from './resting';

export type BoardNodeType = Node<
  { readonly component: number; readonly id: string; readonly down: boolean },
  'component'
>;

/** A screen reader hears changes of a summary, so it changes rarely. */
const summaryEveryMs = 4_000;

export function BoardNode({ data: { component, id, down } }: NodeProps<BoardNodeType>) {
  const locale = useLocale();
  const words = labMessages[locale];
  const lab = useLab();
  const moment = useBoardMoment();
  const { document, geometry, live, selection, connecting, wrong, current, focused } = useBoard();
  const kind = document.components[component]?.kind ?? '';
  const kindName = words.kinds[kind] ?? kind;
  const summary = useCalm(
    () => (live && moment.topology.components[component] ? summaryOf(moment, component, locale) : ''),
    summaryEveryMs,
  );
  const node = geometry.nodes[component] as NodeGeometry | undefined;
  const info = moment.topology.components[component];
  if (node === undefined || info === undefined) return null;
  const { width, height } = node.box;
  const chosen = selection.includes(id);
  const reading = live ? readComponent(moment, component, locale) : restingReading(info, kindName);
  const label = [words.componentLabel(id, kindName), wrong.has(id) ? words.hasProblems : '', live ? summary : '']
    .filter(Boolean)
    .join(', ');
  return (
    <>
      <button
        type="button"
        data-component={id}
        aria-label={label}
        aria-pressed={chosen}
        tabIndex={current === id ? 0 : -1}
        className="stage-part board-part"
        data-wrong={wrong.has(id) || undefined}
        data-from={connecting === id || undefined}
        style={{ width, height }}
        onFocus={() => focused(id)}
      >
        <svg width={width} height={height} aria-hidden="true" focusable="false" className="stage-drawing">
          <LiveInstrument geometry={node} reading={reading} mode={geometry.mode} words={stageMessages[locale]} />
          {!live && <IdleCells node={node} />}
        </svg>
      </button>
      <Handle id="in" type="target" position={down ? Position.Top : Position.Left} className="board-target" />
      <Handle
        id="out"
        type="source"
        position={down ? Position.Bottom : Position.Right}
        className="board-source"
        title={words.connect}
        onClick={(event) => {
          event.stopPropagation();
          lab.connectFrom(id);
        }}
      />
    </>
  );
}

function IdleCells({ node }: { readonly node: NodeGeometry }) {
  const cells = node.inside.rows.flatMap((row) => row.cells);
  const path = cells.map(
    ({ x, y, width, height }) => `M${x + 0.5} ${y + 0.5}h${width - 1}v${height - 1}h${1 - width}z`,
  );
  return <path d={path.join('')} fill="none" stroke="var(--rule2)" />;
}
