/**
 * Money over time, one thing on the other, the one that costs most at the bottom; each named at its end.
 */
import type { Locale } from '@/content/model';
import { EndLabels } from '../../axes';
import { formatUsd } from '../../format-usd';
import { betweenPath, linePath, type Point } from '../../path';
import { placeLabels } from '../../place-labels';
import { linearScale } from '../../scale';
import { valueAt } from '../../summary';
import type { TimeFrame } from '../../time-frame';
import { moneyAxis } from './money-axis';
import { MoneyTicks } from './money-ticks';

export interface Layer {
  readonly key: string;
  readonly name: string;
  readonly points: readonly Point[];
  readonly isInit: boolean;
}

interface StackedPlotProps {
  readonly frame: TimeFrame;
  readonly height: number;
  readonly layers: readonly Layer[];
  readonly total: readonly Point[];
  readonly totalName: string;
  readonly reachedMs: number;
  readonly summary: string;
  readonly locale: Locale;
}

/** Ink of the layers, from the bottom up. */
const inks = [0.5, 0.34, 0.22, 0.14, 0.09, 0.06];
const pitch = 16;

export function StackedPlot(props: StackedPlotProps) {
  const { frame, height, layers, total, totalName, reachedMs, summary, locale } = props;
  const axis = moneyAxis(total.reduce((most, { value }) => Math.max(most, value), 0));
  const y = linearScale(0, axis.to, height - 8, 14);
  const stacked = stack(layers);
  const end = frame.x.toPx(reachedMs) + 10;
  const money = (points: readonly Point[]) => (frame.compact ? '' : formatUsd(valueAt(points, reachedMs) || 0, locale));
  const middle = ({ lower, upper }: Stacked) =>
    y.toPx(((valueAt(lower, reachedMs) || 0) + (valueAt(upper, reachedMs) || 0)) / 2);
  const named = [
    // The sum of one is the one.
    ...(layers.length > 1
      ? [{ key: 'total', name: totalName, points: total, at: y.toPx(valueAt(total, reachedMs) || 0) - pitch / 2 }]
      : []),
    ...[...stacked].reverse().map((one) => ({ key: one.key, name: one.name, points: one.points, at: middle(one) })),
  ];
  const placed = placeLabels(
    named.map(({ at }) => at),
    pitch,
    6,
    height - 6,
  );
  return (
    <svg role="img" aria-label={summary} width={frame.width} height={height} className="block overflow-visible">
      {stacked.map(({ key, lower, upper, isInit }, nth) => (
        <path
          key={key}
          d={betweenPath(upper, lower, frame.x, y)}
          fill={isInit ? 'var(--init)' : 'var(--ink)'}
          fillOpacity={isInit ? undefined : (inks[nth] ?? inks.at(-1))}
        />
      ))}
      {stacked.slice(0, -1).map(({ key, upper }) => (
        <path key={key} d={linePath(upper, frame.x, y)} fill="none" stroke="var(--plate)" strokeWidth={1} />
      ))}
      <path d={linePath(total, frame.x, y)} fill="none" stroke="var(--ink)" strokeWidth={1.6} strokeLinecap="round" />
      <MoneyTicks frame={frame} ticks={axis.ticks} y={y} locale={locale} />
      <EndLabels
        labels={named.map(({ key, name, points }, nth) => ({
          key,
          name,
          x: end,
          y: placed[nth] ?? 0,
          value: money(points),
          color: key === 'total' ? 'var(--ink)' : 'var(--ink2)',
          bold: key === 'total',
        }))}
      />
    </svg>
  );
}

interface Stacked extends Layer {
  readonly lower: readonly Point[];
  readonly upper: readonly Point[];
}

function stack(layers: readonly Layer[]): readonly Stacked[] {
  const all: Stacked[] = [];
  for (const layer of layers) {
    const lower = all.at(-1)?.upper ?? layer.points.map(({ atMs }) => ({ atMs, value: 0 }));
    const upper = layer.points.map(({ atMs, value }, nth) => ({ atMs, value: value + (lower[nth]?.value ?? 0) }));
    all.push({ ...layer, lower, upper });
  }
  return all;
}
