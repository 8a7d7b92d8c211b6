'use client';

/**
 * A part of the graph as a button: one of them is in the tab order, arrow keys move between them, Enter opens.
 */
import type { ReactNode } from 'react';
import type { Box } from '../geometry';
import { type Part, partId } from './parts';
import { useStage } from './stage-context';

export interface PartButtonProps {
  readonly part: Part;
  readonly label: string;
  /** Where it stands on the graph. */
  readonly box: Box;
  readonly children: ReactNode;
}

export function PartButton({ part, label, box, children }: PartButtonProps) {
  const { current, opened, open, focused } = useStage();
  const id = partId(part);
  return (
    <button
      type="button"
      data-part={id}
      aria-label={label}
      aria-haspopup="menu"
      aria-expanded={opened === id}
      tabIndex={current === id ? 0 : -1}
      className="stage-part"
      style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
      onClick={() => open(part)}
      onFocus={() => focused(part)}
    >
      {children}
    </button>
  );
}
