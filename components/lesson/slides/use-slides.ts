'use client';

/**
 * Which slide is shown: kept in the address, marked in the page, and found again when a block of the lesson is
 * exchanged for another (a quiz that gets its code).
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { addressOf, slideIn } from './address';
import { holdersIn, type Slide, showSlide, slidesOf, slideWith } from './outline';

interface Shown {
  readonly slides: readonly Slide[];
  readonly at: number;
  go(to: number): void;
  /** Shows the slide on which an element stands; false: there is none. */
  goWhere(element: Element): boolean;
}

const within = (at: number, slides: readonly Slide[]) => Math.max(0, Math.min(slides.length - 1, at));

/** From its top, with the keys of its figure at hand. */
function begin(main: HTMLElement): void {
  main.scrollTop = 0;
  const figure = main.querySelector<HTMLElement>('figure[data-on-slide="block"]');
  (figure ?? main).focus({ preventScroll: true });
}

export function useSlides(main: HTMLElement): Shown {
  const [slides, setSlides] = useState(() => slidesOf(main));
  const [at, setAt] = useState(() => within(slideIn(window.location.search), slides));
  const known = useRef(slides);
  const go = useCallback((to: number) => setAt(within(to, known.current)), []);
  useEffect(() => {
    known.current = slides;
    showSlide(main, slides[at]);
    window.history.replaceState(window.history.state, '', addressOf(window.location.href, at));
  }, [main, slides, at]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a slide that is turned to is the reason.
  useEffect(() => begin(main), [main, at]);
  useEffect(() => {
    const observer = new MutationObserver(() => setSlides(slidesOf(main)));
    for (const holder of holdersIn(main)) observer.observe(holder, { childList: true });
    return () => observer.disconnect();
  }, [main]);
  const goWhere = useCallback(
    (element: Element) => {
      const where = slideWith(known.current, element);
      if (where >= 0) go(where);
      return where >= 0;
    },
    [go],
  );
  return { slides, at, go, goWhere };
}
