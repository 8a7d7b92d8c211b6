/**
 * The lines of a connection in SVG: a lane for requests, one for answers, with an arrow where each arrives; broken where
 * nothing gets through. No hooks: the server draws it too.
 */
import { alongLane, type EdgeGeometry, type Lane, type StageMode } from './geometry';
import { laneGap } from './geometry-measures';

export interface EdgeLinesProps {
  readonly geometry: EdgeGeometry;
  readonly mode: StageMode;
  /** Cut: nothing gets through. */
  readonly broken: boolean;
  /** Replicas that the caller leaves out: the lanes to them are cut. */
  readonly cut: readonly number[];
  /** A few words on what is wrong with it. */
  readonly note: string | null;
}

export function EdgeLines({ geometry, mode, broken, cut, note }: EdgeLinesProps) {
  const { box, lanes } = geometry;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  return (
    <g fill="none" stroke="var(--rule2)" strokeDasharray={broken ? '4 4' : undefined}>
      {lanes.map(({ request, answer }, i) => (
        <g key={request.path}>
          <path className="lane" d={request.path} />
          <path className="lane" d={answer.path} />
          <Arrow lane={request} />
          {i === 0 && <Arrow lane={answer} />}
        </g>
      ))}
      {!broken && cut.map((replica) => <CutLane key={replica} geometry={geometry} replica={replica} />)}
      {broken && <Struck x={middle.x} y={middle.y} />}
      {note && (
        <text
          x={mode === 'vertical' ? middle.x + 40 : middle.x}
          y={mode === 'vertical' ? middle.y : box.y + box.height + 14}
          textAnchor={mode === 'vertical' ? 'start' : 'middle'}
          dominantBaseline="central"
          fontFamily="var(--sans)"
          fontSize={12}
          fontWeight={600}
          fill="var(--ink)"
          stroke="none"
        >
          {note}
        </text>
      )}
    </g>
  );
}

/** Lanes arrive along an axis, so the arrow points along it too. */
function Arrow({ lane: { to, points } }: { readonly lane: Lane }) {
  const [dx, dy] = [to.x - (points.at(-4) ?? to.x), to.y - (points.at(-3) ?? to.y)];
  const back = Math.abs(dx) >= Math.abs(dy) ? -5 * Math.sign(dx) : -5 * Math.sign(dy);
  const d =
    Math.abs(dx) >= Math.abs(dy)
      ? `M${to.x + back} ${to.y - 3.5}L${to.x} ${to.y}L${to.x + back} ${to.y + 3.5}`
      : `M${to.x - 3.5} ${to.y + back}L${to.x} ${to.y}L${to.x + 3.5} ${to.y + back}`;
  return <path d={d} strokeDasharray="none" />;
}

/** Where nearly all of the lane to one replica is its own; all lanes are one where no rows are drawn. */
function CutLane({ geometry: { lanes }, replica }: { geometry: EdgeGeometry; replica: number }) {
  const own = lanes.length > 1 ? lanes[replica] : undefined;
  if (own === undefined) return null;
  const at = new Float32Array(2);
  alongLane(own.request, 0.8, at);
  return <Struck x={at[0] as number} y={(at[1] as number) + laneGap / 2} />;
}

function Struck({ x, y }: { x: number; y: number }) {
  return (
    <g stroke="var(--eject)" strokeWidth={1.8} strokeDasharray="none">
      <rect x={x - 5} y={y - 11} width={10} height={22} fill="var(--plate)" stroke="none" />
      <path d={`M${x - 7} ${y + 10}L${x - 1} ${y - 10}M${x + 1} ${y + 10}L${x + 7} ${y - 10}`} />
    </g>
  );
}
