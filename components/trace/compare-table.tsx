'use client';

/**
 * What two requests differ in, as a table.
 */
import { formatDuration } from '@/components/i18n/format';
import type { Locale } from '@/content/model';
import type { Trace } from '@/simulator/telemetry/traces/trace';
import { differenceMs, differencesOf } from './compare';
import { traceMessages } from './messages';

interface CompareTableProps {
  readonly one: Trace;
  readonly other: Trace;
  readonly locale: Locale;
}

export function CompareTable({ one, other, locale }: CompareTableProps) {
  const words = traceMessages[locale];
  const rows = differencesOf(one, other);
  if (rows.length === 0) return null;
  const signed = (ms: number) => `${ms < 0 ? '−' : '+'}${formatDuration(Math.abs(ms), locale)}`;
  return (
    <div className="mb-4 overflow-x-auto">
      <table className="w-full text-left text-readout tabular-nums">
        <caption className="pb-1 text-left text-ui font-semibold">{words.differences}</caption>
        <thead>
          <tr className="border-b border-rule text-ink3">
            {[words.part, `#${one.request}`, `#${other.request}`, words.difference].map((title) => (
              <th key={title} scope="col" className="py-1 pr-3 font-normal">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.component} ${row.category}`} className="border-b border-rule">
              <th scope="row" className="py-1 pr-3 font-normal">
                {words.spent(row.component, words.category[row.category])}
              </th>
              <td className="pr-3 text-ink2">{formatDuration(row.oneMs, locale)}</td>
              <td className="pr-3 text-ink2">{formatDuration(row.otherMs, locale)}</td>
              <td className="pr-3 font-semibold">{signed(differenceMs(row))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
