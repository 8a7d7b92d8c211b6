/**
 * Keeps a box at least as tall as it is while what fills it is exchanged, so that nothing below it moves. It lets go
 * when the box gets another width, or when the figure no longer waits for a prediction and needs less room.
 */
import { type RefObject, useCallback } from 'react';

/** What stands in a figure that waits. */
const notice = '.locked-notice';

export function useKeptHeight(box: RefObject<HTMLElement | null>): () => void {
  return useCallback(() => {
    const outer = box.current;
    const inner = outer?.firstElementChild;
    if (!outer || !inner) return;
    const width = outer.offsetWidth;
    outer.style.minHeight = `${outer.getBoundingClientRect().height}px`;
    let waited = false;
    const observer = new ResizeObserver(() => {
      const waits = outer.querySelector(notice) !== null;
      if (outer.offsetWidth === width && (waits || !waited)) {
        waited = waits;
        return;
      }
      outer.style.minHeight = '';
      observer.disconnect();
    });
    observer.observe(inner);
  }, [box]);
}
