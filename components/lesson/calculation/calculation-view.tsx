/**
 * A calculated figure as it stands: curves with their key, and the values that are read off. The same on the server,
 * where nothing moves, and under the reader's hands.
 */
import type { ReactNode } from 'react';
import { writeAs } from '@/components/i18n/write-number';
import type { Calculated, Calculation } from '@/content/calculation';
import type { Locale } from '@/content/model';
import { lineStyle } from './line-style';
import { calculationMessages } from './messages';
import { CalculationPlot } from './plot';

/** A calculation without its function: what a server can hand to a browser. */
export type ShownCalculation = Omit<Calculation, 'calculate'>;

interface ViewProps {
  readonly calculation: ShownCalculation;
  readonly calculated: Calculated;
  readonly locale: Locale;
  /** The sliders. */
  readonly children: ReactNode;
}

export function CalculationView({ calculation, calculated, locale, children }: ViewProps) {
  return (
    <div className="calculation grid grid-cols-1 gap-x-16 gap-y-8 pt-2 pb-6 min-[900px]:grid-cols-[minmax(0,1fr)_minmax(0,22rem)]">
      <div>
        <CalculationPlot calculation={calculation} calculated={calculated} locale={locale} />
        <Key lines={calculation.lines} locale={locale} />
      </div>
      <div className="grid content-start gap-6">
        {children}
        <Readings calculation={calculation} calculated={calculated} locale={locale} />
      </div>
      <Numbers calculation={calculation} calculated={calculated} locale={locale} />
    </div>
  );
}

function Key({ lines, locale }: Pick<Calculation, 'lines'> & { readonly locale: Locale }) {
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1 pt-3 text-readout text-ink2">
      {lines.map(({ id, label }, nth) => (
        <li key={id} className="flex items-center gap-2">
          <svg width="28" height="8" aria-hidden="true">
            <path d="M1 4H27" fill="none" strokeLinecap="round" {...lineStyle(nth)} />
          </svg>
          {label[locale]}
        </li>
      ))}
    </ul>
  );
}

type Shown = Omit<ViewProps, 'children'>;

function Readings({ calculation, calculated, locale }: Shown) {
  return (
    <dl className="grid gap-3 border-t border-rule pt-4">
      {calculation.readings.map(({ id, label, format }) => {
        const value = calculated.readings[id];
        return (
          <div key={id} className="flex flex-wrap items-baseline justify-between gap-x-4">
            <dt className="text-readout text-ink2">{label[locale]}</dt>
            <dd className="text-[1.0625rem] font-semibold tabular-nums">
              {value !== undefined && Number.isFinite(value) ? writeAs(format, value, locale) : '–'}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function Numbers({ calculation, calculated, locale }: Shown) {
  const { x, y, lines } = calculation;
  const words = calculationMessages[locale];
  return (
    <details className="text-readout min-[900px]:col-span-2">
      <summary className="w-fit rounded-[2px] py-1 text-ink3 hover:text-ink">{words.table}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="mt-2 max-h-72 overflow-auto" tabIndex={0} aria-label={words.table}>
        <table className="border-collapse tabular-nums">
          <thead>
            <tr>
              {[x.label[locale], ...lines.map(({ label }) => label[locale])].map((head) => (
                <th key={head} scope="col" className="pr-6 pb-1 text-right font-semibold first:text-left">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {x.values.map((place, nth) => (
              <tr key={place} className="border-t border-rule">
                <th scope="row" className="py-1 pr-6 text-left font-normal text-ink2">
                  {writeAs(x.format, place, locale)}
                </th>
                {lines.map(({ id }) => {
                  const value = calculated.lines[id]?.[nth] ?? Number.NaN;
                  return (
                    <td key={id} className="py-1 pr-6 text-right">
                      {Number.isFinite(value) ? writeAs(y.format, value, locale) : '–'}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
