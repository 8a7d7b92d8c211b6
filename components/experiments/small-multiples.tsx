'use client';

/**
 * The same sweeps as small charts, one for each row of the map: what is offered as a line, what is served after the
 * fault as dots, with their 95 % intervals where there are several runs. All have the same axes.
 */
import { formatRate } from '@/components/charts/format';
import { linearScale } from '@/components/charts/scale';
import { fewTicks } from '@/components/twin/ticks';
import type { Locale } from '@/content/model';
import type { Cell } from './map-run';
import { experimentMessages } from './messages';
import { rows } from './plan';

const width = 176;
const height = 112;
const left = 34;
const bottom = 20;

export function SmallMultiples({ cells, locale }: { readonly cells: readonly Cell[]; readonly locale: Locale }) {
  const words = experimentMessages[locale];
  const most = Math.max(1, ...cells.map(({ load, after }) => Math.max(load, after.offered, after.goodput)));
  return (
    <section aria-label={words.multiples}>
      <h3 className="text-ui font-semibold">{words.multiples}</h3>
      <ul className="mt-2 flex flex-wrap gap-x-8 gap-y-4">
        {rows.map(({ id }) => {
          const own = cells.filter((cell) => cell.row.id === id);
          const name = words.rows[id as keyof typeof words.rows];
          return own.length === 0 ? null : (
            <li key={id}>
              <p className="text-readout text-ink2">{words.multiple(name)}</p>
              <Multiple cells={own} most={most} name={name} locale={locale} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface MultipleProps {
  readonly cells: readonly Cell[];
  readonly most: number;
  readonly name: string;
  readonly locale: Locale;
}

function Multiple({ cells, most, name, locale }: MultipleProps) {
  const words = experimentMessages[locale];
  const { ticks, to } = fewTicks(most);
  const x = linearScale(0, to, left, width - 4);
  const y = linearScale(0, to, height - bottom, 6);
  const readings = cells
    .map(({ load, after }) => words.reading(formatRate(load), formatRate(after.goodput)))
    .join(', ');
  return (
    <svg
      role="img"
      aria-label={words.multipleSummary(name, readings)}
      width={width}
      height={height}
      className="block overflow-visible"
    >
      {ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${left} ${y.toPx(tick)}H${width}`} stroke="var(--rule)" />
          <text x={left - 6} y={y.toPx(tick) + 4} textAnchor="end" className="fill-ink3 text-axis tabular-nums">
            {formatRate(tick)}
          </text>
          <text x={x.toPx(tick)} y={height - 4} textAnchor="middle" className="fill-ink3 text-axis tabular-nums">
            {formatRate(tick)}
          </text>
        </g>
      ))}
      <path
        d={`M${x.toPx(0)} ${y.toPx(0)}L${x.toPx(most)} ${y.toPx(most)}`}
        stroke="var(--request)"
        strokeWidth={1.2}
        strokeDasharray="4 3"
      />
      {cells.map(({ load, after: { goodput, halfWidth } }) => (
        <g key={load} data-load={load}>
          {halfWidth !== null && (
            <path
              d={`M${x.toPx(load)} ${y.toPx(Math.max(0, goodput - halfWidth))}V${y.toPx(goodput + halfWidth)}`}
              stroke="var(--ink)"
              strokeWidth={1.2}
            />
          )}
          <circle cx={x.toPx(load)} cy={y.toPx(goodput)} r={3.4} fill="var(--success)" />
        </g>
      ))}
    </svg>
  );
}
