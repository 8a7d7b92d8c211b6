'use client';

/**
 * Where a challenge is worked: settings, a stage to try them on, and the submission with its verdict.
 */
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/controls/button';
import { useLocale } from '@/components/i18n/locale';
import { noteProgress, useProgressRecord } from '@/components/progress/use-progress';
import type { ChallengeFigure } from '@/content/load/challenge';
import { bestGradeOf, lastSettingsOf } from '@/progress/score';
import { CopySubmission } from './copy-submission';
import { Hints } from './hints';
import { Knobs } from './knobs';
import { challengeMessages } from './messages';
import { settingsOf } from './settings';
import { type Tried, TrySettings } from './try-settings';
import { useGrading } from './use-grading';
import { useSubmission } from './use-submission';
import { Verdict } from './verdict';

const TriedStage = lazy(async () => ({ default: (await import('./tried-stage')).TriedStage }));

export function Workbench({ figure }: { readonly figure: ChallengeFigure }) {
  const { challenge } = figure;
  const locale = useLocale();
  const words = challengeMessages[locale];
  const record = useProgressRecord();
  const submission = useSubmission(challenge, record && lastSettingsOf(record, challenge.lesson, challenge.id));
  const { document, scenario, problems } = submission;
  const [tried, setTried] = useState<Tried | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { grading, submit, cancel, forget } = useGrading(challenge.lesson, ({ grade }) => {
    if (grade === null) return;
    const settings = JSON.stringify(settingsOf(document, challenge.knobs));
    noteProgress({ kind: 'challengeGraded', lesson: challenge.lesson, challenge: challenge.id, grade, settings });
  });
  useEffect(() => {
    if (grading.kind === 'graded') heading.current?.focus();
  }, [grading.kind]);
  const running = grading.kind === 'running';
  return (
    <div className="grid gap-x-16 gap-y-8 py-6 min-[900px]:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
      <div>
        <h3 className="border-b border-rule pb-2 text-ui font-semibold">{words.settings}</h3>
        <Knobs knobs={challenge.knobs} submission={submission} locale={locale} />
        <Hints hints={challenge.hints} locale={locale} />
      </div>
      <div className="min-w-0">
        <BestGrade figure={figure} />
        <TrySettings figure={figure} scenario={scenario} locale={locale} onTry={setTried} />
        <div className="mt-4 flex flex-wrap items-center gap-3">
          <Button main touch className="px-6" disabled={scenario === null || running} onClick={() => submit(document)}>
            {words.submit}
          </Button>
          {running && (
            <Button touch className="px-4" onClick={cancel}>
              {words.cancel}
            </Button>
          )}
          <Button
            bare
            touch
            className="px-2"
            onClick={() => {
              submission.reset();
              forget();
              setTried(null);
            }}
          >
            {words.reset}
          </Button>
        </div>
        <p role="status" className="mt-3 min-h-6 text-readout text-ink2 tabular-nums">
          {statusOf(grading, problems.length > 0, locale)}
        </p>
        {running && <progress aria-hidden="true" value={grading.share} className="h-1 w-full max-w-sm accent-ink" />}
        {grading.kind === 'graded' && <Verdict {...grading} challenge={challenge} locale={locale} heading={heading} />}
        <CopySubmission document={document} locale={locale} />
      </div>
      {tried && (
        <div className="min-w-0 min-[900px]:col-span-2">
          <Suspense fallback={<p className="min-h-[32rem] text-ui text-ink3">{words.preparing}</p>}>
            <TriedStage key={tried.round} figure={tried.figure} />
          </Suspense>
        </div>
      )}
    </div>
  );
}

function BestGrade({ figure: { challenge } }: { readonly figure: ChallengeFigure }) {
  const words = challengeMessages[useLocale()];
  const record = useProgressRecord();
  const best = record && bestGradeOf(record, challenge.lesson, challenge.id);
  if (!best) return null;
  return <p className="mb-4 text-readout text-ink2">{words.best(words.grades[best])}</p>;
}

type Grading = ReturnType<typeof useGrading>['grading'];

/** In steps of ten, so that a screen reader is not talked over. */
function statusOf(grading: Grading, isWrong: boolean, locale: 'en' | 'ko'): string {
  const words = challengeMessages[locale];
  if (grading.kind === 'running') return words.grading(Math.floor(grading.share * 10) * 10);
  if (grading.kind === 'canceled') return words.canceled;
  if (grading.kind === 'failed') return words.failed;
  return isWrong ? words.fixFirst : '';
}
