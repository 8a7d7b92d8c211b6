/**
 * The stretch of time that a branch covers, with its faults, on the time axis of the charts.
 */

import { useId } from 'react';
import { faultBands } from '@/components/charts/fault-bands';
import type { TimeFrame } from '@/components/charts/time-frame';
import { interventionsOf, type Line, type Lines } from '@/components/simulation/lines';
import type { Figure } from '@/content/model';

interface BranchBarProps {
  readonly figure: Figure;
  readonly lines: Lines;
  readonly line: Line;
  readonly frame: TimeFrame;
  readonly isShown: boolean;
}

const height = 12;

/** Everything that happens to a line, by plan of the scenario, of the figure, or done on it. */
function bandsOf({ figure, lines, line }: Pick<BranchBarProps, 'figure' | 'lines' | 'line'>) {
  const planned = (figure.scenario.faults ?? []) as ReturnType<typeof interventionsOf>;
  const all = [...planned, ...interventionsOf(figure, lines, line.id)];
  return faultBands(all.filter(({ atMs }) => atMs <= line.knownMs).sort((a, b) => a.atMs - b.atMs));
}

export function BranchBar(props: BranchBarProps) {
  const { line, frame, isShown } = props;
  const hatch = useId();
  const x = (atMs: number) => frame.x.toPx(atMs);
  const start = x(line.forkMs);
  const end = Math.max(start + 2, x(line.knownMs));
  return (
    <svg aria-hidden="true" width={frame.width} height={height + 4} className="block overflow-visible">
      <pattern id={hatch} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0V5" stroke="var(--ink2)" strokeWidth={1.4} />
      </pattern>
      <path d={`M${frame.left} ${height / 2 + 0.5}H${frame.right}`} stroke="var(--rule)" strokeDasharray="2 3" />
      <rect x={start} y={0.5} width={end - start} height={height} fill="var(--sunk)" />
      {bandsOf(props).map(({ fault, fromMs, toMs }) => {
        const left = Math.max(start, x(fromMs));
        const width = x(toMs ?? line.knownMs) - left;
        if (width <= 0) return null;
        return (
          <rect
            key={`${fault.target} ${fault.kind} ${fromMs}`}
            x={left}
            y={2.5}
            width={Math.max(2, width)}
            height={height - 4}
            fill={`url(#${hatch})`}
            stroke="var(--ink2)"
            strokeWidth={0.8}
          />
        );
      })}
      <rect
        x={start}
        y={0.5}
        width={end - start}
        height={height}
        fill="none"
        stroke={isShown ? 'var(--ink)' : 'var(--rule2)'}
        strokeWidth={isShown ? 2 : 1}
      />
      {line.from !== null && <circle cx={start} cy={height / 2 + 0.5} r={4} fill="var(--ink)" />}
    </svg>
  );
}
