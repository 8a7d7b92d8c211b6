/**
 * The bill of a run at a moment: what each component used, what that cost, and where the prices are from.
 */
import { formatClock } from '@/components/i18n/format';
import { ScrollRegion } from '@/components/ui/scroll-region';
import type { Locale } from '@/content/model';
import type { CostReading, CostReadingItem } from '@/simulator/telemetry/cost-reading';
import type { Topology } from '@/simulator/telemetry/topology';
import { formatUsd } from '../../format-usd';
import { costMessages } from './cost-messages';
import { kindsOf, thingOf, usedOf } from './cost-readings';

interface BillProps {
  readonly bill: CostReading;
  readonly atMs: number;
  readonly topology: Topology;
  readonly locale: Locale;
}

export function Bill({ bill, atMs, topology, locale }: BillProps) {
  const words = costMessages[locale];
  const kinds = kindsOf(topology);
  const money = (usd: number | null) => (usd === null ? words.unknown : formatUsd(usd, locale));
  const title = words.billTitle(formatClock(atMs));
  const items = usedOf(bill);
  const heads = Object.values(words.bill);
  return (
    <div className="min-w-0 text-readout">
      <h3 className="leading-6 font-semibold">{title}</h3>
      {items.length === 0 ? (
        <p className="text-ink2">{words.nothingYet}</p>
      ) : (
        <ScrollRegion label={title}>
          <table className="border-collapse tabular-nums">
            <thead>
              <tr>
                {heads.map((head, nth) => (
                  <th
                    key={head}
                    scope="col"
                    className={`pr-4 pb-1 font-semibold ${nth < 2 ? 'text-left' : 'text-right'}`}
                  >
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <tr key={`${item.component} ${item.name}`} className="border-t border-rule">
                  <th scope="row" className="py-1 pr-4 text-left font-normal text-ink2">
                    {item.component}
                  </th>
                  <td className="py-1 pr-4 whitespace-nowrap">{whatOf(item, words, thingOf(item, kinds))}</td>
                  <td className="py-1 pr-4 text-right whitespace-nowrap">{quantity(item, locale)}</td>
                  <td className="py-1 pr-4 text-right">{money(item.usd)}</td>
                  <td className="py-1 pr-4 text-right">{money(item.usdPerMonth)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      <p className="mt-1 max-w-prose text-[12.5px] text-ink3">{words.prices(bill.region, bill.pricesAsOf)}</p>
    </div>
  );
}

type Words = (typeof costMessages)['en'];

const whatOf = ({ name }: CostReadingItem, words: Words, thing: ReturnType<typeof thingOf>) =>
  thing === null ? name : words.inFull[thing];

/** `1,204 requests`, `3.25 GB-s`, `0.13 GB-s`. */
function quantity({ quantity: used, unit }: CostReadingItem, locale: Locale): string {
  const digits = used < 1 ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: 2 };
  const number = used.toLocaleString(locale === 'ko' ? 'ko-KR' : 'en-US', digits);
  const name = costMessages[locale].units[unit] ?? unit;
  return locale === 'ko' ? `${number}${name}` : `${number} ${name}`;
}
