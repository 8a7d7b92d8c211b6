'use client';

/**
 * Arrow keys through buttons one below the other, one of which is in the tab order.
 */
import { type KeyboardEvent, useRef, useState } from 'react';

const page = 8;

/** `ref` holds the buttons, in order; `current` is the one that Tab reaches. */
export function useRoving<E extends HTMLElement>(count: number) {
  const ref = useRef<E>(null);
  const [wanted, setCurrent] = useState(0);
  const current = Math.max(0, Math.min(wanted, count - 1));
  const onKeyDown = (event: KeyboardEvent) => {
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -count, End: count };
    const by = Object.hasOwn(steps, event.key) ? steps[event.key as keyof typeof steps] : undefined;
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = Math.min(count - 1, Math.max(0, current + by));
    setCurrent(next);
    ref.current?.querySelectorAll('button')[next]?.focus();
  };
  return { ref, current, setCurrent, onKeyDown };
}
