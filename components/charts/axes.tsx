/**
 * Parts that every chart draws the same way: the value axis with its grid, and labels at the ends of lines.
 */
import type { Scale } from './scale';
import type { TimeFrame } from './time-frame';

export interface EndLabel {
  readonly key: string;
  readonly x: number;
  /** Middle of the text. */
  readonly y: number;
  readonly name: string;
  readonly value: string;
  readonly color: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** The text ends at `x` instead of starting there. */
  readonly endsThere?: boolean;
}

interface ValueAxisProps {
  readonly frame: TimeFrame;
  readonly ticks: readonly number[];
  readonly y: Scale;
  readonly write: (tick: number) => string;
}

/** Hairlines across the plot, each with its value at the left. */
export function ValueAxis({ frame, ticks, y, write }: ValueAxisProps) {
  return (
    <g>
      {ticks.map((tick) => (
        <g key={tick} transform={`translate(0 ${Math.round(y.toPx(tick))})`}>
          <line x1={frame.left} x2={frame.right} y1={0.5} y2={0.5} stroke="var(--rule)" />
          <text x={frame.left - 10} y={4} textAnchor="end" className="fill-ink3 text-axis tabular-nums">
            {write(tick)}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Names and last values beside the lines they belong to, over a halo of the ground. */
export function EndLabels({ labels }: { readonly labels: readonly EndLabel[] }) {
  return (
    <g style={{ paintOrder: 'stroke' }} stroke="var(--plate)" strokeWidth={4} strokeLinejoin="round">
      {labels.map(({ key, x, y, name, value, color, bold, italic, endsThere }) => (
        <text
          key={key}
          x={x}
          y={y + 4}
          fill={color}
          textAnchor={endsThere ? 'end' : undefined}
          fontWeight={bold ? 650 : undefined}
          className={`text-[12.5px] tabular-nums ${italic ? 'italic' : ''}`}
        >
          {name}
          {value === '' ? null : <tspan fontWeight={bold ? 650 : 600}>{` ${value}`}</tspan>}
        </text>
      ))}
    </g>
  );
}
