'use client';

/**
 * The phone's way around a lesson: a sheet with the course map, the sections, the lab, language and theme. A native modal
 * dialog, so that focus stays inside, Escape closes it and focus returns to the button.
 */
import { useRef } from 'react';
import { LanguageSwitch } from '@/components/i18n/language-switch';
import { useLocale } from '@/components/i18n/locale';
import { courseMapPath, labPath } from '@/components/i18n/paths';
import { ThemeToggle } from '@/components/theme/theme-toggle';
import { frameMessages } from '@/components/ui/messages';
import type { Section } from '@/content/load/outline';
import { lessonMessages } from './messages';

interface LessonMenuProps {
  /** "3 of 12" */
  place: string;
  title: string;
  sections: readonly Section[];
}

const row = 'flex min-h-12 items-center border-b border-rule';

export function LessonMenu({ place, title, sections }: LessonMenuProps) {
  const locale = useLocale();
  const words = frameMessages[locale];
  const sheet = useRef<HTMLDialogElement>(null);
  const close = () => sheet.current?.close();
  return (
    <div className="flex items-center gap-3 min-[720px]:hidden">
      <p className="text-ui text-ink2">{place}</p>
      <button
        type="button"
        aria-label={words.menu}
        aria-haspopup="dialog"
        onClick={() => sheet.current?.showModal()}
        className="needs-script -mr-3.5 flex size-12 items-center justify-center"
      >
        <svg viewBox="0 0 20 12" width={20} height={12} aria-hidden="true">
          <path d="M0 1.5h20M0 10.5h20" stroke="currentColor" strokeWidth={2} />
        </svg>
      </button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the sheet closes it; the keyboard has Escape. */}
      <dialog
        ref={sheet}
        aria-label={title}
        onClick={(event) => {
          if (event.target === event.currentTarget) close();
        }}
        className="m-0 ml-auto h-dvh max-h-none w-[min(20rem,88vw)] max-w-none overflow-y-auto bg-paper text-ink shadow-e2 backdrop:bg-ink/40 dark:backdrop:bg-sunk/80"
      >
        <div className="px-4 pb-8">
          <div className="flex min-h-12 items-center justify-between border-b border-rule">
            <p className="text-ui text-ink2">{title}</p>
            <button
              type="button"
              aria-label={words.closeMenu}
              onClick={close}
              className="-mr-3.5 flex size-12 flex-none items-center justify-center focus-visible:-outline-offset-4"
            >
              <svg viewBox="0 0 16 16" width={16} height={16} aria-hidden="true">
                <path d="m2 2 12 12M14 2 2 14" stroke="currentColor" strokeWidth={1.8} />
              </svg>
            </button>
          </div>
          <nav aria-label={lessonMessages[locale].sections}>
            <a href={courseMapPath(locale)} className={`${row} font-semibold`}>
              {words.courseMap}
            </a>
            <ol>
              {sections.map(({ id, nav }) => (
                <li key={id}>
                  <a href={`#${id}`} onClick={close} className={`${row} pl-4 text-ink2`}>
                    {nav}
                  </a>
                </li>
              ))}
            </ol>
            <a href={labPath(locale)} className={`${row} font-semibold`}>
              {words.lab}
            </a>
            <a href="?slides=1" className={row}>
              {lessonMessages[locale].present}
            </a>
          </nav>
          <div className="mt-4 flex items-center justify-between">
            <LanguageSwitch className="min-h-12" />
            <ThemeToggle className="min-h-12" />
          </div>
        </div>
      </dialog>
    </div>
  );
}
