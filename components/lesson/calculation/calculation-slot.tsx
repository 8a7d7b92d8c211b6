'use client';

/**
 * Holds the place of a calculated figure: what the server drew stands there until the code that calculates has come.
 */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Calculation } from '@/content/calculation';
import type { LiveCalculation } from './live-calculation';

interface SlotProps {
  readonly lessonSlug: string;
  readonly id: string;
  /** The figure as it opens. */
  readonly children: ReactNode;
}

interface Loaded {
  readonly Live: typeof LiveCalculation;
  readonly calculation: Calculation;
}

/** How far below the window a figure begins to load. */
const nearness = '600px 0px';

async function load(lessonSlug: string, id: string): Promise<Loaded> {
  const [{ LiveCalculation: Live }, { calculation }] = await Promise.all([
    import('./live-calculation'),
    import(`@/content/lessons/${lessonSlug}/calculations/${id}.ts`) as Promise<{ calculation: Calculation }>,
  ]);
  return { Live, calculation };
}

export function CalculationSlot({ lessonSlug, id, children }: SlotProps) {
  const box = useRef<HTMLDivElement>(null);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    const { current } = box;
    if (current === null) return;
    const observer = new IntersectionObserver(
      async (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        try {
          setLoaded(await load(lessonSlug, id));
          observer.disconnect();
        } catch {
          // Offline: the picture can be read, and coming back to it tries again.
        }
      },
      { rootMargin: nearness },
    );
    observer.observe(current);
    return () => observer.disconnect();
  }, [lessonSlug, id]);
  return <div ref={box}>{loaded === null ? children : <loaded.Live calculation={loaded.calculation} />}</div>;
}
