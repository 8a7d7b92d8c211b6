'use client';

/**
 * The live graph of a run: instruments and connections on React Flow, one canvas for what moves, a menu to act.
 */
import { ReactFlow } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import '../stage.css';
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { useLocale } from '@/components/i18n/locale';
import type { Session } from '@/components/simulation/session';
import { useSession } from '@/components/simulation/use-session';
import type { Figure } from '@/content/model';
import type { Topology } from '@/simulator/telemetry/topology';
import { CanvasLayer } from '../canvas/canvas-layer';
import { stageGeometry } from '../geometry';
import { Legend } from '../legend';
import { stageMessages } from '../messages';
import { useMoment } from '../moment';
import { mayDeserveNotes } from '../noteworthy';
import { type Place, partOf, placeOf } from '../view/stage-view';
import { ConnectionNode } from './connection-node';
import { flowEdges, flowNodes } from './flow-elements';
import { InstrumentNode } from './instrument-node';
import { LanesEdge } from './lanes-edge';
import { allParts, type Part, partId } from './parts';
import { StageProvider } from './stage-context';
import { useArrowKeys } from './use-arrow-keys';
import { type Follow, useFollow } from './use-follow';
import { useReducedMotion } from './use-reduced-motion';
import { useWidth } from './use-width';

export interface StageGraphProps {
  readonly session: Session;
  readonly figure: Figure;
  /** While a prediction is not locked nobody acts. */
  readonly locked?: boolean;
  /** Whether notes explain what is to be seen. */
  readonly annotated?: boolean;
  /** No messages while the run plays; as the system asks when not given. */
  readonly still?: boolean;
  /** Called with the number of the request whose message was clicked; messages are no buttons when not given. */
  readonly onFollow?: Follow | undefined;
  /** The request whose messages are ringed. */
  readonly followed?: number | null;
  readonly selected?: Place | null;
  readonly onSelect?: (place: Place | null) => void;
}

export function StageGraph(props: StageGraphProps) {
  const { topology, speed } = useSession(props.session, (state) => ({ topology: state.topology, speed: state.speed }));
  const locale = useLocale();
  const [element, setElement] = useState<HTMLElement | null>(null);
  const width = useWidth(element);
  return (
    <div ref={setElement} className="stage">
      {topology && width > 0 && <Graph {...props} topology={topology} width={width} />}
      {props.annotated !== false && <Legend speed={speed} locale={locale} />}
    </div>
  );
}

// What is seen at first does not wait for what may be asked for later.
const FollowedDots = lazy(async () => ({ default: (await import('./followed-dots')).FollowedDots }));
const NotesLayer = lazy(async () => ({ default: (await import('./notes-layer')).NotesLayer }));
const StageMenu = lazy(async () => ({ default: (await import('../menu/stage-menu')).StageMenu }));

const nodeTypes = { instrument: InstrumentNode, connection: ConnectionNode };
const edgeTypes = { lanes: LanesEdge };
const nothing = () => {};

/** The page scrolls, not the graph. */
const fixedView = {
  defaultViewport: { x: 0, y: 0, zoom: 1 },
  minZoom: 1,
  maxZoom: 1,
  panOnDrag: false,
  panOnScroll: false,
  zoomOnScroll: false,
  zoomOnPinch: false,
  zoomOnDoubleClick: false,
  preventScrolling: false,
  nodesDraggable: false,
  nodesConnectable: false,
  nodesFocusable: false,
  edgesFocusable: false,
  elementsSelectable: false,
  disableKeyboardA11y: true,
  // Else the library would take Space, Backspace and others from the whole page.
  deleteKeyCode: null,
  selectionKeyCode: null,
  multiSelectionKeyCode: null,
  panActivationKeyCode: null,
  zoomActivationKeyCode: null,
  proOptions: { hideAttribution: true },
} as const;

type GraphProps = StageGraphProps & { readonly topology: Topology; readonly width: number };

function Graph({ session, topology, width, locked = false, annotated = true, still, ...chosen }: GraphProps) {
  const { onFollow, followed = null, selected = null, onSelect } = chosen;
  const locale = useLocale();
  const words = stageMessages[locale];
  const root = useRef<HTMLDivElement>(null);
  const moment = useMoment(session, topology);
  const geometry = useMemo(() => stageGeometry(topology, { width, annotated }), [topology, width, annotated]);
  const nodes = useMemo(() => flowNodes(geometry), [geometry]);
  const edges = useMemo(() => flowEdges(topology), [topology]);
  const [current, setCurrent] = useState<Part>(() => allParts(topology)[0] ?? { kind: 'component', index: 0 });
  const [opened, setOpened] = useState<Part | null>(null);
  const open = useCallback(
    (part: Part) => {
      setOpened(part);
      onSelect?.(placeOf(topology, part));
    },
    [topology, onSelect],
  );
  const marked = selected && partOf(topology, selected);
  const selectedId = marked && partId(marked);
  const close = useCallback(
    (refocus: boolean) => {
      setOpened(null);
      if (refocus) focusPart(root.current, current);
    },
    [current],
  );
  const move = useArrowKeys(topology, geometry.mode, current, (part) => focusPart(root.current, part));
  const follow = useFollow(session, topology, geometry, locked ? undefined : onFollow);
  const reduced = useReducedMotion();
  const noted = useSince(mayDeserveNotes(moment)) && annotated;
  const notes = <Suspense fallback={null}>{noted && <NotesLayer session={session} />}</Suspense>;
  const shared = useMemo(
    () => ({
      moment,
      geometry,
      locale,
      words,
      current: partId(current),
      opened: opened && partId(opened),
      selected: selectedId,
      open,
      focused: setCurrent,
    }),
    [moment, geometry, locale, words, current, opened, selectedId, open],
  );
  return (
    <StageProvider value={shared}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields */}
      <div
        ref={root}
        role="group"
        aria-label={`${words.graph}. ${words.graphHelp}`}
        className="stage-graph"
        data-mode={geometry.mode}
        style={{ height: geometry.height }}
        onKeyDown={move}
        onClickCapture={follow}
        onClick={({ target }) => isBeside(target) && onSelect?.(null)}
      >
        <ReactFlow
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          onNodesChange={nothing}
          {...fixedView}
        >
          <CanvasLayer session={session} topology={topology} geometry={geometry} still={still ?? reduced} />
        </ReactFlow>
        <Suspense fallback={null}>
          {followed !== null && <FollowedDots {...{ session, topology, geometry }} request={followed} />}
        </Suspense>
        {geometry.mode !== 'vertical' && notes}
        <Suspense fallback={null}>
          {opened && <StageMenu part={opened} session={session} locked={locked} onClose={close} />}
        </Suspense>
      </div>
      {geometry.mode === 'vertical' && notes}
    </StageProvider>
  );
}

/** Whether it has ever been so. */
function useSince(now: boolean): boolean {
  const [ever, setEver] = useState(now);
  if (now && !ever) setEver(true);
  return now || ever;
}

/** On the ground of the graph: nothing there is meant. */
const isBeside = (target: EventTarget) =>
  target instanceof Element && target.closest('[data-part], .stage-menu') === null;

function focusPart(root: HTMLElement | null, part: Part): void {
  root?.querySelector<HTMLElement>(`[data-part="${partId(part)}"]`)?.focus();
}
