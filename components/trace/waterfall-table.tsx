/**
 * The waterfall as a table. Server and client components may use it.
 */
import { formatDuration } from '@/components/i18n/format';
import type { Locale } from '@/content/model';
import type { Layout } from './layout';
import { traceMessages } from './messages';
import { endingOfRow, nameOfRow, stretchesInWords } from './row-words';

export function WaterfallTable({ layout, locale }: { readonly layout: Layout; readonly locale: Locale }) {
  const words = traceMessages[locale];
  return (
    <details className="mt-2 text-readout text-ink2">
      <summary className="min-h-8 cursor-pointer leading-8 pointer-coarse:min-h-11 pointer-coarse:leading-11">
        {words.asTable}
      </summary>
      <div className="overflow-x-auto">
        <table className="w-full text-left tabular-nums">
          <thead>
            <tr className="border-b border-rule text-ink3">
              <th scope="col">{words.part}</th>
              <th scope="col">{words.begins}</th>
              <th scope="col">{words.lasts}</th>
              <th scope="col">{words.columns.how}</th>
            </tr>
          </thead>
          <tbody>
            {layout.rows.map((row) => (
              <tr key={row.key} className="border-b border-rule align-top">
                <th scope="row" className="pr-3 font-normal text-ink">
                  {nameOfRow(row, locale)}
                </th>
                <td className="pr-3">{formatDuration(row.startMs - layout.startMs, locale)}</td>
                <td className="pr-3">{formatDuration((row.endMs ?? layout.endMs) - row.startMs, locale)}</td>
                <td>
                  {[stretchesInWords(row, layout.endMs, locale), endingOfRow(row, locale)].filter(Boolean).join('; ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
