'use client';

/**
 * What the layout depends on: the width of an element, the width of the window, the wish for less motion.
 */
import { useLayoutEffect, useState, useSyncExternalStore } from 'react';

/** The content width of an element, 0 before it is measured; give the ref callback to the element. */
export function useWidth(): readonly [number, (element: HTMLElement | null) => void] {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (!element) return;
    setWidth(Math.floor(element.clientWidth));
    const observer = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return [width, setElement];
}

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => window.matchMedia(query).matches,
    () => false,
  );
}

export const usePhone = (): boolean => useMedia('(max-width: 719.98px)');
export const useReducedMotion = (): boolean => useMedia('(prefers-reduced-motion: reduce)');
