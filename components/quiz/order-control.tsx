'use client';

/**
 * Items to be put in order: dragged by their grip, or moved by buttons or arrow keys. Each move is announced.
 */
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { useLocale } from '@/components/i18n/locale';
import type { Text } from '@/content/model';
import { DownGlyph, GripGlyph, UpGlyph, VerdictGlyph } from './glyphs';
import { messages } from './messages';
import { moveBy } from './shuffle';

interface Item {
  readonly id: string;
  readonly text: Text;
}

interface Props {
  readonly items: readonly Item[];
  readonly order: readonly string[];
  readonly disabled: boolean;
  /** The items that stand where they belong, once that is checked. */
  readonly inPlace: readonly string[] | null;
  readonly onChange: (order: readonly string[]) => void;
}

type Part = 'grip' | 'up' | 'down';

export function OrderControl({ items, order, disabled, inPlace, onChange }: Props) {
  const locale = useLocale();
  const words = messages[locale];
  const list = useRef<HTMLOListElement>(null);
  const [announcement, setAnnouncement] = useState('');
  const [dragged, setDragged] = useState<string | null>(null);
  const refocus = useRef<readonly [id: string, part: Part] | null>(null);
  const textOf = (id: string) => items.find((item) => item.id === id)?.text[locale] ?? id;

  // A row that changes places in the document loses the focus.
  useEffect(() => {
    if (!refocus.current) return;
    const [id, part] = refocus.current;
    refocus.current = null;
    list.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"] [data-part="${part}"]`)?.focus();
  });

  function move(id: string, by: number, part: Part) {
    const next = moveBy(order, id, by);
    if (next === order) return;
    refocus.current = [id, part];
    onChange(next);
    setAnnouncement(words.moved(textOf(id), next.indexOf(id) + 1, next.length));
  }

  const startDrag = useDrag(list, order, onChange, setDragged, (id, place) =>
    setAnnouncement(words.moved(textOf(id), place + 1, order.length)),
  );

  return (
    <>
      <ol ref={list} className="border-b border-(--rule)">
        {order.map((id, place) => (
          <li
            key={id}
            data-item={id}
            className={`flex items-center gap-2 border-t border-(--rule) text-[16px] leading-6 ${dragged === id ? 'bg-(--sunk)' : ''}`}
          >
            <span className="w-5 shrink-0 text-(--ink2) tabular-nums">{place + 1}</span>
            <span className="grow py-3">{textOf(id)}</span>
            {inPlace?.includes(id) && (
              <>
                <VerdictGlyph right />
                <span className="sr-only">{words.isRight}</span>
              </>
            )}
            {!disabled && (
              <RowButtons
                text={textOf(id)}
                first={place === 0}
                last={place === order.length - 1}
                onMove={(by, part) => move(id, by, part)}
                onGrip={(event) => startDrag(event, id)}
              />
            )}
          </li>
        ))}
      </ol>
      <p role="status" className="sr-only">
        {announcement}
      </p>
    </>
  );
}

interface RowButtonsProps {
  readonly text: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (by: number, part: Part) => void;
  readonly onGrip: (event: PointerEvent<HTMLButtonElement>) => void;
}

const rowButton =
  'grid size-12 shrink-0 cursor-pointer place-items-center rounded-[6px] text-(--ink2) hover:text-(--ink) aria-disabled:cursor-default aria-disabled:text-(--rule)';

function RowButtons({ text, first, last, onMove, onGrip }: RowButtonsProps) {
  const words = messages[useLocale()];
  function byKey(event: KeyboardEvent) {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    onMove(by, 'grip');
  }
  return (
    <span className="flex shrink-0">
      <button type="button" data-part="up" className={rowButton} aria-disabled={first} onClick={() => onMove(-1, 'up')}>
        <UpGlyph />
        <span className="sr-only">{words.moveUp(text)}</span>
      </button>
      <button
        type="button"
        data-part="down"
        className={rowButton}
        aria-disabled={last}
        onClick={() => onMove(1, 'down')}
      >
        <DownGlyph />
        <span className="sr-only">{words.moveDown(text)}</span>
      </button>
      <button
        type="button"
        data-part="grip"
        className={`${rowButton} hidden touch-none active:cursor-grabbing sm:grid sm:cursor-grab`}
        onPointerDown={onGrip}
        onKeyDown={byKey}
      >
        <GripGlyph />
        <span className="sr-only">{words.drag(text)}</span>
      </button>
    </span>
  );
}

/**
 * Returns how to start a drag. It listens on the window: a row that moves in the document would lose the pointer.
 */
function useDrag(
  list: React.RefObject<HTMLOListElement | null>,
  order: readonly string[],
  onChange: (order: readonly string[]) => void,
  onDragged: (id: string | null) => void,
  onDropped: (id: string, place: number) => void,
) {
  const latest = useRef(order);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => {
    latest.current = order;
  });
  useEffect(() => () => stop.current?.abort(), []);

  function follow(id: string, clientY: number) {
    const rows = [...(list.current?.children ?? [])] as HTMLElement[];
    const others = rows.filter((row) => row.dataset.item !== id);
    const place = others.filter((row) => middleOf(row) < clientY).length;
    const next = moveBy(latest.current, id, place - latest.current.indexOf(id));
    if (next !== latest.current) onChange(next);
    latest.current = next;
  }

  return (event: PointerEvent, id: string) => {
    if (event.button !== 0) return;
    const controller = new AbortController();
    const { signal } = controller;
    stop.current?.abort();
    stop.current = controller;
    const end = () => {
      controller.abort();
      onDragged(null);
      onDropped(id, latest.current.indexOf(id));
    };
    window.addEventListener('pointermove', (move) => follow(id, move.clientY), { signal });
    window.addEventListener('pointerup', end, { signal });
    window.addEventListener('pointercancel', end, { signal });
    onDragged(id);
  };
}

function middleOf(row: HTMLElement): number {
  const { top, height } = row.getBoundingClientRect();
  return top + height / 2;
}
