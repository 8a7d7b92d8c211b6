'use client';

/**
 * The verdict on a submission with its evidence: for each objective the worst measurement and where it was made, and
 * every measurement for those who ask.
 */
import { type RefObject, useId } from 'react';
import { VerdictGlyph } from '@/components/quiz/glyphs';
import type { ChallengeOnPage, Goal } from '@/content/load/challenge';
import type { Locale } from '@/content/model';
import { Evidence, type EvidenceProps, worstOf } from './evidence';
import { boundsInWords, valueInWords } from './goal-words';
import { levels } from './goals';
import { challengeMessages } from './messages';
import type { GradeReport, TrafficNames } from './use-grading';

interface VerdictProps {
  readonly report: GradeReport;
  readonly traffic: TrafficNames;
  readonly challenge: ChallengeOnPage;
  readonly locale: Locale;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

interface Line {
  readonly key: string;
  readonly label: string;
  readonly wanted: string;
  readonly found: string;
  readonly holds: boolean;
  readonly grade: Goal['grade'];
}

export function Verdict({ report, traffic, challenge, locale, heading }: VerdictProps) {
  const words = challengeMessages[locale];
  const id = useId();
  const labels = challenge.goals.map(({ label }) => label);
  const lines = linesOf({ report, traffic, labels, locale });
  return (
    <section aria-labelledby={id} className="border-l-2 border-ink pl-4 sm:pl-6">
      <h3 ref={heading} id={id} tabIndex={-1} className="flex items-center gap-3 text-h3 outline-none">
        <VerdictGlyph right={report.grade !== 'none' && report.grade !== null} size={18} />
        {words.verdict[report.grade ?? 'none']}
      </h3>
      {report.refused.length > 0 && (
        <>
          <p className="mt-2 text-ui">{words.refused}</p>
          <ul className="mt-2 text-readout [overflow-wrap:anywhere]">
            {report.refused.map(({ path, expected, found }) => (
              <li key={path}>
                <code>{path}</code>: {expected} ({found})
              </li>
            ))}
          </ul>
        </>
      )}
      {levels.map((level) => (
        <Level
          key={level}
          title={words.levels[level]}
          lines={lines.filter(({ grade }) => grade === level)}
          {...{ locale }}
        />
      ))}
      {report.objectives.length > 0 && <Evidence {...{ report, traffic, labels, locale }} />}
    </section>
  );
}

interface LevelProps {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly locale: Locale;
}

function Level({ title, lines, locale }: LevelProps) {
  const words = challengeMessages[locale];
  if (lines.length === 0) return null;
  return (
    <div className="mt-4 text-readout">
      <h4 className="font-semibold">{title}</h4>
      <ul>
        {lines.map(({ key, label, wanted, found, holds }) => (
          <li key={key} className="mt-2 flex gap-2">
            <span className="flex h-5 items-center">
              <VerdictGlyph right={holds} size={12} />
            </span>
            <span className="min-w-0">
              <span className="sr-only">{holds ? words.holds : words.doesNotHold}: </span>
              <span className="text-ink">{label}</span>, <span className="tabular-nums">{wanted}</span>
              <span className="block text-ink2 tabular-nums">{found}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function linesOf({ report, traffic, labels, locale }: EvidenceProps): readonly Line[] {
  const words = challengeMessages[locale];
  const objectives = report.objectives.map((objective, index): Line => {
    const worst = worstOf(objective);
    const { measure, grade, holds } = objective;
    const value = worst?.value == null ? words.noValue : valueInWords(measure, worst.value, locale);
    const place = traffic[worst?.traffic ?? '']?.[locale] ?? words.given;
    return {
      ...{ key: `objective ${index}`, label: labels[index]?.[locale] ?? measure, grade, holds },
      wanted: boundsInWords(objective, locale),
      found: words.measured(value, place, worst?.seed ?? 0),
    };
  });
  const budgets = report.budgets.map(({ spent, atMost, grade, holds }, index): Line => {
    const value = spent === null ? words.noLimit : valueInWords(null, spent, locale);
    return {
      ...{ key: `budget ${index}`, label: labels[report.objectives.length + index]?.[locale] ?? '', grade, holds },
      wanted: boundsInWords({ measure: null, atMost, atLeast: null }, locale),
      found: words.spent(value),
    };
  });
  return [...objectives, ...budgets];
}
