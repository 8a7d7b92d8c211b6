/**
 * The cells of a map as a table.
 */
import { formatRate } from '@/components/charts/format';
import type { Locale } from '@/content/model';
import type { Cell } from './map-run';
import { experimentMessages } from './messages';
import type { Goodput } from './verdict';

/** `95.8 ± 1.2 of 100`: with its interval where there are several runs. */
const written = ({ goodput, offered, halfWidth }: Goodput): string =>
  `${formatRate(goodput)}${halfWidth === null ? '' : ` ± ${formatRate(halfWidth)}`} / ${formatRate(offered)}`;

export function MapTable({ cells, locale }: { readonly cells: readonly Cell[]; readonly locale: Locale }) {
  const words = experimentMessages[locale];
  return (
    <details className="text-readout">
      <summary className="w-fit cursor-pointer rounded-[2px] py-1 text-ink3 hover:text-ink pointer-coarse:py-3.5">
        {words.asTable}
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="max-h-72 overflow-auto" tabIndex={0} aria-label={words.asTable}>
        <table className="border-collapse tabular-nums">
          <thead>
            <tr>
              {[words.retries, words.load, words.before, words.after, ''].map((head) => (
                <th key={head} scope="col" className="pr-5 pb-1 text-left font-semibold">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cells.map(({ row, load, before, after, verdict }) => (
              <tr key={`${row.id} ${load}`} className="border-t border-rule">
                <th scope="row" className="py-1 pr-5 text-left font-normal">
                  {words.rows[row.id as keyof typeof words.rows]}
                </th>
                <td className="pr-5">{formatRate(load)}</td>
                <td className="pr-5">{written(before)}</td>
                <td className="pr-5">{written(after)}</td>
                <td className="pr-5">{words.verdicts[verdict]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
