/**
 * What the learner drew beside what the run did, at one moment.
 */
import { formatDuration } from '@/components/i18n/format';
import type { Locale, Text } from '@/content/model';
import { messages } from './messages';

/** The run's value at the moment that is compared, computed when the page is built. */
export interface RunResult {
  readonly value: number;
  readonly note: Text;
}

interface Props {
  readonly locale: Locale;
  /** How long after the start of the axis: 14 s. */
  readonly distance: string;
  readonly drew: number | null;
  readonly result: RunResult | null;
}

export function Comparison({ locale, distance, drew, result }: Props) {
  const words = messages[locale];
  const number = 'mt-1 text-[28px] leading-9 tracking-[-0.02em] tabular-nums';
  return (
    <dl className="grid grid-cols-2 gap-x-4 border-t border-(--rule) pt-4">
      <div>
        <dt className="text-[13px] leading-5 text-(--ink2)">{words.youDrew(distance)}</dt>
        <dd className={`${number} ${locale === 'en' ? 'italic' : ''}`}>
          {drew === null ? '–' : formatDuration(drew, locale)}
        </dd>
      </div>
      {result && (
        <div>
          <dt className="text-[13px] leading-5 text-(--ink2)">{words.theRun(distance)}</dt>
          <dd className={`${number} font-[640]`}>{formatDuration(result.value, locale)}</dd>
          <dd className="text-[13px] leading-5 text-(--ink2)">{result.note[locale]}</dd>
        </div>
      )}
    </dl>
  );
}
