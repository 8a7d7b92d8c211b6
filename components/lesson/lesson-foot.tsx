/**
 * The end of a lesson: back to its last section or the lesson before, on to the next one or the course map.
 */
import { courseMapPath, lessonPath } from '@/components/i18n/paths';
import { Arrow } from '@/components/ui/arrow';
import { frameMessages } from '@/components/ui/messages';
import { type NumberedLesson, neighbours } from '@/content/curriculum';
import type { Section } from '@/content/load/outline';
import type { Locale } from '@/content/model';
import { lessonTextMessages } from './text-messages';

interface LessonFootProps {
  locale: Locale;
  lesson: NumberedLesson;
  sections: readonly Section[];
}

interface Step {
  readonly href: string;
  readonly name: string;
}

const lessonStep = (locale: Locale, lesson: NumberedLesson): Step => ({
  href: lessonPath(locale, lesson.slug),
  name: lesson.title[locale],
});

export function LessonFoot({ locale, lesson, sections }: LessonFootProps) {
  const words = lessonTextMessages[locale];
  const { previous, next } = neighbours(lesson.slug);
  const first = sections[0];
  const back = previous ? lessonStep(locale, previous) : first && { href: `#${first.id}`, name: first.nav };
  const on = next ? lessonStep(locale, next) : { href: courseMapPath(locale), name: frameMessages[locale].courseMap };
  return (
    <nav aria-label={`${words.back}, ${words.next}`} className="page-grid mt-(--block)">
      <div className="flex justify-between gap-8 border-t border-rule pt-6">
        {back ? (
          <a href={back.href} className="group">
            <span className="block text-readout text-ink2">{words.back}</span>
            <span className="text-h3">{back.name}</span>
          </a>
        ) : (
          <span />
        )}
        <a href={on.href} className="group text-right">
          <span className="block text-readout text-ink2">{words.next}</span>
          <span className="inline-flex items-center gap-2 text-h3">
            {on.name}
            <Arrow className="transition-transform duration-180 group-hover:translate-x-1" />
          </span>
        </a>
      </div>
    </nav>
  );
}
