/**
 * What the learner drew beside what the run did, in words, once the run has come that far.
 */

import { formatSetting } from '@/components/charts/format';
import type { Point } from '@/components/charts/path';
import { valueAt } from '@/components/charts/summary';
import { formatDuration } from '@/components/i18n/format';
import type { CurvePrediction, Locale } from '@/content/model';
import { panelMessages } from './messages';
import type { RunView } from './use-run-view';

/** The drawn value at a moment, between its points, as the logarithmic axis draws it. */
export function drawnAt(points: readonly Point[], atMs: number): number {
  const after = points.findIndex((point) => point.atMs >= atMs);
  const [right, left] = [points[after], points[after - 1]];
  if (!right) return Number.NaN;
  if (!left || right.atMs === atMs) return right.atMs === atMs ? right.value : Number.NaN;
  const share = (atMs - left.atMs) / (right.atMs - left.atMs);
  return left.value * (right.value / left.value) ** share;
}

interface PredictionLineProps {
  readonly prediction: CurvePrediction;
  readonly run: RunView;
  readonly locale: Locale;
}

export function PredictionLine({ prediction, run, locale }: PredictionLineProps) {
  const { compareAtMs, fromMs, requestClass } = prediction;
  const words = panelMessages[locale];
  const told = run.prediction !== null && run.reachedMs >= compareAtMs;
  const drew = drawnAt(run.prediction ?? [], compareAtMs);
  const ran = valueAt(run.latency.find(({ name }) => name === requestClass)?.p99 ?? [], compareAtMs);
  const written = (value: number) => (Number.isNaN(value) ? '–' : formatDuration(value, locale));
  return (
    // Its room is kept, so that nothing moves when it appears.
    <dl
      className={`flex flex-wrap items-baseline gap-x-8 gap-y-1 pt-2 text-ui text-ink2 tabular-nums ${told ? '' : 'invisible'}`}
    >
      <div className="flex items-baseline gap-2">
        <dt>{words.youDrew(formatSetting(compareAtMs - fromMs, locale))}</dt>
        <dd className={`text-[18px] text-ink ${locale === 'ko' ? '' : 'italic'}`}>{written(drew)}</dd>
      </div>
      <div className="flex items-baseline gap-2">
        <dt>{words.theRun}</dt>
        <dd className="text-[18px] font-semibold text-ink">{written(ran)}</dd>
      </div>
    </dl>
  );
}
