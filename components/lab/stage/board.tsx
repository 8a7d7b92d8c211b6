'use client';

/**
 * The board of the lab: the architecture as it is edited and as it runs, in one picture. Dragged, connected, moved and
 * zoomed by pointer and touch through React Flow; by keyboard through `useBoardKeys`.
 */
import {
  type Connection,
  type FinalConnectionState,
  type Node,
  type NodeChange,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  type Viewport,
} from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import '@/components/stage/stage.css';
import './board.css';
import { type DragEvent, type MouseEvent as ReactMouseEvent, useMemo, useRef, useState } from 'react';
import { useLocale } from '@/components/i18n/locale';
import type { Box } from '@/components/stage/geometry';
import { useReducedMotion } from '@/components/stage/graph/use-reduced-motion';
import { placeOf } from '../document/arrange';
import { refusal } from '../document/connect';
import type { LabDocument, Position } from '../document/document';
import { placeProblems } from '../form/problems';
import { useDraft, useLab, useLabState } from '../lab-context';
import { labMessages } from '../messages';
import { dragType, readKind } from '../palette';
import type { LabRun } from '../run/use-lab-run';
import { BoardCanvas } from './board-canvas';
import { BoardProvider } from './board-context';
import { type BoardFlowNode, boardEdges, boardNodes } from './board-elements';
import { BoardEdge, LinkNode } from './board-link';
import { BoardMoment } from './board-moment';
import { BoardNode } from './board-node';
import { BoardTools } from './board-tools';
import { documentAt, labGeometry, type Orientation, shownAt } from './lab-geometry';
import { useBoardKeys } from './use-board-keys';
import { fitting, useFitting } from './use-fitting';
import { useFollowAt } from './use-follow-at';
import { usePicture } from './use-picture';

interface BoardProps {
  readonly run: LabRun | null;
  readonly orientation: Orientation;
  readonly onFollow: (request: number) => void;
  readonly onConnectTo: (id: string) => void;
  /** Goes to the settings of what is chosen, or of the scenario. */
  readonly onSettings: () => void;
}

const nodeTypes = { component: BoardNode, link: LinkNode };
const edgeTypes = { lanes: BoardEdge };

const settings = {
  minZoom: 0.2,
  maxZoom: 2,
  panOnScroll: true,
  zoomOnDoubleClick: false,
  connectOnClick: false,
  nodesFocusable: false,
  edgesFocusable: false,
  disableKeyboardA11y: true,
  nodeDragThreshold: 4,
  connectionRadius: 48,
  elevateNodesOnSelect: false,
  deleteKeyCode: null,
  selectionKeyCode: 'Shift',
  multiSelectionKeyCode: ['Meta', 'Control', 'Shift'],
  proOptions: { hideAttribution: true },
};

/** Ids of the components in which something is to be fixed. */
function useWrong(document: LabDocument): ReadonlySet<unknown> {
  const { problems } = useLabState((state) => ({ problems: state.problems }));
  return useMemo(() => {
    const placed = placeProblems(document, problems).filter(({ path }) => path[0] === 'components');
    return new Set(placed.map(({ path }) => document.components[Number(path[1])]?.id));
  }, [document, problems]);
}

const boxesOf = (nodes: readonly BoardFlowNode[]): ReadonlyMap<string, Box> =>
  new Map(nodes.map(({ data, position, width = 0, height = 0 }) => [data.id, { ...position, width, height }]));

const partOn = (root: HTMLElement | null, id: string): HTMLElement | null | undefined =>
  root?.querySelector<HTMLElement>(`[data-component="${CSS.escape(id)}"], [data-link="${CSS.escape(id)}"]`);

/** A tap is no move. */
const hasMoved = (from: Viewport, to: Viewport): boolean =>
  from.zoom !== to.zoom || Math.hypot(from.x - to.x, from.y - to.y) > 3;

const contains = (frame: DOMRect, { left, right, top, bottom }: DOMRect): boolean =>
  left >= frame.left && right <= frame.right && top >= frame.top && bottom <= frame.bottom;

export const Board = (props: BoardProps) => (
  <ReactFlowProvider>
    <Flow {...props} />
  </ReactFlowProvider>
);

