'use client';

/**
 * How far the learner has come in a lesson, in one line for the course map. Its place is kept while it is empty.
 */
import { Fragment } from 'react';
import { useLocale } from '@/components/i18n/locale';
import { useNow } from '@/components/review/use-now';
import type { LessonTasks } from '@/content/load/course-progress';
import type { Locale } from '@/content/model';
import { type LessonMeasure, measure } from './measure';
import { progressMessages } from './messages';
import { useProgressRecord } from './use-progress';

function partsOf({ read, predicted, quiz, grade, due }: LessonMeasure, locale: Locale): readonly string[] {
  const words = progressMessages[locale];
  return [
    words.readLine(read.done, read.of),
    ...(predicted.of > 0 && predicted.done === predicted.of ? [words.predictedLine] : []),
    ...(quiz.answered > 0 ? [words.quizLine(quiz.firstTry, quiz.of)] : []),
    ...(grade === null ? [] : [words.challengeLine(words.grades[grade])]),
    ...(due > 0 ? [words.dueLine(due)] : []),
  ];
}

export function LessonProgress({ tasks }: { readonly tasks: LessonTasks }) {
  const locale = useLocale();
  const record = useProgressRecord();
  const now = useNow();
  const done = record && measure(record, tasks, now);
  return (
    <p className="mt-1 min-h-[2.25rem] text-readout text-ink2 tabular-nums">
      {done?.opened &&
        partsOf(done, locale).map((part, nth) => (
          <Fragment key={part}>
            {nth > 0 && ', '}
            <span className="whitespace-nowrap">{part}</span>
          </Fragment>
        ))}
    </p>
  );
}
