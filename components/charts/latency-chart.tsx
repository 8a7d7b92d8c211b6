/**
 * Latency over time, on a logarithmic axis: the class in question in ink, the others grey, and what the learner
 * predicted as dotted ink over both.
 */

import { formatDuration } from '@/components/i18n/format';
import type { Locale } from '@/content/model';
import { type EndLabel, EndLabels, ValueAxis } from './axes';
import { formatSetting } from './format';
import { chartMessages } from './messages';
import { linePath, type Point, thinned } from './path';
import { placeLabels } from './place-labels';
import { logScale, type Scale } from './scale';
import type { LatencySeries } from './series';
import { latencySummary } from './summary';
import { logAxis } from './ticks';
import type { TimeFrame } from './time-frame';

interface LatencyChartProps {
  readonly frame: TimeFrame;
  readonly height: number;
  readonly series: readonly LatencySeries[];
  readonly prediction: readonly Point[] | null;
  readonly shownMs: number;
  readonly reachedMs: number;
  readonly locale: Locale;
}

const labelPitch = 16;
/** Between the end of a line and its label. */
const labelGap = 10;
/** About as wide as the words are: a cursor within them moves them to its other side. */
const predictionLabelWidth = 96;
/** The axis reaches at least this far, so that a calm system looks calm. */
const quietestTopMs = 1_000;

const lastValued = (points: readonly Point[]) => points.findLast((point) => !Number.isNaN(point.value));

function axisOf(series: readonly LatencySeries[], prediction: readonly Point[] | null) {
  const values = [...series.flatMap(({ p99, p50, ink }) => (ink ? [...p99, ...p50] : [...p99])), ...(prediction ?? [])]
    .map((point) => point.value)
    .filter((value) => value > 0);
  if (values.length === 0) return logAxis(10, 1000);
  return logAxis(Math.min(...values), Math.max(...values, quietestTopMs));
}

/** One label per line, at the line's end; without room only its name. */
function endLabels(props: LatencyChartProps, y: Scale): EndLabel[] {
  const { frame, series, reachedMs, locale, height } = props;
  const atX = frame.x.toPx(reachedMs) + labelGap;
  const wanted: EndLabel[] = [];
  const add = (key: string, points: readonly Point[], name: string, color: string, bold = false) => {
    const last = lastValued(points);
    if (!last) return;
    const current = last === points.at(-1) && !frame.compact;
    const value = current ? formatDuration(last.value, locale) : '';
    wanted.push({ key, x: atX, y: y.toPx(last.value), name, value, color, bold });
  };
  for (const { name, label, ink, p99, p50 } of series) {
    add(name, p99, label, ink ? 'var(--ink)' : 'var(--ink2)', ink);
    if (ink && !frame.compact) add(`${name} p50`, p50, 'p50', 'var(--ink3)');
  }
  if (!frame.compact) wanted.push(...predictionLabel(props, y));
  const placed = placeLabels(
    wanted.map((label) => label.y),
    labelPitch,
    6,
    height - 6,
  );
  const moved = wanted.map((label, index) => ({ ...label, y: placed[index] ?? label.y }));
  return frame.compact ? [...moved, ...predictionLabel(props, y)] : moved;
}

/** Beside the end of the drawn curve; where there is no room, under it. */
function predictionLabel({ frame, prediction, shownMs, locale }: LatencyChartProps, y: Scale): EndLabel[] {
  const end = prediction?.at(-1);
  if (!end) return [];
  const shared = { key: 'prediction', name: chartMessages[locale].prediction, value: '', color: 'var(--ink2)' };
  const label = { ...shared, italic: locale !== 'ko', y: y.toPx(end.value) };
  if (frame.compact) return [{ ...label, x: frame.width, y: label.y + labelPitch, endsThere: true }];
  const x = Math.min(frame.x.toPx(end.atMs), frame.right) + labelGap;
  const headX = frame.x.toPx(shownMs);
  const crossed = headX > x - labelGap && headX < x + predictionLabelWidth;
  return [{ ...label, x: crossed ? headX + labelGap : x }];
}

export function LatencyChart(props: LatencyChartProps) {
  const { frame, height, series, prediction, shownMs, locale } = props;
  const axis = axisOf(series, prediction);
  const y = logScale(axis.from, axis.to, height - 8, 8);
  const draw = (points: readonly Point[]) => linePath(thinned(points, frame.width), frame.x, y);
  const inkLast = [...series].sort((a, b) => Number(a.ink) - Number(b.ink));
  return (
    <svg
      role="img"
      aria-label={latencySummary(series, shownMs, locale)}
      width={frame.width}
      height={height}
      className="block overflow-visible"
    >
      <ValueAxis frame={frame} ticks={axis.ticks} y={y} write={(tick) => formatSetting(tick, locale)} />
      <g fill="none" strokeLinecap="round" strokeLinejoin="round">
        {inkLast.map(({ name, ink, p99, p50 }) => (
          <g key={name}>
            {ink && <path d={draw(p50)} stroke="var(--ink)" strokeWidth={0.9} />}
            <path d={draw(p99)} stroke={ink ? 'var(--ink)' : 'var(--rule2)'} strokeWidth={ink ? 2.2 : 1.2} />
          </g>
        ))}
        {prediction && <path d={draw(prediction)} stroke="var(--ink)" strokeWidth={2.2} strokeDasharray="0 5" />}
      </g>
      <EndLabels labels={endLabels(props, y)} />
    </svg>
  );
}
