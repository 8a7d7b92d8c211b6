'use client';

/**
 * Charts on demand beneath those that are always there, on the same axis: each is loaded when it is first asked for.
 */
import { type ComponentType, lazy, Suspense, useState } from 'react';
import { Button } from '@/components/controls/button';
import { useSession } from '@/components/simulation/use-session';
import type { ChartProps } from './chart-props';
import { moreChartMessages } from './messages';

const charts = {
  heat: lazy(async () => ({ default: (await import('./heat-map')).HeatMap })),
  saturation: lazy(async () => ({ default: (await import('./saturation-chart')).SaturationChart })),
  environments: lazy(async () => ({ default: (await import('./environments-chart')).EnvironmentsChart })),
  cost: lazy(async () => ({ default: (await import('./cost/cost-chart')).CostChart })),
} as const satisfies Record<string, ComponentType<ChartProps>>;

type ChartId = keyof typeof charts;
const chartIds = Object.keys(charts) as ChartId[];

export function MoreCharts({ touch = false, ...props }: ChartProps & { readonly touch?: boolean }) {
  const words = moreChartMessages[props.locale];
  const [open, setOpen] = useState<readonly ChartId[]>([]);
  const hasFunctions = useSession(
    props.session,
    ({ topology }) => topology?.components.some(({ kind }) => kind === 'function') ?? false,
  );
  const offered = chartIds.filter((id) => id !== 'environments' || hasFunctions);
  const toggle = (id: ChartId) => setOpen(open.includes(id) ? open.filter((one) => one !== id) : [...open, id]);
  return (
    <section aria-label={words.more} className="flex min-w-0 flex-col gap-4">
      <div className="flex flex-wrap items-center gap-2">
        {offered.map((id) => (
          <Button
            key={id}
            touch={touch}
            pressed={open.includes(id)}
            onClick={() => toggle(id)}
            className="px-3 aria-pressed:border-ink aria-pressed:font-semibold"
          >
            {words.names[id]}
          </Button>
        ))}
      </div>
      {offered
        .filter((id) => open.includes(id))
        .map((id) => {
          const Chart = charts[id];
          return (
            <Suspense key={id} fallback={<div className="h-40" />}>
              <Chart {...props} />
            </Suspense>
          );
        })}
    </section>
  );
}
