'use client';

/**
 * What was done in each lesson, beside what there is to do.
 */
import { useLocale } from '@/components/i18n/locale';
import { lessonPath, reviewPath } from '@/components/i18n/paths';
import { useNow } from '@/components/review/use-now';
import { ScrollRegion } from '@/components/ui/scroll-region';
import type { LessonTasks } from '@/content/load/course-progress';
import type { ProgressRecord } from '@/progress/record';
import { measure, type Part } from './measure';
import { progressMessages } from './messages';

interface ProgressTableProps {
  readonly record: ProgressRecord;
  readonly course: readonly LessonTasks[];
}

const link = 'underline decoration-rule2 underline-offset-3 hover:decoration-ink';
const cell = 'py-3 pr-8 align-top';

export function ProgressTable({ record, course }: ProgressTableProps) {
  const words = progressMessages[useLocale()];
  const columns = [words.lesson, words.read, words.predicted, words.quiz, words.challenge, words.due];
  return (
    <ScrollRegion label={words.title} className="mt-8">
      <table className="w-full min-w-[42rem] border-collapse text-left text-side tabular-nums">
        <thead>
          <tr className="border-b border-rule2 text-caption text-ink2">
            {columns.map((name) => (
              <th key={name} scope="col" className="py-2 pr-8 font-normal">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {course.map((tasks) => (
            <Row key={tasks.slug} tasks={tasks} record={record} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Row({ tasks, record }: { readonly tasks: LessonTasks; readonly record: ProgressRecord }) {
  const locale = useLocale();
  const words = progressMessages[locale];
  const { read, predicted, quiz, grade, due } = measure(record, tasks, useNow());
  const part = ({ done, of }: Part) => (of === 0 ? words.none : words.part(done, of));
  return (
    <tr className="border-b border-rule">
      <th scope="row" className={`${cell} font-semibold`}>
        <a href={lessonPath(locale, tasks.slug)} className={link}>
          {tasks.number} {tasks.title[locale]}
        </a>
      </th>
      <td className={cell}>{part(read)}</td>
      <td className={cell}>{part(predicted)}</td>
      <td className={cell}>{part({ done: quiz.firstTry, of: quiz.of })}</td>
      <td className={cell}>{grade === null ? words.none : words.grades[grade]}</td>
      <td className={cell}>
        {due === 0 ? (
          words.none
        ) : (
          <a href={reviewPath(locale)} className={link}>
            {due}
          </a>
        )}
      </td>
    </tr>
  );
}
