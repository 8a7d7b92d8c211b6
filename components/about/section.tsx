/**
 * A section of the page about the model: its title at the left where there is room, its text beside it.
 */
import type { ReactNode } from 'react';

interface SectionProps {
  id: string;
  title: string;
  children: ReactNode;
}

export function Section({ id, title, children }: SectionProps) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="grid scroll-mt-16 gap-x-12 gap-y-4 border-t border-rule py-10 min-[1000px]:grid-cols-[16rem_minmax(0,1fr)]"
    >
      <h2 id={`${id}-title`} className="text-h2 text-balance">
        {title}
      </h2>
      <div className="min-w-0">{children}</div>
    </section>
  );
}

export const paragraph = 'measure text-prose text-pretty [*+&]:mt-4';

export function Items({ texts }: { texts: readonly string[] }) {
  return (
    <ul className="measure list-disc space-y-2 pl-[1.2em] text-prose marker:text-ink3">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
