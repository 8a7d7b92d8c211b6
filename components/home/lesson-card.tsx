/**
 * One lesson on the course map: a link when it can be read, plain text while it is coming.
 */
import { formatRateShort } from '@/components/i18n/format';
import { lessonPath } from '@/components/i18n/paths';
import { Arrow } from '@/components/ui/arrow';
import type { NumberedLesson } from '@/content/curriculum';
import type { GoodputSeries } from '@/content/load/series';
import type { Locale } from '@/content/model';
import { homeMessages } from './messages';
import { Sparkline } from './sparkline';

interface LessonCardProps {
  lesson: NumberedLesson;
  locale: Locale;
  series?: GoodputSeries;
}

function summaryOf(series: GoodputSeries, locale: Locale): string {
  const mean = series.offered.reduce((sum, rate) => sum + rate, 0) / Math.max(1, series.offered.length);
  const least = Math.min(...series.goodput);
  return homeMessages[locale].sparkline(
    formatRateShort(Math.round(mean), locale),
    formatRateShort(Math.round(least), locale),
  );
}

function Body({ lesson, locale, series }: LessonCardProps) {
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
      <p className={`mt-1.5 text-readout ${ready ? 'flex items-center gap-2 font-semibold text-ink' : 'text-ink3'}`}>
        {ready ? words.read : words.coming}
        {ready && <Arrow className="transition-transform duration-180 group-hover:translate-x-1" />}
      </p>
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
