/**
 * The prices and measurements that runs are charged and drawn by, each with the day on which it was read.
 */
import { coldStartFacts, priceFacts, priceRegions } from '@/components/simulation/model-facts';
import type { Locale } from '@/content/model';
import { aboutMessages } from './messages';
import { Items, paragraph, Section } from './section';
import { NumbersTable } from './table';

/** Enough digits for a price list: $3.50, $0.0000166667. */
const usd = (price: number | null, locale: Locale): string =>
  price === null
    ? '–'
    : `$${price.toLocaleString(locale, { minimumFractionDigits: 2, maximumFractionDigits: price < 0.01 ? 10 : 2 })}`;

export function Prices({ locale }: { locale: Locale }) {
  const { prices } = aboutMessages[locale];
  return (
    <Section id="prices" title={prices.title}>
      <p className={`${paragraph} mb-4`}>{prices.text}</p>
      <NumbersTable
        label={prices.title}
        columns={prices.columns}
        rows={priceFacts.map((fact) => [
          prices.units[fact.id],
          ...priceRegions.map((region) => usd(fact.usd[region], locale)),
          fact.asOf,
        ])}
      />
      <p className={`${paragraph} mt-8 mb-4`}>{prices.coldStarts(coldStartFacts.measuredOn)}</p>
      <NumbersTable
        label={prices.runtime}
        columns={[prices.runtime, ...prices.memory]}
        rows={coldStartFacts.initMs.map(({ runtime, initMs }) => [runtime, ...initMs.map(String)])}
        namesLang="en"
      />
    </Section>
  );
}

export function Privacy({ locale }: { locale: Locale }) {
  const { privacy } = aboutMessages[locale];
  return (
    <Section id="privacy" title={privacy.title}>
      <Items texts={privacy.items} />
    </Section>
  );
}
