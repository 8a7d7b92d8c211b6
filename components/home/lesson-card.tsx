/**
 * One lesson on the course map: a link when it can be read, plain text while it is coming.
 */
import { formatRateShort } from '@/components/i18n/format';
import { lessonPath } from '@/components/i18n/paths';
import { LessonProgress } from '@/components/progress/lesson-progress';
import { Arrow } from '@/components/ui/arrow';
import { lessonBySlug, type NumberedLesson } from '@/content/curriculum';
import type { LessonTasks } from '@/content/load/course-progress';
import type { GoodputSeries } from '@/content/load/series';
import type { Locale } from '@/content/model';
import { homeMessages } from './messages';
import { Sparkline } from './sparkline';

interface LessonCardProps {
  lesson: NumberedLesson;
  locale: Locale;
  series?: GoodputSeries | undefined;
  /** What there is to do in a lesson that can be read. */
  tasks?: LessonTasks | undefined;
}

function summaryOf(series: GoodputSeries, locale: Locale): string {
  const mean = series.offered.reduce((sum, rate) => sum + rate, 0) / Math.max(1, series.offered.length);
  const least = Math.min(...series.goodput);
  return homeMessages[locale].sparkline(
    formatRateShort(Math.round(mean), locale),
    formatRateShort(Math.round(least), locale),
  );
}

const numbersOf = ({ buildsOn }: NumberedLesson): readonly number[] =>
  buildsOn.flatMap((slug) => lessonBySlug(slug)?.number ?? []);

function Body({ lesson, locale, series, tasks }: LessonCardProps) {
  const words = homeMessages[locale];
  const ready = lesson.status === 'ready';
  return (
    <>
      <Sparkline series={series} label={series && summaryOf(series, locale)} />
      <h4 className={`flex gap-2 pt-3 text-[0.9375rem] leading-5 font-semibold ${ready ? 'text-ink' : 'text-ink2'}`}>
        <span className="tabular-nums">{lesson.number}</span>
        <span>{lesson.title[locale]}</span>
      </h4>
      <p className="mt-1 text-[0.84375rem] leading-[1.1875rem] text-ink2">{lesson.summary[locale]}</p>
      {lesson.buildsOn.length > 0 && <p className="mt-1 text-readout text-ink3">{words.buildsOn(numbersOf(lesson))}</p>}
      <p className={`mt-1.5 text-readout ${ready ? 'flex items-center gap-2 font-semibold text-ink' : 'text-ink3'}`}>
        {ready ? words.read : words.coming}
        {ready && <Arrow className="transition-transform duration-180 group-hover:translate-x-1" />}
      </p>
      {tasks && <LessonProgress tasks={tasks} />}
    </>
  );
}

export function LessonCard(props: LessonCardProps) {
  const { lesson, locale } = props;
  if (lesson.status !== 'ready') return <Body {...props} />;
  return (
    <a href={lessonPath(locale, lesson.slug)} className="group block">
      <Body {...props} />
    </a>
  );
}
