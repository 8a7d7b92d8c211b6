'use client';

/**
 * A part of the graph as a button: one of them is in the tab order, arrow keys move between them, Enter opens.
 */
import type { CSSProperties, ReactNode } from 'react';
import { type Part, partId } from './parts';
import { useStage } from './stage-context';

export interface PartButtonProps {
  readonly part: Part;
  readonly label: string;
  readonly style: CSSProperties;
  readonly children: ReactNode;
}

export function PartButton({ part, label, style, children }: PartButtonProps) {
  const { current, opened, selected, open, focused } = useStage();
  const id = partId(part);
  return (
    <button
      type="button"
      data-part={id}
      aria-label={label}
      aria-haspopup="menu"
      aria-expanded={opened === id}
      aria-current={selected === id ? 'true' : undefined}
      tabIndex={current === id ? 0 : -1}
      className="stage-part nopan nodrag"
      style={style}
      onClick={() => open(part)}
      onFocus={() => focused(part)}
    >
      {children}
    </button>
  );
}
