/**
 * What a challenge asks for, grade by grade. In the page before any script runs.
 */
import type { Goal } from '@/content/load/challenge';
import type { Locale } from '@/content/model';
import { boundsInWords } from './goal-words';
import { challengeMessages } from './messages';

export const levels = ['pass', 'good', 'best'] as const;

export function Goals({ goals, locale }: { readonly goals: readonly Goal[]; readonly locale: Locale }) {
  const words = challengeMessages[locale];
  return (
    <dl className="grid gap-5 border-t border-rule pt-4 text-readout sm:grid-cols-3 sm:gap-8">
      {levels.map((level) => (
        <div key={level}>
          <dt className="font-semibold text-ink">{words.levels[level]}</dt>
          {goals
            .filter(({ grade }) => grade === level)
            .map((goal) => (
              <dd key={`${goal.label.en} ${goal.atMost} ${goal.atLeast}`} className="mt-2 text-ink2">
                {goal.label[locale]}: <span className="text-ink tabular-nums">{boundsInWords(goal, locale)}</span>
              </dd>
            ))}
        </div>
      ))}
    </dl>
  );
}
