'use client';

/**
 * The learner's progress: what is due, the lessons, and the file to take along.
 */
import { useLocale } from '@/components/i18n/locale';
import { DueLink } from '@/components/review/due-link';
import type { LessonTasks } from '@/content/load/course-progress';
import { progressMessages } from './messages';
import { ProgressFile } from './progress-file';
import { ProgressTable } from './progress-table';
import { useProgressNotice, useProgressRecord } from './use-progress';

export function ProgressView({ course }: { readonly course: readonly LessonTasks[] }) {
  const words = progressMessages[useLocale()];
  const record = useProgressRecord();
  const notice = useProgressNotice();
  if (record === null) return <p className="scriptless:block mt-8 hidden text-side">{words.withoutScript}</p>;
  return (
    <>
      {notice && (
        <p role="alert" className="measure mt-6 border-l-2 border-ink pl-4 text-side">
          {notice.kind === 'newerVersion' ? words.newerVersion : words.notSaved}
        </p>
      )}
      <DueLink triggers={course.flatMap(({ cards }) => cards)} className="mt-6 inline-flex" />
      <ProgressTable record={record} course={course} />
      <ProgressFile />
    </>
  );
}
