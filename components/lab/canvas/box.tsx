'use client';

/**
 * A component on the canvas: pressed to choose it, dragged to move it, with a handle that begins a connection.
 */
import { type PointerEvent, useRef } from 'react';
import { useLocale } from '@/components/i18n/locale';
import type { LabComponent, Position } from '../document/document';
import { useLab } from '../lab-context';
import { labMessages } from '../messages';
import { box } from './layout';

interface BoxProps {
  readonly component: LabComponent;
  readonly place: Position;
  readonly chosen: boolean;
  readonly wrong: boolean;
  readonly onChoose: (id: string, more: boolean) => void;
  readonly onConnect: (id: string) => void;
}

/** A press that moves less than this is no drag. */
const slackPx = 4;

let drags = 0;

/** Moves what is chosen with the pointer; one drag is one step to undo. */
function useDrag(id: string, chosen: boolean) {
  const lab = useLab();
  const drag = useRef<{ x: number; y: number; gesture: string; moved: boolean } | null>(null);
  const begin = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    drag.current = { x: event.clientX, y: event.clientY, gesture: `drag ${++drags}`, moved: false };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const go = (event: PointerEvent<HTMLElement>) => {
    const now = drag.current;
    if (now === null) return;
    const by = { x: event.clientX - now.x, y: event.clientY - now.y };
    if (!now.moved && Math.hypot(by.x, by.y) < slackPx) return;
    const ids = chosen ? lab.getState().history.present.selection : [id];
    lab.act({ kind: 'move', ids, by }, now.gesture);
    drag.current = { ...now, x: event.clientX, y: event.clientY, moved: true };
  };
  /** Whether it was a drag and not a press. */
  const end = () => {
    const moved = drag.current?.moved === true;
    drag.current = null;
    return moved;
  };
  return { begin, go, end };
}

export function Box({ component, place, chosen, wrong, onChoose, onConnect }: BoxProps) {
  const words = labMessages[useLocale()];
  const { id, kind } = component;
  const { begin, go, end } = useDrag(id, chosen);
  const dragged = useRef(false);
  const edge = wrong ? 'border-2 border-error' : chosen ? 'border-ink' : 'border-rule2 hover:border-ink';
  const ring = chosen ? 'outline-2 outline-ink' : '';
  return (
    <div className="absolute" style={{ left: place.x, top: place.y, width: box.width, height: box.height }}>
      <button
        type="button"
        data-component={id}
        aria-pressed={chosen}
        onPointerDown={begin}
        onPointerMove={go}
        onPointerUp={() => {
          dragged.current = end();
        }}
        onPointerCancel={end}
        onClick={(event) => {
          if (!dragged.current) onChoose(id, event.shiftKey || event.metaKey || event.ctrlKey);
          dragged.current = false;
        }}
        className={`flex size-full touch-none flex-col justify-center rounded-ui border bg-plate px-3 text-left ${edge} ${ring}`}
      >
        <span className="w-full truncate text-ui font-semibold">{id}</span>
        <span className="text-[12.5px] text-ink3">{words.kinds[kind] ?? kind}</span>
      </button>
      <button
        type="button"
        tabIndex={-1}
        aria-label={`${words.connect}: ${id}`}
        title={words.connect}
        onClick={() => onConnect(id)}
        className="absolute top-1/2 -right-3 flex size-6 -translate-y-1/2 items-center justify-center rounded-full border border-rule2 bg-plate text-[13px] hover:border-ink pointer-coarse:-right-5 pointer-coarse:size-10"
      >
        →
      </button>
    </div>
  );
}
