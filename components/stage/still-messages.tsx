/**
 * Messages of the still picture, as SVG: where they were at its moment.
 */
import type { ReactNode } from 'react';
import { flightKinds } from '@/simulator/telemetry/chunk';
import type { StageMode } from './geometry';
import { fadeAt, marks, tryNumberPlace } from './marks';
import { type Scene, visitFlights, visitRefusals } from './scene';

export function StillMessages({ scene }: { scene: Scene }) {
  const drawn: ReactNode[] = [];
  const { mode } = scene.geometry;
  visitRefusals(scene, (x, y, gone) => {
    drawn.push(
      <Square key={drawn.length} x={short(x)} y={short(y)} half={marks.fallen} opacity={short(fadeAt(gone))} />,
    );
  });
  visitFlights(scene, (kind, x, y, tryNumber) => {
    drawn.push(<Mark key={drawn.length} {...{ mode, kind, tryNumber }} x={short(x)} y={short(y)} />);
  });
  return drawn;
}

interface MarkProps {
  readonly mode: StageMode;
  /** Index into `flightKinds`. */
  readonly kind: number;
  readonly x: number;
  readonly y: number;
  readonly tryNumber: number;
}

function Mark({ mode, kind, x, y, tryNumber }: MarkProps) {
  switch (flightKinds[kind]) {
    case 'request':
      return <circle cx={x} cy={y} r={marks.request} fill="var(--request)" />;
    case 'answer':
      return <circle cx={x} cy={y} r={marks.answer} fill="var(--success)" />;
    case 'error':
      return <path d={`M${x} ${short(y - marks.error)}l5.6 5.6-5.6 5.6-5.6-5.6z`} fill="var(--error)" />;
    case 'abandoned':
      return (
        <circle
          cx={x}
          cy={y}
          r={marks.abandoned}
          fill="var(--plate)"
          stroke="var(--error)"
          strokeWidth={marks.abandonedLine}
        />
      );
    case 'retry':
      return <Retry mode={mode} x={x} y={y} tryNumber={tryNumber} />;
    default:
      return <Square x={x} y={y} half={marks.refusal} opacity={1} />;
  }
}

function Retry({ mode, x, y, tryNumber }: Omit<MarkProps, 'kind'>) {
  const away = tryNumberPlace(mode);
  return (
    <>
      <circle
        cx={x}
        cy={y}
        r={marks.retryRing}
        fill="var(--plate)"
        stroke="var(--retry)"
        strokeWidth={marks.retryRingLine}
      />
      <circle cx={x} cy={y} r={marks.retry} fill="var(--retry)" />
      <text
        x={x + away.x}
        y={y + away.y}
        fontFamily="var(--sans)"
        fontSize={marks.tryNumberSize}
        fontWeight={650}
        textAnchor="middle"
        dominantBaseline="central"
        fill="var(--retry-text)"
      >
        {tryNumber}
      </text>
    </>
  );
}

function Square({ x, y, half, opacity }: { x: number; y: number; half: number; opacity: number }) {
  return (
    <rect
      x={short(x - half)}
      y={short(y - half)}
      width={2 * half}
      height={2 * half}
      fill="var(--shed)"
      opacity={opacity}
    />
  );
}

const short = (value: number) => Number(value.toFixed(1));