function Flow({ run, orientation, onFollow, onConnectTo, onSettings }: BoardProps) {
  const words = labMessages[useLocale()];
  const lab = useLab();
  const flow = useReactFlow<BoardFlowNode>();
  const root = useRef<HTMLDivElement>(null);
  const { document, selection } = useDraft();
  const { connecting } = useLabState((state) => ({ connecting: state.connecting }));
  const picture = usePicture(document, run);
  const { topology, session } = picture;
  const [dragged, setDragged] = useState<ReadonlyMap<string, Position>>(new Map());
  const geometry = useMemo(() => {
    const places = document.components.map((one) => dragged.get(one.id) ?? shownAt(placeOf(one), orientation));
    return labGeometry(topology, places, orientation);
  }, [topology, document, dragged, orientation]);
  const down = orientation === 'down';
  const nodes = useMemo(
    () => boardNodes({ topology, geometry, selection, down }),
    [topology, geometry, selection, down],
  );
  const edges = useMemo(() => boardEdges({ topology }), [topology]);
  const wrong = useWrong(document);
  const [visited, setVisited] = useState<string | null>(null);
  const boxes = useMemo(() => boxesOf(nodes), [nodes]);
  const current = visited !== null && boxes.has(visited) ? visited : (document.components[0]?.id ?? null);
  const still = useReducedMotion();
  const { release, hold } = useFitting(document, orientation);
  const begun = useRef<Viewport | null>(null);
  const focus = (id: string) => {
    setVisited(id);
    requestAnimationFrame(() => {
      const part = partOn(root.current, id);
      part?.focus({ preventScroll: true });
      const [frame, seen] = [root.current?.getBoundingClientRect(), part?.getBoundingClientRect()];
      const box = boxes.get(id);
      if (!frame || !seen || !box || contains(frame, seen)) return;
      release();
      const zoom = flow.getZoom();
      void flow.setCenter(box.x + box.width / 2, box.y + box.height / 2, { zoom, duration: 0 });
    });
  };
  const zoom = (by: 'in' | 'out' | 'fit') => {
    if (by === 'fit') void flow.fitView(fitting);
    else void (by === 'in' ? flow.zoomIn() : flow.zoomOut());
  };
  const onKey = useBoardKeys({
    ...{ document, boxes, orientation, selection, focus, onConnectTo, onSettings },
    onZoom: zoom,
  });
  const follow = useFollowAt(picture, geometry, onFollow);
  const shared = useMemo(
    () => ({
      document,
      geometry,
      live: session !== null,
      selection,
      connecting,
      wrong,
      current,
      focused: setVisited,
    }),
    [document, geometry, session, selection, connecting, wrong, current],
  );
  const connect = (from: string, to: string) => {
    lab.act({ kind: 'connect', from, to });
    lab.connectFrom(null);
  };
  const onNodesChange = (changes: NodeChange<BoardFlowNode>[]) => {
    const places = new Map(dragged);
    let chosen: Set<string> | null = null;
    for (const change of changes) {
      if (change.type === 'position' && change.position && change.dragging) places.set(change.id, change.position);
      if (change.type !== 'select') continue;
      chosen ??= new Set(selection.filter((id) => document.components.some((one) => one.id === id)));
      if (change.selected) chosen.add(change.id);
      else chosen.delete(change.id);
    }
    if (places.size > 0) setDragged(places);
    if (chosen !== null && connecting === null) lab.select([...chosen]);
  };
  const onDragStop = (_event: unknown, _node: Node, moved: readonly Node[]) => {
    const [first] = moved;
    const before = first && document.components.find(({ id }) => id === first.id);
    setDragged(new Map());
    hold(false);
    if (!first || !before) return;
    const from = placeOf(before);
    const to = documentAt(first.position, orientation);
    lab.act({ kind: 'move', ids: moved.map(({ id }) => id), by: { x: to.x - from.x, y: to.y - from.y } });
  };
  const onNodeClick = (event: ReactMouseEvent, { type, id, data }: BoardFlowNode) => {
    if (type === 'link') {
      const more = event.shiftKey || event.metaKey || event.ctrlKey;
      return lab.select(more ? [...selection, data.id] : [data.id]);
    }
    if (connecting !== null && connecting !== id) connect(connecting, id);
    else if (connecting !== null) lab.connectFrom(null);
  };
  const onConnectEnd = (event: MouseEvent | TouchEvent, { fromNode, isValid }: FinalConnectionState) => {
    if (isValid || !fromNode) return;
    const { clientX, clientY } =
      'changedTouches' in event ? (event.changedTouches[0] ?? { clientX: 0, clientY: 0 }) : event;
    const under = window.document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('.react-flow__node');
    const to = under?.querySelector<HTMLElement>('[data-component]')?.dataset.component;
    if (to !== undefined) connect(fromNode.id, to);
  };
  const onDrop = (event: DragEvent) => {
    const component = readKind(event.dataTransfer.getData(dragType));
    if (component === null) return;
    event.preventDefault();
    const at = documentAt(flow.screenToFlowPosition({ x: event.clientX - 60, y: event.clientY - 30 }), orientation);
    lab.act({ kind: 'add', component, at: { x: Math.round(at.x), y: Math.round(at.y) } });
  };
  return (
    <BoardMoment topology={topology} session={session}>
      <BoardProvider value={shared}>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields */}
        <div
          ref={root}
          role="group"
          aria-label={`${words.canvas}. ${words.canvasHelp}`}
          className="board size-full"
          data-board=""
          onKeyDown={onKey}
          onClickCapture={follow}
          onDragOver={(event) => event.preventDefault()}
          onDrop={onDrop}
        >
          <ReactFlow<BoardFlowNode>
            nodes={nodes}
            edges={edges}
            nodeTypes={nodeTypes}
            edgeTypes={edgeTypes}
            onNodesChange={onNodesChange}
            onNodeDragStart={() => hold(true)}
            onNodeDragStop={onDragStop}
            onNodeClick={onNodeClick}
            onEdgeClick={(_event, { id }) => lab.select([id])}
            onPaneClick={() => {
              lab.connectFrom(null);
              lab.select([]);
            }}
            onConnect={({ source, target }: Connection) => connect(source, target)}
            onConnectEnd={onConnectEnd}
            onMoveStart={(event, from) => {
              begun.current = event === null ? null : from;
            }}
            onMoveEnd={(_event, to) => {
              if (begun.current !== null && hasMoved(begun.current, to)) release();
            }}
            isValidConnection={({ source, target }) => refusal(document, source, target) === null}
            {...settings}
          >
            {session !== null && (
              <BoardCanvas session={session} topology={topology} geometry={geometry} still={still} />
            )}
          </ReactFlow>
          <BoardTools onZoom={zoom} />
        </div>
      </BoardProvider>
    </BoardMoment>
  );
}
