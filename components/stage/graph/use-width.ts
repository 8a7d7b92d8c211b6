'use client';

/**
 * The width of an element, in whole pixels; 0 until it is known.
 */
import { useLayoutEffect, useState } from 'react';

export function useWidth(element: HTMLElement | null): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (element === null) return;
    const read = () => setWidth(Math.floor(element.clientWidth));
    const observer = new ResizeObserver(read);
    observer.observe(element);
    read();
    return () => observer.disconnect();
  }, [element]);
  return width;
}
