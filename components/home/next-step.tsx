/**
 * The primary button of the home page: into the first lesson that can be read.
 */
import { lessonPath } from '@/components/i18n/paths';
import { Arrow } from '@/components/ui/arrow';
import { ButtonLink } from '@/components/ui/button';
import { readyLessons } from '@/content/curriculum';
import type { Locale } from '@/content/model';
import { homeMessages } from './messages';

export function NextStep({ locale }: { locale: Locale }) {
  const lesson = readyLessons[0];
  if (lesson === undefined) return null;
  return (
    <ButtonLink href={lessonPath(locale, lesson.slug)}>
      {homeMessages[locale].start(lesson.number)}
      <Arrow />
    </ButtonLink>
  );
}
