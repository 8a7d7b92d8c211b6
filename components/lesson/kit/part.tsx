/**
 * A section of a lesson. `id` is its anchor and `nav` its name in the bar; both are read from the source of the
 * lesson (see content/load/outline.ts), so they must be plain texts.
 */
import type { ReactNode } from 'react';

export interface PartProps {
  id: string;
  nav: string;
  children: ReactNode;
}

export function Part({ id, nav, children }: PartProps) {
  return (
    <section id={id} aria-label={nav} tabIndex={-1} className="page-grid py-[calc(var(--block)/2)]">
      {children}
    </section>
  );
}
