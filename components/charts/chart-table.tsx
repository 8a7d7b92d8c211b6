'use client';

/**
 * The charts as a table, for those who would rather read numbers: one row for each five seconds shown.
 */
import { useState } from 'react';
import { formatClock, formatDuration } from '@/components/i18n/format';
import type { Locale } from '@/content/model';
import { formatRate } from './format';
import { chartMessages } from './messages';
import type { LatencySeries, RateSeries } from './series';
import { valueAt } from './summary';

interface ChartTableProps {
  readonly latency: readonly LatencySeries[];
  readonly rates: RateSeries;
  readonly reachedMs: number;
  readonly locale: Locale;
}

const rowEveryMs = 5_000;

function moments(reachedMs: number): readonly number[] {
  const whole = Array.from({ length: Math.floor(reachedMs / rowEveryMs) }, (_, nth) => (nth + 1) * rowEveryMs);
  return whole.at(-1) === reachedMs || reachedMs <= 0 ? whole : [...whole, reachedMs];
}

function Rows({ latency, rates, reachedMs, locale }: ChartTableProps) {
  const duration = (value: number) => (Number.isNaN(value) ? '–' : formatDuration(value, locale));
  const rate = (value: number) => (Number.isNaN(value) ? '–' : formatRate(value));
  return moments(reachedMs).map((atMs) => (
    <tr key={atMs} className="border-t border-rule">
      <th scope="row" className="py-1 pr-4 text-left font-normal text-ink2">
        {formatClock(atMs)}
      </th>
      {latency.map(({ name, p99 }) => (
        <td key={name} className="py-1 pr-4 text-right">
          {duration(valueAt(p99, atMs))}
        </td>
      ))}
      {[rates.offered, rates.goodput, rates.failed].map((points, nth) => (
        <td key={['offered', 'goodput', 'failed'][nth]} className="py-1 pr-4 text-right">
          {rate(valueAt(points, atMs))}
        </td>
      ))}
    </tr>
  ));
}

export function ChartTable(props: ChartTableProps) {
  const [open, setOpen] = useState(false);
  const words = chartMessages[props.locale];
  const heads = [
    ...props.latency.map(({ label }) => words.p99Of(label)),
    ...[words.offered, words.goodput, words.failed].map(words.perSecond),
  ];
  return (
    <details className="text-readout" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="w-fit cursor-pointer rounded-[2px] py-1 text-ink3 hover:text-ink pointer-coarse:py-3.5">
        {words.table}
      </summary>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section className="mt-2 max-h-72 overflow-auto" tabIndex={0} aria-label={words.table}>
          <table className="border-collapse tabular-nums">
            <thead>
              <tr>
                {[words.time, ...heads].map((head) => (
                  <th key={head} scope="col" className="pr-4 pb-1 text-right font-semibold first:text-left">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <Rows {...props} />
            </tbody>
          </table>
        </section>
      )}
    </details>
  );
}
