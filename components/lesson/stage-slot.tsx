'use client';

/**
 * Holds the place of a figure's stage. The still picture stands there until the figure comes near the viewport (or a
 * moment of it is asked for); then the stage is loaded into the same box. If that fails, the picture stays.
 */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Figure } from '@/content/model';
import { LazyStage } from './lazy-stage';

/** How far below the window a figure begins to load. */
const nearPx = 900;

export function StageSlot({ figure, children }: { figure: Figure; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (box.current === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true);
      },
      { rootMargin: `${nearPx}px 0px` },
    );
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={box} className="stage-slot">
      {near ? <LazyStage figure={figure} still={children} /> : children}
    </div>
  );
}
