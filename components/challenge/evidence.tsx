'use client';

/**
 * Every measurement behind a verdict, as a table.
 */
import { VerdictGlyph } from '@/components/quiz/glyphs';
import type { Goal } from '@/content/load/challenge';
import type { Locale } from '@/content/model';
import { boundsInWords, valueInWords } from './goal-words';
import { challengeMessages } from './messages';
import type { GradeReport, TrafficNames } from './use-grading';

type Objective = GradeReport['objectives'][number];

/** The measurement that is farthest from what was asked for. */
export function worstOf({ evidence, atMost, atLeast }: Objective): Objective['evidence'][number] | undefined {
  const excess = ({ value }: Objective['evidence'][number]) => {
    if (value === null) return Number.POSITIVE_INFINITY;
    const above = atMost === null ? Number.NEGATIVE_INFINITY : value - atMost;
    return Math.max(above, atLeast === null ? Number.NEGATIVE_INFINITY : atLeast - value);
  };
  return [...evidence].sort((one, other) => excess(other) - excess(one))[0];
}

export interface EvidenceProps {
  readonly report: GradeReport;
  readonly traffic: TrafficNames;
  /** In the order of the report: objectives, then budgets. */
  readonly labels: readonly Goal['label'][];
  readonly locale: Locale;
}

export function Evidence({ report, traffic, labels, locale }: EvidenceProps) {
  const words = challengeMessages[locale];
  return (
    <details className="mt-5 text-readout text-ink2">
      <summary className="min-h-11 cursor-pointer leading-[2.75rem]">{words.evidence}</summary>
      {report.objectives.map((objective, index) => (
        <div key={`${objective.measure} ${objective.grade}`} className="mt-3 overflow-x-auto">
          <table className="w-full max-w-xl text-left tabular-nums">
            <caption className="pb-1 text-left font-medium text-ink">
              {labels[index]?.[locale] ?? objective.measure}, {boundsInWords(objective, locale)}
            </caption>
            <thead>
              <tr className="border-b border-rule text-ink3">
                <th scope="col">{words.columns.traffic}</th>
                <th scope="col">{words.columns.seed}</th>
                <th scope="col">{words.columns.value}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {objective.evidence.map((one) => (
                <tr key={`${one.traffic} ${one.seed} ${one.measure}`} className="border-b border-rule">
                  <td>{traffic[one.traffic]?.[locale] ?? words.given}</td>
                  <td>{one.seed}</td>
                  <td>{one.value === null ? words.noValue : valueInWords(one.measure, one.value, locale)}</td>
                  <td>
                    <VerdictGlyph right={one.holds} size={12} />
                    <span className="sr-only">{one.holds ? words.holds : words.doesNotHold}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </details>
  );
}
