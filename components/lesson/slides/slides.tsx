'use client';

/**
 * A lesson whose address has `?slides=` is shown as slides. Everything for it is loaded only then.
 */
import { lazy, Suspense, useEffect, useState } from 'react';
import { slideParameter } from './address';

const Presentation = lazy(async () => ({ default: (await import('./presentation')).Presentation }));

export function Slides() {
  const [asked, setAsked] = useState(false);
  useEffect(() => setAsked(new URLSearchParams(window.location.search).has(slideParameter)), []);
  return (
    asked && (
      <Suspense>
        <Presentation onLeave={() => setAsked(false)} />
      </Suspense>
    )
  );
}
