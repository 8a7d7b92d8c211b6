'use client';

/**
 * The lesson as slides: the page itself with one slide of it in sight, in large type, over a bar with the way on, back
 * and out. Stages, predictions and the quiz are those of the page.
 */
import './slides.css';
import { useEffect, useState } from 'react';
import { IconButton } from '@/components/controls/button';
import { useLocale } from '@/components/i18n/locale';
import { mainId } from '@/components/ui/skip-link';
import { addressOf } from './address';
import { slideMessages } from './messages';
import { useSlideActs } from './use-slide-acts';
import { useSlides } from './use-slides';

export function Presentation({ onLeave }: { onLeave: () => void }) {
  const [main] = useState(() => document.getElementById(mainId));
  return main && <OnSlides main={main} onLeave={onLeave} />;
}

/** Makes room for slides as long as they are shown. */
function useRoom(main: HTMLElement): void {
  useEffect(() => {
    const root = document.documentElement;
    root.classList.add('as-slides');
    main.tabIndex = -1;
    return () => root.classList.remove('as-slides');
  }, [main]);
}

function OnSlides({ main, onLeave }: { main: HTMLElement; onLeave: () => void }) {
  const words = slideMessages[useLocale()];
  useRoom(main);
  const { slides, at, go, goWhere } = useSlides(main);
  const leave = () => {
    window.history.replaceState(window.history.state, '', addressOf(window.location.href, null));
    const place = slides[at]?.blocks[0];
    onLeave();
    requestAnimationFrame(() => place?.scrollIntoView({ behavior: 'instant' }));
  };
  useSlideActs(main, {
    by: (step) => go(at + step),
    goWhere,
    leave,
  });
  const [number, count] = [at + 1, slides.length];
  return (
    <nav aria-label={words.slides} className="slide-bar">
      <p role="status" className="sr-only">
        {words.said(number, count, slides[at]?.name ?? '')}
      </p>
      <button type="button" onClick={leave} className="h-11 px-3 text-ui text-ink2 hover:text-ink">
        {words.leave}
      </button>
      <button
        type="button"
        onClick={() => void document.documentElement.requestFullscreen()}
        className="mr-auto h-11 px-3 text-ui text-ink2 hover:text-ink max-[719px]:hidden"
      >
        {words.full}
      </button>
      <IconButton touch icon="back" label={words.previous} disabled={at === 0} onClick={() => go(at - 1)} />
      <p aria-hidden="true" className="min-w-20 text-center text-ui tabular-nums">
        {words.place(number, count)}
      </p>
      <IconButton touch icon="next" label={words.next} disabled={number === count} onClick={() => go(at + 1)} />
    </nav>
  );
}
