'use client';

/**
 * The small menu at a part of the graph. Arrow keys move in it, Escape and Tab close it.
 */
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Box } from '../geometry';
import type { Act } from './acts';

export interface ActMenuProps {
  readonly label: string;
  readonly acts: readonly Act[];
  /** Said instead of letting anybody act. */
  readonly lockedNote: string | null;
  readonly anchor: Box;
  /** From the top of the anchor to the menu. */
  readonly below: number;
  readonly stageWidth: number;
  readonly onAct: (act: Act) => void;
  /** `refocus`: back to the part that the menu belongs to. */
  readonly onClose: (refocus: boolean) => void;
}

const menuWidth = 232;

export function ActMenu({ label, acts, lockedNote, anchor, below, stageWidth, onAct, onClose }: ActMenuProps) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => items(ref.current)[0]?.focus(), []);
  useEffect(() => {
    const outside = (event: PointerEvent) => {
      if (!ref.current?.contains(event.target as globalThis.Node)) onClose(false);
    };
    document.addEventListener('pointerdown', outside, true);
    return () => document.removeEventListener('pointerdown', outside, true);
  }, [onClose]);
  const left = Math.max(0, Math.min(anchor.x + 12, stageWidth - menuWidth));
  return (
    <div
      ref={ref}
      role="menu"
      aria-label={label}
      tabIndex={-1}
      className="stage-menu"
      style={{ left, top: anchor.y + below, width: menuWidth }}
      onKeyDown={(event) => moveInMenu(event, ref.current, onClose)}
    >
      {lockedNote && <p className="stage-menu-note">{lockedNote}</p>}
      {acts.map((act) => {
        const disabled = lockedNote !== null || !act.possible;
        return (
          <button
            key={act.id}
            type="button"
            role="menuitem"
            tabIndex={-1}
            aria-disabled={disabled}
            data-act={act.id}
            onClick={() => !disabled && onAct(act)}
          >
            {act.label}
          </button>
        );
      })}
    </div>
  );
}

const items = (menu: HTMLElement | null) => [...(menu?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];

function moveInMenu(event: KeyboardEvent, menu: HTMLElement | null, onClose: (refocus: boolean) => void): void {
  const all = items(menu);
  const at = all.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
  event.stopPropagation();
  if (event.key === 'Tab') return onClose(true);
  if (event.key !== 'Escape' && to === undefined) return;
  event.preventDefault();
  if (to === undefined) onClose(true);
  else all[(to + all.length) % all.length]?.focus();
}
