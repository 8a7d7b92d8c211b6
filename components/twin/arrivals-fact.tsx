/**
 * Whether both runs were sent the same requests, as the comparison of the whole runs found it.
 */
import { formatCount, formatPercent } from '@/components/i18n/format';
import { problemLine } from '@/components/problems/sentence';
import type { Locale } from '@/content/model';
import { twinMessages } from './messages';
import type { Compared } from './use-comparison';

export function ArrivalsFact({ compared, locale }: { readonly compared: Compared; readonly locale: Locale }) {
  const words = twinMessages[locale];
  const { answer, progress } = compared;
  if (answer?.kind !== 'answered') {
    const failed = answer?.kind === 'failed';
    return (
      <p role="status" className="text-readout text-ink3 tabular-nums">
        {failed
          ? [words.notCompared, ...answer.problems.map((problem) => problemLine(problem, locale))].join(' ')
          : `${words.comparing} ${progress > 0 ? words.percentDone(formatPercent(progress, locale)) : ''}`}
      </p>
    );
  }
  const arrivals = answer.value.pairs[0]?.arrivals;
  if (!arrivals) return <p className="text-readout text-ink3">{answer.value.pairs[0]?.stopped ?? words.notCompared}</p>;
  const { same, a, b } = arrivals;
  const count = (value: number) => formatCount(value, locale);
  return (
    <div data-arrivals={same ? 'same' : 'other'}>
      <h3 className="text-ui font-semibold">{same ? words.arrivals : words.otherArrivals}</h3>
      <p className="text-readout text-ink2 tabular-nums">
        {same
          ? words.arrivalsEqual(count(a.count), count(b.count))
          : words.arrivalsDiffer(count(a.count), count(b.count))}
      </p>
      <p className="text-[12.5px] break-words text-ink3 tabular-nums">
        {same ? words.arrivalsHash(a.hash) : words.arrivalsDiffer(a.hash, b.hash)}
      </p>
    </div>
  );
}
