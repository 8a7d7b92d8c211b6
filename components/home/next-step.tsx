'use client';

/**
 * The primary button of the home page: into the lesson that was begun, else into the first that can be read.
 */
import { useLocale } from '@/components/i18n/locale';
import { lessonPath } from '@/components/i18n/paths';
import { useProgressRecord } from '@/components/progress/use-progress';
import { Arrow } from '@/components/ui/arrow';
import { ButtonLink } from '@/components/ui/button';
import { homeMessages } from './messages';

interface LessonStep {
  readonly slug: string;
  readonly number: number;
}

export function NextStep({ lessons }: { lessons: readonly LessonStep[] }) {
  const locale = useLocale();
  const words = homeMessages[locale];
  const record = useProgressRecord();
  const begun = lessons.findLast(({ slug }) => {
    const progress = record?.lessons[slug];
    return progress?.openedAt != null && progress.passedAt == null;
  });
  const lesson = begun ?? lessons[0];
  if (lesson === undefined) return null;
  return (
    <ButtonLink href={lessonPath(locale, lesson.slug)}>
      {begun ? words.goOn(lesson.number) : words.start(lesson.number)}
      <Arrow />
    </ButtonLink>
  );
}
