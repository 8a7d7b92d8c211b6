/**
 * Notices that the reader does something: scrolls, points, touches or types. Until then a page that is only read asks
 * for nothing that its text does not need.
 */
import { momentInAddress } from '@/components/simulation/link/address';

const signs = ['scroll', 'pointermove', 'pointerdown', 'keydown', 'touchstart', 'wheel'] as const;

/**
 * Calls back once, at the first sign, or at once on a page that is already scrolled or opened at a moment. Returns how
 * to stop listening.
 */
export function whenReaderActs(callBack: () => void): () => void {
  if (window.scrollY > 0 || momentInAddress() !== null) {
    callBack();
    return () => {};
  }
  const stop = () => {
    for (const sign of signs) window.removeEventListener(sign, act);
  };
  const act = () => {
    stop();
    callBack();
  };
  for (const sign of signs) window.addEventListener(sign, act, { passive: true });
  return stop;
}

/** The same for what a page is about: nothing is waited for. */
export function atOnce(callBack: () => void): () => void {
  callBack();
  return () => {};
}
