/**
 * The connections of each node of a database: blue where a query is worked on, yellow where one waits for a worker or a
 * lock, outlined where nobody uses them; one bar where they are too many to draw.
 */
import type { ComponentInfo } from '@/simulator/telemetry/topology';
import type { FaceProps } from '../face-props';
import { databaseRows } from '../kind-inside';

interface NodeProps extends Omit<FaceProps, 'face'> {
  readonly info: ComponentInfo;
  readonly working: number;
  readonly waiting: number;
}

const looks = [
  { fill: 'var(--request)', stroke: 'var(--request)', strokeWidth: 1 },
  { fill: 'var(--queue)', stroke: 'var(--queue-line)', strokeWidth: 1.3 },
  { fill: 'none', stroke: 'var(--rule2)', strokeWidth: 1 },
] as const;

export function Connections({ face: { info, live }, box, ...cells }: FaceProps) {
  const { nodes, nodeHeight, isBar } = databaseRows(info, cells, box.width);
  const states = live?.kind === 'database' ? live.nodes : [];
  return Array.from({ length: nodes }, (_, node) => {
    const { working = 0, inUse = 0 } = states[node] ?? {};
    const at = { ...box, y: box.y + node * nodeHeight };
    const props = { info, box: at, working, waiting: inUse - working, ...cells };
    return isBar ? <Bar key={at.y} {...props} /> : <Cells key={at.y} {...props} />;
  });
}

function Cells({ info, box, cell, cellPitch, working, waiting }: NodeProps) {
  const { cells, perLine } = databaseRows(info, { cell, cellPitch }, box.width);
  const paths = ['', '', ''];
  for (let i = 0; i < cells; i++) {
    const x = box.x + (i % perLine) * cellPitch + 0.5;
    const y = box.y + Math.floor(i / perLine) * cellPitch + 0.5;
    const state = i < working ? 0 : i < working + waiting ? 1 : 2;
    paths[state] += `M${x} ${y}h${cell - 1}v${cell - 1}h${1 - cell}z`;
  }
  return looks.map((look, i) => <path key={look.stroke} d={paths[i]} {...look} strokeLinejoin="round" />);
}

function Bar({ info, box, cell, working, waiting }: NodeProps) {
  const limit = info.about?.kind === 'database' ? info.about.maxConnections : null;
  const most = Math.max(limit ?? 100, working + waiting);
  const [busy, idle] = [(box.width * working) / most, (box.width * waiting) / most];
  return (
    <>
      <rect x={box.x} y={box.y} width={busy} height={cell} fill="var(--request)" />
      {idle > 0 && <rect x={box.x + busy} y={box.y} width={idle} height={cell} {...looks[1]} />}
      <rect x={box.x + 0.5} y={box.y + 0.5} width={box.width - 1} height={cell - 1} {...looks[2]} />
    </>
  );
}
