'use client';

/**
 * Holds the place of a figure's stage, at its size. The still picture stands there until the reader does something and
 * the figure comes near the viewport; then the stage is loaded into the same box.
 */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { CheckedFigure } from '@/content/model';
import { LazyStage, type LoadStage } from './lazy-stage';
import { whenReaderActs } from './reader-acts';
import { useKeptHeight } from './use-kept-height';

/** How far below the window a figure begins to load. */
const nearPx = 900;

interface SlotProps<F = CheckedFigure> {
  figure: F;
  /** The still picture, as tall as the stage. */
  children: ReactNode;
}

interface LateProps<F> extends SlotProps<F> {
  load: LoadStage<F>;
  /** Calls back when a figure near the viewport may be loaded; returns how to stop waiting. */
  when: (callBack: () => void) => () => void;
}

export function LateStage<F extends CheckedFigure>({ load, when, figure, children }: LateProps<F>) {
  const box = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  const keepHeight = useKeptHeight(box);
  useEffect(() => {
    const { current } = box;
    if (current === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        keepHeight();
        setNear(true);
      },
      { rootMargin: `${nearPx}px 0px` },
    );
    const stopWaiting = when(() => observer.observe(current));
    return () => {
      stopWaiting();
      observer.disconnect();
    };
  }, [keepHeight, when]);
  return (
    <div ref={box} className="stage-slot">
      <div>{near ? <LazyStage load={load} figure={figure} still={children} /> : children}</div>
    </div>
  );
}

const loadFigure: LoadStage = async () => {
  const { StageFigure } = await import('@/components/stage/stage-figure');
  return { default: StageFigure };
};

/** A figure of a lesson. */
export function StageSlot({ figure, children }: SlotProps) {
  return (
    <LateStage load={loadFigure} when={whenReaderActs} figure={figure}>
      <div
        className={`scriptless:min-h-0 scriptless:pb-4 print:min-h-0 print:pb-4 min-h-[calc(var(--stage-least)+var(--notice))] pb-[calc(var(--stage-panel)+var(--notice))] ${
          figure.prediction ? '[--notice:var(--stage-notice)]' : '[--notice:var(--stage-pictures)]'
        }`}
      >
        {children}
      </div>
    </LateStage>
  );
}
