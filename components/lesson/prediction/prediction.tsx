'use client';

/**
 * The prediction card: a question, a curve that the learner draws before the run, and after it is locked the curve
 * beside what the run did. What is drawn is the person's, so it is ink.
 */
import { useId } from 'react';
import { formatClock } from '@/components/i18n/format';
import { LockGlyph } from './lock-glyph';
import { LockedPrediction } from './locked-prediction';
import { messages } from './messages';
import { OpenPrediction } from './open-prediction';
import type { PredictionProps } from './props';
import { usePrediction } from './use-prediction';

export function Prediction(props: PredictionProps) {
  const { prediction, locale, seed } = props;
  const state = usePrediction(prediction.id);
  const questionId = useId();
  const words = messages[locale];
  const isLocked = state?.locked === true;
  return (
    <section
      id={`prediction-${prediction.id}`}
      aria-labelledby={questionId}
      className="break-keep rounded-[6px] border border-(--rule2) bg-(--plate) p-4 text-(--ink) sm:px-7 sm:pt-6 sm:pb-5"
    >
      <p className="flex flex-wrap items-center justify-between gap-x-4 text-[13px] leading-5 text-(--ink2)">
        <span className="flex items-center gap-2">
          {isLocked && <LockGlyph />}
          {isLocked ? words.locked : words.open}
        </span>
        <span className="tabular-nums">
          {formatClock(prediction.fromMs)}
          {seed !== undefined && `, ${words.seed(seed)}`}
        </span>
      </p>
      <h3 id={questionId} className="mt-3 mb-5 text-[17px] leading-6 font-[600] tracking-[-0.01em]">
        {prediction.question[locale]}
      </h3>
      {state?.locked ? (
        <LockedPrediction {...props} points={state.points} />
      ) : (
        <OpenPrediction {...props} questionId={questionId} ready={state !== null} />
      )}
    </section>
  );
}
