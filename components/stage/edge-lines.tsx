/**
 * The lines of a connection in SVG: a lane for requests, one for answers, with an arrow where each arrives; broken where
 * nothing gets through. No hooks: the server draws it too.
 */
import type { EdgeGeometry, StageMode } from './geometry';

export interface EdgeLinesProps {
  readonly geometry: EdgeGeometry;
  readonly mode: StageMode;
  /** Cut: nothing gets through. */
  readonly broken: boolean;
  /** A few words on what is wrong with it. */
  readonly note: string | null;
}

export function EdgeLines({ geometry, mode, broken, note }: EdgeLinesProps) {
  const { box, lanes } = geometry;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  return (
    <g fill="none" stroke="var(--rule2)" strokeDasharray={broken ? '4 4' : undefined}>
      {lanes.map(({ request, answer }, i) => (
        <g key={request.path}>
          <path className="lane" d={request.path} />
          <path className="lane" d={answer.path} />
          <Arrow at={request.to} mode={mode} back={false} />
          {i === 0 && <Arrow at={answer.to} mode={mode} back />}
        </g>
      ))}
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

function Arrow({ at, mode, back }: { at: { x: number; y: number }; mode: StageMode; back: boolean }) {
  const tip = back ? -5 : 5;
  const d =
    mode === 'vertical'
      ? `M${at.x - 3.5} ${at.y - tip}L${at.x} ${at.y}L${at.x + 3.5} ${at.y - tip}`
      : `M${at.x - tip} ${at.y - 3.5}L${at.x} ${at.y}L${at.x - tip} ${at.y + 3.5}`;
  return <path d={d} strokeDasharray="none" />;
}

function Struck({ x, y }: { x: number; y: number }) {
  return (
    <g stroke="var(--eject)" strokeWidth={1.8} strokeDasharray="none">
      <rect x={x - 5} y={y - 11} width={10} height={22} fill="var(--plate)" stroke="none" />
      <path d={`M${x - 7} ${y + 10}L${x - 1} ${y - 10}M${x + 1} ${y + 10}L${x + 7} ${y - 10}`} />
    </g>
  );
}
