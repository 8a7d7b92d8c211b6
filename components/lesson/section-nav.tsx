'use client';

/**
 * The sections of the lesson, always at hand at the top of the window, with the one in view marked.
 */
import { useEffect, useRef } from 'react';
import { useLocale } from '@/components/i18n/locale';
import { noteProgress } from '@/components/progress/use-progress';
import type { Section } from '@/content/load/outline';
import { lessonMessages } from './messages';
import { useCurrentSection } from './use-current-section';

interface SectionNavProps {
  /** Slug of the lesson, to note how far it was read. */
  lesson: string;
  sections: readonly Section[];
  aside: string;
}

export function SectionNav({ lesson, sections, aside }: SectionNavProps) {
  const words = lessonMessages[useLocale()];
  const current = useCurrentSection(sections);
  useEffect(() => noteProgress({ kind: 'lessonOpened', lesson }), [lesson]);
  useEffect(() => noteProgress({ kind: 'sectionReached', lesson, section: current }), [lesson, current]);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const link = list.current?.querySelector<HTMLElement>(`[href="#${current}"]`);
    if (link === null || link === undefined || list.current === null) return;
    list.current.scrollTo({ left: link.offsetLeft - list.current.clientWidth / 2 + link.clientWidth / 2 });
  }, [current]);
  return (
    <nav
      aria-label={words.sections}
      className="page-grid scriptless:grid sticky top-0 z-20 hidden border-b border-rule bg-paper min-[720px]:grid"
    >
      <div className="flex items-stretch justify-between gap-8">
        <ol
          ref={list}
          className="relative flex min-w-0 gap-6.5 overflow-x-auto pr-7 [mask-image:linear-gradient(to_right,black_calc(100%-28px),transparent)] [scrollbar-width:none]"
        >
          {sections.map(({ id, nav }) => (
            <li key={id} className="flex-none">
              <a
                href={`#${id}`}
                aria-current={id === current ? 'location' : undefined}
                className="flex h-11 items-center border-b-2 border-transparent pt-0.5 text-readout text-ink2 transition-colors duration-120 hover:text-ink aria-[current]:border-ink aria-[current]:font-semibold aria-[current]:text-ink focus-visible:outline-offset-[-3px]"
              >
                {nav}
              </a>
            </li>
          ))}
        </ol>
        <p className="flex flex-none items-center gap-6 text-readout text-ink2">
          {aside && <span className="hidden min-[1100px]:inline">{aside}</span>}
          <a href="?slides=1" className="needs-script flex h-11 items-center hover:text-ink">
            {words.present}
          </a>
        </p>
      </div>
    </nav>
  );
}
