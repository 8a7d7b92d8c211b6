'use client';

/**
 * What moves one row of an order question: its grip, which also takes arrow keys, and two buttons.
 */
import type { KeyboardEvent, PointerEvent } from 'react';
import { useLocale } from '@/components/i18n/locale';
import { DownGlyph, GripGlyph, UpGlyph } from './glyphs';
import { messages } from './messages';

export type Part = 'grip' | 'up' | 'down';

interface GripProps {
  readonly place: number;
  readonly text: string;
  readonly onMove: (by: number) => void;
  readonly onDrag: (event: PointerEvent<HTMLButtonElement>) => void;
}

export function Grip({ place, text, onMove, onDrag }: GripProps) {
  const words = messages[useLocale()];
  function byKey(event: KeyboardEvent) {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    onMove(by);
  }
  return (
    <button
      type="button"
      data-part="grip"
      className="flex h-12 w-12 shrink-0 cursor-grab touch-none items-center gap-2 rounded-[6px] text-(--ink2) tabular-nums hover:text-(--ink) active:cursor-grabbing"
      onPointerDown={onDrag}
      onKeyDown={byKey}
    >
      <span aria-hidden="true" className="w-3 text-left">
        {place}
      </span>
      <GripGlyph />
      <span className="sr-only">{words.drag(text)}</span>
    </button>
  );
}

interface MoveButtonsProps {
  readonly text: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (by: number, part: Part) => void;
}

const moveButton =
  'grid size-12 shrink-0 cursor-pointer place-items-center rounded-[6px] text-(--ink2) hover:text-(--ink) aria-disabled:cursor-default aria-disabled:text-(--rule) noscript:hidden';

export function MoveButtons({ text, first, last, onMove }: MoveButtonsProps) {
  const words = messages[useLocale()];
  return (
    <span className="flex shrink-0">
      <button
        type="button"
        data-part="up"
        className={moveButton}
        aria-disabled={first}
        onClick={() => onMove(-1, 'up')}
      >
        <UpGlyph />
        <span className="sr-only">{words.moveUp(text)}</span>
      </button>
      <button
        type="button"
        data-part="down"
        className={moveButton}
        aria-disabled={last}
        onClick={() => onMove(1, 'down')}
      >
        <DownGlyph />
        <span className="sr-only">{words.moveDown(text)}</span>
      </button>
    </span>
  );
}
