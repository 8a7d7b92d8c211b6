'use client';

/**
 * What turns a slide beside its buttons: keys, a swipe, and links to places on other slides.
 */
import { useEffect, useRef } from 'react';
import { shownEvent } from '../moment-bus';

interface Acts {
  by(step: number): void;
  goWhere(element: Element): boolean;
  leave(): void;
}

/** Where arrow keys already mean something. */
const busy =
  'input, textarea, select, [contenteditable], [role="slider"], [role="tab"], [role="menuitem"], [data-part]';
/** Where a finger does something else. */
const dragged = '.stage-slot, input, [role="slider"], [draggable], [id^="prediction-"] svg, .overflow-x-auto';
const swipePx = 60;

/** How many slides a key goes on; more than there are: to the end. */
const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  PageDown: 1,
  ArrowLeft: -1,
  PageUp: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** The key's meaning for the slides; null: none here. */
function stepOf({ key, target }: KeyboardEvent): number | null {
  const inUse = target instanceof Element && target.closest(busy) !== null;
  return inUse && !key.startsWith('Page') ? null : (steps[key] ?? null);
}

function followSwipes(main: HTMLElement, by: (step: number) => void, signal: AbortSignal): void {
  let from: Touch | null = null;
  main.addEventListener(
    'touchstart',
    ({ touches, target }) => {
      const free = touches.length === 1 && target instanceof Element && target.closest(dragged) === null;
      from = free ? (touches[0] ?? null) : null;
    },
    { signal, passive: true },
  );
  main.addEventListener(
    'touchend',
    ({ changedTouches: [to] }) => {
      if (!from || !to) return;
      const [x, y] = [to.clientX - from.clientX, to.clientY - from.clientY];
      if (Math.abs(x) > swipePx && Math.abs(x) > 2 * Math.abs(y)) by(x < 0 ? 1 : -1);
    },
    { signal, passive: true },
  );
}

function followLinks(main: HTMLElement, goWhere: (element: Element) => boolean, signal: AbortSignal): void {
  main.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
      const target = document.getElementById(link?.getAttribute('href')?.slice(1) ?? '');
      if (target && goWhere(target)) event.preventDefault();
    },
    { signal },
  );
  main.addEventListener(shownEvent, ({ target }) => target instanceof Element && goWhere(target), { signal });
}

export function useSlideActs(main: HTMLElement, acts: Acts): void {
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.querySelector('dialog[open]') !== null) return;
      const step = stepOf(event);
      if (event.key === 'Escape') latest.current.leave();
      else if (step === null) return;
      else latest.current.by(step);
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey, { signal });
    followSwipes(main, (step) => latest.current.by(step), signal);
    followLinks(main, (element) => latest.current.goWhere(element), signal);
    return () => ending.abort();
  }, [main]);
}
