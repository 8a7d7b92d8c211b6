'use client';

/**
 * Items to be put in order: dragged by their grip, or moved by buttons or arrow keys. Each move is announced.
 */
import { useEffect, useRef, useState } from 'react';
import { useLocale } from '@/components/i18n/locale';
import type { Text } from '@/content/model';
import { VerdictGlyph } from './glyphs';
import { messages } from './messages';
import { Grip, MoveButtons, type Part } from './order-buttons';
import { moveBy } from './shuffle';
import { useDrag } from './use-drag';

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

  const startDrag = useDrag({
    list,
    order,
    onChange,
    onDragged: setDragged,
    onDropped: (id, place) => setAnnouncement(words.moved(textOf(id), place + 1, order.length)),
  });

  return (
    <>
      <ol ref={list} className="border-b border-(--rule)">
        {order.map((id, place) => (
          <li
            key={id}
            data-item={id}
            className={`flex items-center gap-2 border-t border-(--rule) text-[16px] leading-6 ${dragged === id ? 'bg-(--sunk)' : ''}`}
          >
            {disabled ? (
              <span className="w-6 shrink-0 text-(--ink2) tabular-nums">{place + 1}</span>
            ) : (
              <Grip
                place={place + 1}
                text={textOf(id)}
                onMove={(by) => move(id, by, 'grip')}
                onDrag={(event) => startDrag(event, id)}
              />
            )}
            <span className="grow py-3">{textOf(id)}</span>
            {inPlace?.includes(id) && (
              <>
                <VerdictGlyph right />
                <span className="sr-only">{words.isRight}</span>
              </>
            )}
            {!disabled && (
              <MoveButtons
                text={textOf(id)}
                first={place === 0}
                last={place === order.length - 1}
                onMove={(by, part) => move(id, by, part)}
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
