/**
 * The lists at the end of a lesson: what to remember, and where it stands written.
 */
import type { ReactNode } from 'react';
import type { InLesson } from '../context';
import { lessonTextMessages } from '../text-messages';
import { Heading2 } from './prose';

interface ListProps extends InLesson {
  children: ReactNode;
}

export function Recap({ lesson, children }: ListProps) {
  return (
    <div className="lesson-block">
      <Heading2>{lessonTextMessages[lesson.locale].recap}</Heading2>
      {children}
    </div>
  );
}

export function Sources({ lesson, children }: ListProps) {
  return (
    <div className="lesson-block">
      <h2 className="text-h3">{lessonTextMessages[lesson.locale].sources}</h2>
      <ol className="mt-4 max-w-[46rem] border-t border-rule text-caption text-ink2">{children}</ol>
    </div>
  );
}

interface SourceProps extends ListProps {
  href: string;
  /** Day on which the page was read, as 2026-11-02. */
  checked?: string;
}

/** One line of `Sources`. */
export function Source({ lesson, href, checked, children }: SourceProps) {
  return (
    <li className="flex flex-wrap justify-between gap-x-6 border-b border-rule py-2.5">
      <a href={href} rel="noreferrer" className="underline decoration-rule2 underline-offset-3 hover:decoration-ink">
        {children}
      </a>
      {checked && (
        <span className="text-ink3 tabular-nums">
          <time dateTime={checked}>{lessonTextMessages[lesson.locale].checkedOn(checked)}</time>
        </span>
      )}
    </li>
  );
}
