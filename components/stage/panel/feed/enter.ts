/**
 * Lets an entry of the feed come in softly. What does it is loaded when something happens for the first time, so that
 * the first entry simply stands there.
 */
type Animate = typeof import('framer-motion/dom/mini').animate;

let animate: Animate | null = null;

export function letEnter(element: HTMLElement): void {
  if (animate !== null) {
    animate(element, { opacity: [0, 1], translate: ['0 -6px', '0 0'] }, { duration: 0.18 });
    return;
  }
  void import('framer-motion/dom/mini').then((loaded) => {
    animate = loaded.animate;
  });
}
