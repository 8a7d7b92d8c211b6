'use client';

/**
 * The differences as tables: window by window, and over the whole run. Each number carries its exact value.
 */
import { type ReactNode, useState } from 'react';
import { formatUsd } from '@/components/charts/format-usd';
import { formatClock, formatDuration, formatPercent, formatPerSecond } from '@/components/i18n/format';
import type { Locale } from '@/content/model';
import { type MeasuredWindow, type MeasureId, measureIds, writeMeasure } from './measures';
import { type TwinMessages, twinMessages } from './messages';
import type { Comparison } from './use-comparison';

interface TableProps {
  readonly names: readonly [string, string];
  readonly locale: Locale;
}

function Exact({ value, children }: { readonly value: number | null; readonly children: ReactNode }) {
  return (
    <td className="py-1 pr-4 text-right">{value === null ? '–' : <data value={String(value)}>{children}</data>}</td>
  );
}

function Scrolling({ label, heads, children }: { label: string; heads: readonly string[]; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="mt-2 max-h-80 overflow-auto" tabIndex={0} aria-label={label}>
      <table className="border-collapse text-readout tabular-nums">
        <thead>
          <tr>
            {heads.map((head) => (
              <th
                key={head}
                scope="col"
                className="min-w-20 pr-4 pb-1 text-right align-bottom font-semibold first:text-left"
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}

const sides = ['a', 'b', 'difference'] as const;

export function WindowsTable({ windows, names, locale }: TableProps & { readonly windows: readonly MeasuredWindow[] }) {
  const [open, setOpen] = useState(false);
  const words = twinMessages[locale];
  const heads = measureIds.flatMap((id) => [...names, words.difference].map((name) => words.ofRun(words[id], name)));
  return (
    <details className="text-readout" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="w-fit cursor-pointer rounded-[2px] py-1 text-ink3 hover:text-ink">
        {words.windowsTable}
      </summary>
      {open && (
        <Scrolling label={words.windowsTable} heads={[words.to, ...heads]}>
          {windows.map((window) => (
            <tr key={window.toMs} className="border-t border-rule">
              <th scope="row" className="py-1 pr-4 text-left font-normal text-ink2">
                {formatClock(window.toMs)}
              </th>
              {measureIds.map((id) => (
                <Three key={id} id={id} window={window} locale={locale} />
              ))}
            </tr>
          ))}
        </Scrolling>
      )}
    </details>
  );
}

function Three({ id, window, locale }: { id: MeasureId; window: MeasuredWindow; locale: Locale }) {
  const write = writeMeasure(id, locale);
  return sides.map((side) => (
    <Exact key={side} value={window.values[id][side]}>
      {write(window.values[id][side], side === 'difference')}
    </Exact>
  ));
}

/** A measure of the comparison in the reader's words, and how it is written; null: it is left to the command line. */
function measureWords(path: string, words: TwinMessages, locale: Locale): [string, (value: number) => string] | null {
  const rate = (value: number) => formatPerSecond(value, locale);
  const share = (value: number) => formatPercent(value, locale);
  if (path === 'offeredPerSecond') return [words.measures.offeredPerSecond, rate];
  if (path === 'goodputPerSecond') return [words.measures.goodputPerSecond, rate];
  if (path === 'failedShare') return [words.measures.failedShare, share];
  if (path === 'cost.usdPerMonth') return [words.measures.costMonth, (value) => formatUsd(value, locale)];
  const [, name = '', what] = /^classes\.(.+)\.(latency\.p99Ms|failedShare)$/.exec(path) ?? [];
  if (what === 'failedShare') return [words.measures.failedShareOf(name), share];
  if (what !== undefined) return [words.measures.p99(name), (value) => formatDuration(value, locale)];
  return null;
}

const signed = (value: number, write: (value: number) => string) =>
  `${value > 0 ? '+' : value < 0 ? '\u2212' : ''}${write(Math.abs(value))}`;

export function WholeTable({ comparison, names, locale }: TableProps & { readonly comparison: Comparison }) {
  const words = twinMessages[locale];
  const rows = Object.entries(comparison.measures).flatMap(([path, measured]) => {
    const told = measureWords(path, words, locale);
    const nothing = measured.a.mean === null && measured.b.mean === null;
    return told === null || nothing ? [] : [{ path, measured, label: told[0], write: told[1] }];
  });
  return (
    <div className="min-w-0">
      <h3 className="text-ui font-semibold">{words.wholeTable}</h3>
      <p className="text-readout text-ink3">{words.wholeNote}</p>
      <Scrolling label={words.wholeTable} heads={[words.measure, ...names, words.difference]}>
        {rows.map(({ path, measured: { a, b, difference }, label, write }) => (
          <tr key={path} className="border-t border-rule" data-measure={path}>
            <th scope="row" className="py-1 pr-6 text-left font-normal text-ink2">
              {label}
            </th>
            {[a.mean, b.mean].map((mean, nth) => (
              <Exact key={names[nth]} value={mean}>
                {mean !== null && write(mean)}
              </Exact>
            ))}
            <Exact value={difference.mean}>{difference.mean !== null && signed(difference.mean, write)}</Exact>
          </tr>
        ))}
      </Scrolling>
    </div>
  );
}
