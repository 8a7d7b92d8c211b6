'use client';

/**
 * What a run costs: so far, and in a month at the traffic of each moment, both by what is charged, with the bill at the
 * play head. A system without prices says why it has none.
 */
import { useMemo } from 'react';
import { formatClock } from '@/components/i18n/format';
import { useSession } from '@/components/simulation/use-session';
import { costWindowMs } from '@/simulator/telemetry/cost-reading';
import { formatUsd } from '../../format-usd';
import type { Point } from '../../path';
import { valueAt } from '../../summary';
import { ChartFrame } from '../chart-frame';
import type { ChartProps } from '../chart-props';
import { moreChartMessages } from '../messages';
import { tableMoments } from '../table-moments';
import { Bill } from './bill';
import { costMessages } from './cost-messages';
import { billAt, type CostLine, type Costs, costsOf } from './cost-readings';
import { StackedPlot } from './stacked-plot';

const height = 120;
const pricedKinds: readonly string[] = ['function', 'apiGateway'];

export function CostChart({ session, run, locale }: ChartProps) {
  const words = costMessages[locale];
  const topology = useSession(session, (state) => state.topology);
  const costs = useMemo(() => (topology ? costsOf(run.rows, topology) : null), [run.rows, topology]);
  const hasPrices = topology?.components.some(({ kind }) => pricedKinds.includes(kind)) ?? false;
  if (topology === null || costs === null || costs.lines.length === 0) {
    return (
      <section aria-label={words.soFarTitle} className="min-w-0">
        <h3 className="text-readout leading-6 font-semibold">{words.soFarTitle}</h3>
        <p className="max-w-prose text-readout text-ink2">{hasPrices ? words.nothingYet : words.nothingPriced}</p>
      </section>
    );
  }
  const bill = billAt(run.rows, run.shownMs);
  return (
    <>
      <Plot {...{ session, run, locale, costs }} of="soFar" title={words.soFarTitle} />
      <Plot
        {...{ session, run, locale, costs }}
        of="perMonth"
        title={words.monthTitle}
        note={[words.monthNote(costWindowMs / 1_000), ...(bill?.freeTier ? [words.freeTier] : [])].join(' ')}
      />
      {bill !== null && <Bill bill={bill} atMs={run.shownMs} topology={topology} locale={locale} />}
    </>
  );
}

interface PlotProps extends ChartProps {
  readonly costs: Costs;
  readonly of: 'soFar' | 'perMonth';
  readonly title: string;
  readonly note?: string;
}

function Plot({ session, run, locale, costs, of, title, note }: PlotProps) {
  const words = costMessages[locale];
  const { lines, [of]: total } = costs;
  const money = (points: readonly Point[], atMs: number) => formatUsd(valueAt(points, atMs) || 0, locale);
  const nameOf = ({ thing }: CostLine) => words.things[thing];
  const table = {
    label: moreChartMessages[locale].asTable,
    heads: [moreChartMessages[locale].time, words.total, ...lines.map(nameOf)],
    rows: () =>
      tableMoments(run.reachedMs).map((atMs) => [
        formatClock(atMs),
        money(total, atMs),
        ...lines.map((line) => money(line[of], atMs)),
      ]),
  };
  const parts = lines.map((line) => `${nameOf(line)} ${money(line[of], run.shownMs)}`).join(', ');
  const say = of === 'soFar' ? words.soFarSummary : words.monthSummary;
  return (
    <ChartFrame
      {...{ session, height, table, title }}
      {...(note !== undefined && { note })}
      durationMs={run.durationMs}
    >
      {(frame) => (
        <StackedPlot
          {...{ frame, height, total, locale }}
          layers={lines.map((line) => ({
            key: line.thing,
            name: nameOf(line),
            points: line[of],
            isInit: line.thing === 'function.init',
          }))}
          totalName={words.total}
          reachedMs={run.reachedMs}
          summary={say(formatClock(run.shownMs), money(total, run.shownMs), parts)}
        />
      )}
    </ChartFrame>
  );
}
