/**
 * The sentence or two under the title that say what is at stake.
 */
import type { ReactNode } from 'react';

export function Deck({ children }: { children: ReactNode }) {
  return (
    <div className="measure mt-5 mb-7 text-deck text-pretty text-ink2 [--text-prose--line-height:var(--text-deck--line-height)] [--text-prose:var(--text-deck)]">
      {children}
    </div>
  );
}
