/**
 * Keeps a box as tall as it is while what fills it is exchanged, until the new content is there, so that nothing
 * below it moves.
 */
import { type RefObject, useCallback } from 'react';

/** The new content is there when it fills this share of the box. */
const filled = 0.8;

export function useKeptHeight(box: RefObject<HTMLElement | null>): () => void {
  return useCallback(() => {
    const outer = box.current;
    const inner = outer?.firstElementChild;
    if (!outer || !inner) return;
    const height = outer.offsetHeight;
    outer.style.minHeight = `${height}px`;
    let emptied = false;
    const observer = new ResizeObserver(() => {
      const share = (inner as HTMLElement).offsetHeight / height;
      emptied ||= share < filled;
      if (!emptied || share < filled) return;
      outer.style.minHeight = '';
      observer.disconnect();
    });
    observer.observe(inner);
  }, [box]);
}
