'use client';

/**
 * The place of an answer: how far it is, what went wrong, or the answer itself.
 */
import type { ReactNode } from 'react';
import { Button } from '@/components/controls/button';
import { formatPercent } from '@/components/i18n/format';
import type { Locale } from '@/content/model';
import { traceMessages } from './messages';
import type { Asked } from './use-answer';

interface AnsweredProps<T> {
  readonly asked: Asked<T>;
  readonly locale: Locale;
  readonly children: (value: T) => ReactNode;
}

export function Answered<T>({ asked: { answer, progress, again }, locale, children }: AnsweredProps<T>) {
  const words = traceMessages[locale];
  if (answer?.kind === 'answered') return children(answer.value);
  if (answer?.kind === 'failed') {
    return (
      <div role="alert" className="py-4 text-readout text-ink2">
        <p>{words.failedText}</p>
        <Button onClick={again} className="mt-2 px-3">
          {words.tryAgain}
        </Button>
      </div>
    );
  }
  return (
    <p role="status" className="py-4 text-readout text-ink3">
      {words.asking} {progress > 0 && words.percentDone(formatPercent(progress, locale))}
    </p>
  );
}
