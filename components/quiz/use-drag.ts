'use client';

/**
 * Dragging a row of a list to another place, with mouse, pen or finger.
 */
import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import { moveBy } from './shuffle';

interface Options {
  /** Its children are the rows, each with its id in `data-item`. */
  readonly list: RefObject<HTMLElement | null>;
  readonly order: readonly string[];
  readonly onChange: (order: readonly string[]) => void;
  readonly onDragged: (id: string | null) => void;
  readonly onDropped: (id: string, place: number) => void;
}

/** Returns how to start a drag. It listens on the window: a row that moves in the document would lose the pointer. */
export function useDrag({ list, order, onChange, onDragged, onDropped }: Options) {
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
