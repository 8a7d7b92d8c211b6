/**
 * Signs on the buttons of a player, drawn in the ink of their button.
 */
import type { ReactNode } from 'react';

const drawings = {
  play: <path d="M5 3v10l8-5z" fill="currentColor" />,
  pause: <path d="M4.5 3.5h2.6v9H4.5zM8.9 3.5h2.6v9H8.9z" fill="currentColor" />,
  stepBack: <path d="M3.6 3.5h1.7v9H3.6zM13 3.5v9L6 8z" fill="currentColor" />,
  step: <path d="M10.7 3.5h1.7v9h-1.7zM3 3.5v9L10 8z" fill="currentColor" />,
  previousEvent: (
    <path d="M3 8l3.5-3.5L10 8l-3.5 3.5zM13 3.5v9" fill="currentColor" stroke="currentColor" strokeWidth={1.5} />
  ),
  nextEvent: (
    <path d="M13 8 9.5 4.5 6 8l3.5 3.5zM3 3.5v9" fill="currentColor" stroke="currentColor" strokeWidth={1.5} />
  ),
  startOver: (
    <path
      d="M3.4 5.2A5.2 5.2 0 1 1 2.8 8M3.2 2v3.4h3.4"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
  die: (
    <>
      <rect x={2.7} y={2.7} width={10.6} height={10.6} rx={2} fill="none" stroke="currentColor" strokeWidth={1.4} />
      <path d="M5.6 5.6h.01M8 8h.01M10.4 10.4h.01" stroke="currentColor" strokeWidth={2} strokeLinecap="round" />
    </>
  ),
  next: <path d="M6 3.5 10.5 8 6 12.5" fill="none" stroke="currentColor" strokeWidth={1.6} strokeLinecap="round" />,
  back: <path d="M10 3.5 5.5 8 10 12.5" fill="none" stroke="currentColor" strokeWidth={1.6} strokeLinecap="round" />,
  link: (
    <path
      d="M6.6 9.4 9.4 6.6M7.2 4.7l1.4-1.4a2.9 2.9 0 0 1 4.1 4.1l-1.4 1.4M8.8 11.3l-1.4 1.4a2.9 2.9 0 0 1-4.1-4.1l1.4-1.4"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.4}
      strokeLinecap="round"
    />
  ),
  requests: <path d="M2 4h6M5 8h6M8 12h6" fill="none" stroke="currentColor" strokeWidth={1.8} strokeLinecap="round" />,
  pen: (
    <path
      d="M3 13l.7-3L10.9 2.8l2.3 2.3L6 12.3z"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.4}
      strokeLinejoin="round"
    />
  ),
  cross: <path d="M4 4l8 8M12 4l-8 8" fill="none" stroke="currentColor" strokeWidth={1.6} strokeLinecap="round" />,
  lock: (
    <>
      <rect x={3} y={7} width={10} height={7} rx={1.5} fill="none" stroke="currentColor" strokeWidth={1.4} />
      <path d="M5.2 7V5a2.8 2.8 0 0 1 5.6 0v2" fill="none" stroke="currentColor" strokeWidth={1.4} />
    </>
  ),
} as const satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;

export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg viewBox="0 0 16 16" width={size} height={size} aria-hidden="true" focusable="false" className="flex-none">
      {drawings[name]}
    </svg>
  );
}
