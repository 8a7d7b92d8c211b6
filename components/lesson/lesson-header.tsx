/**
 * The top of a lesson: where it stands in the course, and its sections.
 */
import type { ReactNode } from 'react';
import { courseMapPath } from '@/components/i18n/paths';
import { frameMessages } from '@/components/ui/messages';
import { SiteHeader } from '@/components/ui/site-header';
import { lessons, type NumberedLesson } from '@/content/curriculum';
import type { Section } from '@/content/load/outline';
import type { Locale } from '@/content/model';
import { LessonMenu } from './lesson-menu';
import { SectionNav } from './section-nav';
import { lessonTextMessages } from './text-messages';

interface LessonHeaderProps {
  locale: Locale;
  lesson: NumberedLesson;
  sections: readonly Section[];
  minutes?: number | undefined;
  /** Stands behind the place in the course. */
  children?: ReactNode;
}

export function LessonHeader({ locale, lesson, sections, minutes, children }: LessonHeaderProps) {
  const words = lessonTextMessages[locale];
  const title = lesson.title[locale];
  return (
    <>
      <SiteHeader
        locale={locale}
        phone={
          <LessonMenu
            place={words.place(lesson.number, lessons.length)}
            title={words.placeAndTitle(lesson.number, lessons.length, title)}
            sections={sections}
          />
        }
      >
        <a
          href={courseMapPath(locale)}
          className="hidden min-h-11 items-center text-ui text-ink2 hover:text-ink min-[720px]:flex"
        >
          {frameMessages[locale].courseMap}
        </a>
        <p className="hidden truncate text-ui min-[720px]:block">
          {words.placeAndTitle(lesson.number, lessons.length, title)}
        </p>
        {children}
      </SiteHeader>
      <SectionNav
        lesson={lesson.slug}
        sections={sections}
        aside={minutes === undefined ? '' : words.minutes(minutes)}
      />
    </>
  );
}
