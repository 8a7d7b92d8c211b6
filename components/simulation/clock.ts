/**
 * The reader's time: frames of the screen, and whether the page can be seen. Replaced by a hand-driven one in tests.
 */
export interface Clock {
  /** Asks for one call at the next frame, with the time in ms; returns how to call it off. */
  nextFrame(callback: (nowMs: number) => void): () => void;
  isPageHidden(): boolean;
  onPageVisibility(listener: () => void): () => void;
}

export const screenClock: Clock = {
  nextFrame(callback) {
    const id = requestAnimationFrame(callback);
    return () => cancelAnimationFrame(id);
  },
  isPageHidden: () => document.hidden,
  onPageVisibility(listener) {
    document.addEventListener('visibilitychange', listener);
    return () => document.removeEventListener('visibilitychange', listener);
  },
};
