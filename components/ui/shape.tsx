/**
 * The one set of shapes that stand for a meaning: a request, an error, a held thread. Figures, feeds, legends and
 * prose draw the same ones, in the hue of the meaning. Server and client components may use it.
 */
import type { ReactNode } from 'react';

export const meanings = [
  'request',
  'success',
  'error',
  'timeout',
  'retry',
  'queue',
  'waiting',
  'refused',
  'init',
  'config',
  'ejected',
] as const;
export type Meaning = (typeof meanings)[number];

/** The hue of a meaning, as the name of its colour tokens: `--{hue}` for graphics, `--{hue}-text` for words. */
export const hueOf = {
  request: 'request',
  success: 'success',
  error: 'error',
  timeout: 'error',
  retry: 'retry',
  queue: 'queue',
  waiting: 'queue',
  refused: 'shed',
  init: 'init',
  config: 'config',
  ejected: 'eject',
} as const satisfies Record<Meaning, string>;

/** Colour of a word that names this meaning. */
export function textColor(meaning: Meaning): string {
  const hue = hueOf[meaning];
  return hue === 'config' || hue === 'eject' ? 'var(--ink2)' : `var(--${hue}-text)`;
}

const bar = (y: number) => (
  <rect key={y} x={2} y={y} width={12} height={3} fill="var(--queue)" stroke="var(--queue-line)" strokeWidth={0.9} />
);

/** Drawn in a box of 16 by 16, centred at 8, 8. */
const drawings: Readonly<Record<Meaning, ReactNode>> = {
  request: <circle cx={8} cy={8} r={5} fill="var(--request)" />,
  success: <circle cx={8} cy={8} r={3.6} fill="var(--success)" />,
  error: <path d="M8 2.2 13.8 8 8 13.8 2.2 8Z" fill="var(--error)" />,
  timeout: <circle cx={8} cy={8} r={4.4} fill="none" stroke="var(--error)" strokeWidth={2} />,
  retry: (
    <>
      <circle cx={8} cy={8} r={5.4} fill="none" stroke="var(--retry)" strokeWidth={1.5} />
      <circle cx={8} cy={8} r={2.7} fill="var(--retry)" />
    </>
  ),
  queue: <>{[1.5, 6.5, 11.5].map(bar)}</>,
  waiting: (
    <rect
      x={3}
      y={3}
      width={10}
      height={10}
      rx={1.5}
      fill="var(--queue)"
      stroke="var(--queue-line)"
      strokeWidth={1.4}
    />
  ),
  refused: <rect x={3.4} y={3.4} width={9.2} height={9.2} fill="var(--shed)" />,
  init: (
    <>
      <circle cx={8} cy={8} r={4.6} fill="none" stroke="var(--init-tint)" strokeWidth={2.4} />
      <path d="M8 3.4A4.6 4.6 0 1 1 3.4 8" fill="none" stroke="var(--init)" strokeWidth={2.4} />
    </>
  ),
  config: (
    <>
      <path d="M0 8h16" stroke="var(--config)" strokeDasharray="2.4 2" />
      <rect x={5} y={5} width={6} height={6} fill="var(--config)" />
    </>
  ),
  ejected: <path d="M0 8h5M11 8h5M5 13 8 3M8.5 13l3-10" stroke="var(--eject)" strokeWidth={1.6} fill="none" />,
};

/** A shape inside a larger SVG; `x` and `y` are its centre, `size` the side of its box. */
export function ShapeMark({ meaning, x, y, size = 16 }: { meaning: Meaning; x: number; y: number; size?: number }) {
  return <g transform={`translate(${x - size / 2} ${y - size / 2}) scale(${size / 16})`}>{drawings[meaning]}</g>;
}

/** A shape among words; it says nothing to a screen reader, because the word beside it does. */
export function Shape({ meaning, size = 14, className }: { meaning: Meaning; size?: number; className?: string }) {
  return (
    <svg viewBox="0 0 16 16" width={size} height={size} aria-hidden="true" focusable="false" className={className}>
      {drawings[meaning]}
    </svg>
  );
}
