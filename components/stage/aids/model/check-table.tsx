/**
 * The checks of a run against theory: both numbers, and how far they lie apart.
 */
import { formatClock, formatDuration, formatPercent, formatPerSecond } from '@/components/i18n/format';
import { ScrollRegion } from '@/components/ui/scroll-region';
import type { Locale } from '@/content/model';
import type { Topology } from '@/simulator/telemetry/topology';
import { nameOf } from '../../reading';
import type { Check, Checked } from './checks';
import { modelMessages } from './messages';

interface CheckTableProps {
  readonly checked: Checked | null;
  readonly topology: Topology;
  readonly locale: Locale;
}

export function CheckTable({ checked, topology, locale }: CheckTableProps) {
  const words = modelMessages[locale];
  return (
    <div className="pb-5">
      <h4 className="text-readout font-semibold text-ink">{words.checks}</h4>
      {checked === null || checked.checks.length === 0 ? (
        <p className="measure pt-1 text-readout text-ink2">{words.tooShort}</p>
      ) : (
        <>
          <p className="measure pt-1 pb-2 text-readout text-ink2">
            {words.checksHelp(formatClock(checked.stretch.fromMs, 0), formatClock(checked.stretch.toMs))}
          </p>
          <ScrollRegion label={words.checks}>
            <table className="w-full min-w-[40rem] border-collapse text-left text-readout tabular-nums">
              <thead>
                <tr className="border-b border-rule2 text-ink3">
                  {[words.of, words.law, words.predicted, words.measured, words.verdict].map((name) => (
                    <th key={name} scope="col" className="py-1.5 pr-4 font-normal">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {checked.checks.map((check) => (
                  <Row key={`${check.law} ${check.component}`} check={check} topology={topology} locale={locale} />
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        </>
      )}
    </div>
  );
}

function Row({ check, topology, locale }: { check: Check; topology: Topology; locale: Locale }) {
  const words = modelMessages[locale];
  const info = topology.components[check.component];
  const cell = 'py-1.5 pr-4 align-top';
  return (
    <tr className="border-b border-rule text-ink2">
      <th scope="row" className={`${cell} font-semibold text-ink`}>
        {info ? nameOf(info, locale) : ''}
      </th>
      <td className={cell}>{words.laws[check.law]}</td>
      <td className={cell}>{predictedText(check, locale)}</td>
      <td className={`${cell} font-semibold text-ink`}>{amount(check, check.measured, locale)}</td>
      <td className={cell}>{verdict(check, locale)}</td>
    </tr>
  );
}

function amount({ law }: Check, value: number, locale: Locale): string {
  const words = modelMessages[locale];
  if (law === 'arrivals') return formatPerSecond(value, locale);
  return (law === 'little' ? words.requests : words.threads)(threeDigits(value));
}

function predictedText(check: Check, locale: Locale): string {
  const result = amount(check, check.predicted, locale);
  if (check.meanMs === null) return result;
  const rate = formatPerSecond(check.perSecond, locale);
  return modelMessages[locale].product(rate, formatDuration(check.meanMs, locale), result);
}

const threeDigits = (value: number) => value.toPrecision(value >= 100 ? 4 : 3);

function verdict({ law, predicted, measured, tolerance }: Check, locale: Locale): string {
  const words = modelMessages[locale];
  const apart = Math.abs(measured - predicted) / predicted;
  const share = formatPercent(apart, locale);
  return apart <= tolerance ? words.agree(share) : words.differ[law](share);
}
