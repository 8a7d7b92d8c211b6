/**
 * The top of a lesson: where it stands in the course, and its sections.
 */
import { courseMapPath } from '@/components/i18n/paths';
import { frameMessages } from '@/components/ui/messages';
import { SiteHeader } from '@/components/ui/site-header';
import { lessons, type NumberedLesson } from '@/content/curriculum';
import type { Section } from '@/content/load/outline';
import type { Locale } from '@/content/model';
import { LessonMenu } from './lesson-menu';
import { lessonMessages } from './messages';
import { SectionNav } from './section-nav';

interface LessonHeaderProps {
  locale: Locale;
  lesson: NumberedLesson;
  sections: readonly Section[];
  minutes?: number | undefined;
}

export function LessonHeader({ locale, lesson, sections, minutes }: LessonHeaderProps) {
  const words = lessonMessages[locale];
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
      </SiteHeader>
      <SectionNav
        lesson={lesson.slug}
        sections={sections}
        aside={minutes === undefined ? '' : words.minutes(minutes)}
      />
    </>
  );
}
