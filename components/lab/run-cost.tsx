'use client';

/**
 * What the run has cost by the moment that is shown, and what a month at its traffic would cost; nothing where no
 * component has a price.
 */
import { formatUsd } from '@/components/charts/format-usd';
import { billAt } from '@/components/charts/more/cost/cost-readings';
import { useLocale } from '@/components/i18n/locale';
import type { Session } from '@/components/simulation/session';
import { useSession } from '@/components/simulation/use-session';
import { labMessages } from './messages';
import { useRun } from './run/use-lab-run';

export function RunCost() {
  const run = useRun();
  return run?.current ? <Cost session={run.session} /> : null;
}

const sum = (values: readonly (number | null)[]): number =>
  values.reduce<number>((all, value) => all + (value ?? 0), 0);

function Cost({ session }: { readonly session: Session }) {
  const locale = useLocale();
  const words = labMessages[locale].cost;
  const { bill } = useSession(session, ({ rows, shownMs }) => ({ bill: billAt(rows, shownMs) }));
  if (bill === null) return null;
  const { items, region, pricesAsOf } = bill;
  const unknown = items.some(({ usd, quantity }) => usd === null && quantity > 0);
  const lines = [
    [words.run, sum(items.map(({ usd }) => usd))],
    [words.month, sum(items.map(({ usdPerMonth }) => usdPerMonth))],
  ] as const;
  return (
    <section aria-label={words.title} className="flex-none border-t border-rule px-4 py-3">
      <dl className="text-ui">
        {lines.map(([name, usd]) => (
          <div key={name} className="flex justify-between gap-4">
            <dt>{name}</dt>
            <dd className="font-semibold tabular-nums">{formatUsd(usd, locale)}</dd>
          </div>
        ))}
      </dl>
      <p className="pt-0.5 text-[12.5px] leading-[18px] text-ink3">
        {words.prices(region, pricesAsOf)}
        {unknown && ` ${words.unknown}`}
      </p>
    </section>
  );
}
