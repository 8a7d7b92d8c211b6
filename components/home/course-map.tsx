/**
 * The twelve lessons in their five parts, on a grid of seven columns, or four, where there is room.
 */
import { curriculum, lessons } from '@/content/curriculum';
import type { LessonTasks } from '@/content/load/course-progress';
import type { GoodputSeries } from '@/content/load/series';
import type { Locale } from '@/content/model';
import { LessonCard } from './lesson-card';
import { homeMessages } from './messages';

/** Columns of the grid that a part takes: one for each of its lessons. */
const spans: Readonly<Record<number, string>> = {
  1: 'min-[720px]:col-span-1 min-[720px]:grid-cols-1',
  2: 'min-[720px]:col-span-2 min-[720px]:grid-cols-2',
  3: 'min-[720px]:col-span-3 min-[720px]:grid-cols-3',
  4: 'min-[720px]:col-span-4 min-[720px]:grid-cols-4',
};

const cardGrid = 'grid grid-cols-1 gap-x-5 gap-y-6 min-[420px]:grid-cols-2';

function Legend({ locale }: { locale: Locale }) {
  const words = homeMessages[locale];
  return (
    <p className="mt-3 max-w-[21rem] text-side leading-[1.375rem] text-ink2">
      {words.mapTextBefore}
      <b className="font-semibold text-request-text">{words.offered}</b>
      {words.mapTextBetween}
      <b className="font-semibold text-success-text">{words.goodput}</b>
      {words.mapTextAfter}
    </p>
  );
}

interface CourseMapProps {
  locale: Locale;
  series: ReadonlyMap<string, GoodputSeries>;
  /** What there is to do in each readable lesson. */
  tasks: readonly LessonTasks[];
}

export function CourseMap({ locale, series, tasks }: CourseMapProps) {
  const [first, second] = homeMessages[locale].map;
  return (
    <section
      id="lessons"
      aria-labelledby="lessons-title"
      className="grid grid-cols-1 gap-x-5 gap-y-10 border-t-2 border-ink pt-5 min-[720px]:grid-cols-4 min-[1100px]:grid-cols-7"
    >
      <div className="min-[720px]:col-span-2">
        <h2 id="lessons-title" className="text-[1.5625rem] leading-[1.875rem] font-[640] tracking-[-0.022em]">
          {first} <br />
          {second}
        </h2>
        <Legend locale={locale} />
      </div>
      {curriculum.map((part) => (
        <section
          key={part.id}
          aria-labelledby={`part-${part.id}`}
          className={`grid content-start gap-x-5 gap-y-4 ${spans[part.lessons.length]}`}
        >
          <h3 id={`part-${part.id}`} className="col-span-full text-readout text-ink3">
            {part.title[locale]}
          </h3>
          <ol className={`col-span-full ${cardGrid} min-[720px]:grid-cols-subgrid`}>
            {lessons
              .filter((lesson) => lesson.part === part.id)
              .map((lesson) => (
                <li key={lesson.slug}>
                  <LessonCard
                    lesson={lesson}
                    locale={locale}
                    series={series.get(lesson.slug)}
                    tasks={tasks.find(({ slug }) => slug === lesson.slug)}
                  />
                </li>
              ))}
          </ol>
        </section>
      ))}
    </section>
  );
}
