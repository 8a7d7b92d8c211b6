/**
 * The lists at the end of a lesson: what to remember, and where it stands written.
 */
import type { ReactNode } from 'react';
import type { Locale } from '@/content/model';
import { lessonMessages } from '../messages';
import { Heading2 } from './prose';

export function makeRecap(locale: Locale) {
  return function Recap({ children }: { children: ReactNode }) {
    return (
      <div className="lesson-block">
        <Heading2>{lessonMessages[locale].recap}</Heading2>
        {children}
      </div>
    );
  };
}

export function makeSources(locale: Locale) {
  return function Sources({ children }: { children: ReactNode }) {
    return (
      <div className="lesson-block">
        <h2 className="text-h3">{lessonMessages[locale].sources}</h2>
        <ol className="mt-4 max-w-[46rem] border-t border-rule text-caption text-ink2">{children}</ol>
      </div>
    );
  };
}

interface SourceProps {
  href: string;
  /** Day on which the page was read, as 2026-11-02. */
  checked?: string;
  children: ReactNode;
}

/** One line of `Sources`. */
export function makeSource(locale: Locale) {
  return function Source({ href, checked, children }: SourceProps) {
    return (
      <li className="flex flex-wrap justify-between gap-x-6 border-b border-rule py-2.5">
        <a href={href} rel="noreferrer" className="underline decoration-rule2 underline-offset-3 hover:decoration-ink">
          {children}
        </a>
        {checked && (
          <span className="text-ink3 tabular-nums">
            <time dateTime={checked}>{lessonMessages[locale].checkedOn(checked)}</time>
          </span>
        )}
      </li>
    );
  };
}
