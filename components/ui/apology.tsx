'use client';

/**
 * What stands where a page cannot be shown: what happened, and the next step.
 */
import type { ReactNode } from 'react';
import { mainId } from './skip-link';

export function Apology({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <main id={mainId} className="page-grid">
      <div className="py-24 min-[720px]:py-32">
        <h1 className="text-h1 text-balance">{title}</h1>
        <p className="measure mt-6 text-deck text-ink2">{text}</p>
        <div className="mt-10 flex flex-wrap gap-3">{children}</div>
      </div>
    </main>
  );
}
