'use client';

/**
 * The map itself: a row for each number of retries, a column for each load; a cell is a button that opens its run.
 */
import { type KeyboardEvent, useRef, useState } from 'react';
import { formatRate } from '@/components/charts/format';
import { formatPercent } from '@/components/i18n/format';
import type { Locale } from '@/content/model';
import type { Cell } from './map-run';
import { experimentMessages } from './messages';
import { type Plan, rows } from './plan';
import { type Goodput, verdicts } from './verdict';
import { VerdictMark } from './verdict-mark';

interface MapGridProps {
  readonly plan: Plan;
  readonly cells: readonly Cell[];
  readonly locale: Locale;
  readonly onOpen: (cell: Cell) => void;
}

const shareOf = ({ goodput, offered }: Goodput) => (offered > 0 ? Math.min(1, goodput / offered) : 0);

/** The cell that Tab reaches, and moving it. */
function useCells(columns: number, lines: number) {
  const grid = useRef<HTMLTableElement>(null);
  const [current, setCurrent] = useState<readonly [number, number]>([0, 0]);
  const move = (event: KeyboardEvent) => {
    const by = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = [
      Math.min(lines - 1, Math.max(0, current[0] + (by[0] ?? 0))),
      Math.min(columns - 1, Math.max(0, current[1] + (by[1] ?? 0))),
    ] as const;
    setCurrent(next);
    grid.current?.querySelector<HTMLButtonElement>(`[data-cell="${next.join(' ')}"]`)?.focus();
  };
  return { grid, current, setCurrent, move };
}

export function MapGrid({ plan, cells, locale, onOpen }: MapGridProps) {
  const words = experimentMessages[locale];
  const lines = rows.filter(({ id }) => cells.some((cell) => cell.row.id === id));
  const { grid, current, setCurrent, move } = useCells(plan.loads.length, lines.length);
  return (
    <div className="min-w-0">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="overflow-x-auto p-1" tabIndex={0} aria-label={words.map}>
        <table ref={grid} onKeyDown={move} className="border-separate border-spacing-1 text-readout tabular-nums">
          <caption className="pb-1 text-left text-ink3">{words.keys}</caption>
          <thead>
            <tr>
              <th scope="col" className="pr-3 text-left font-normal text-ink3">
                {words.retries} ↓ {words.load} →
              </th>
              {plan.loads.map((load) => (
                <th key={load} scope="col" className="min-w-11 text-center font-semibold">
                  {formatRate(load)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((row, line) => (
              <tr key={row.id}>
                <th scope="row" className="pr-3 text-left font-normal whitespace-nowrap">
                  {words.rows[row.id as keyof typeof words.rows]}
                </th>
                {plan.loads.map((load, column) => {
                  const cell = cells.find((one) => one.row.id === row.id && one.load === load);
                  return (
                    <td key={load} className="p-0">
                      {cell && (
                        <button
                          type="button"
                          data-cell={`${line} ${column}`}
                          data-verdict={cell.verdict}
                          tabIndex={current[0] === line && current[1] === column ? 0 : -1}
                          onFocus={() => setCurrent([line, column])}
                          onClick={() => onOpen(cell)}
                          aria-label={cellWords(cell, locale)}
                          title={cellWords(cell, locale)}
                          className="flex h-11 w-full min-w-11 items-center justify-center rounded-ui border border-rule bg-plate hover:border-ink"
                        >
                          <VerdictMark verdict={cell.verdict} />
                        </button>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <ul className="flex flex-wrap gap-x-6 gap-y-1 pt-1 text-[12.5px] text-ink2">
        {verdicts.map((verdict) => (
          <li key={verdict} className="flex items-center gap-1.5">
            <VerdictMark verdict={verdict} size={14} />
            <strong className="font-semibold text-ink">{words.verdicts[verdict]}</strong> {words.key[verdict]}
          </li>
        ))}
      </ul>
    </div>
  );
}

function cellWords({ row, load, verdict, before, after }: Cell, locale: Locale): string {
  const words = experimentMessages[locale];
  const share = (of: Goodput) => formatPercent(shareOf(of), locale);
  const name = words.rows[row.id as keyof typeof words.rows];
  return words.cell(name, formatRate(load), words.verdicts[verdict], share(before), share(after));
}
