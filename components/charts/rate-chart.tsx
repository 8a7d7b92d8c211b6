/**
 * Requests per second over time: what clients offer, what they get (goodput), what fails, and what retries add.
 */
import type { Locale } from '@/content/model';
import { type EndLabel, EndLabels, ValueAxis } from './axes';
import { formatRate } from './format';
import { chartMessages } from './messages';
import { areaPath, betweenPath, linePath, type Point, thinned } from './path';
import { placeLabels } from './place-labels';
import { linearScale, type Scale } from './scale';
import type { RateSeries } from './series';
import { rateSummary } from './summary';
import { rateAxis } from './ticks';
import type { TimeFrame } from './time-frame';

export interface Mark {
  readonly atMs: number;
  readonly label: string;
}

interface RateChartProps {
  readonly frame: TimeFrame;
  readonly height: number;
  readonly series: RateSeries;
  readonly marks: readonly Mark[];
  readonly shownMs: number;
  readonly reachedMs: number;
  readonly locale: Locale;
}

const labelPitch = 16;
/** Room above the plot for the words of marks. */
const markRoom = 18;

const most = (...lines: readonly (readonly Point[])[]) =>
  lines.flat().reduce((highest, point) => Math.max(highest, point.value || 0), 0);

function endLabels({ frame, series, reachedMs, locale, height }: RateChartProps, y: Scale, hasFailed: boolean) {
  const words = chartMessages[locale];
  const short = frame.compact;
  const lines: [string, string, readonly Point[] | null][] = [
    ['retry', short ? words.triesShort : words.tries, series.tries],
    ['request', short ? words.offeredShort : words.offered, series.offered],
    ['success', words.goodput, series.goodput],
    ['error', words.failed, hasFailed ? series.failed : null],
  ];
  const wanted = lines.flatMap(([hue, name, points]): EndLabel[] => {
    const last = points?.at(-1);
    if (!last) return [];
    const value = short ? '' : formatRate(last.value);
    const label = { key: hue, x: frame.x.toPx(reachedMs) + 10, y: y.toPx(last.value), name, value };
    return [{ ...label, color: `var(--${hue}-text)` }];
  });
  const placed = placeLabels(
    wanted.map((label) => label.y),
    labelPitch,
    markRoom,
    height - 6,
  );
  return wanted.map((label, index) => ({ ...label, y: placed[index] ?? label.y }));
}

/** About as wide as a letter of a mark is, in pixels. */
const letterWidth = 6.5;

/** Words of the setting marks, at the left of their line, or at its right near the edge. */
function MarkLabels({ frame, marks }: { readonly frame: TimeFrame; readonly marks: readonly Mark[] }) {
  return marks.map(({ atMs, label }) => {
    const x = frame.x.toPx(atMs);
    const right = x - frame.left < label.length * letterWidth;
    return (
      <text
        key={`${atMs} ${label}`}
        x={right ? x + 6 : x - 6}
        y={11}
        textAnchor={right ? 'start' : 'end'}
        stroke="var(--plate)"
        strokeWidth={4}
        style={{ paintOrder: 'stroke' }}
        className="fill-ink2 text-[12px]"
      >
        {label}
      </text>
    );
  });
}

export function RateChart(props: RateChartProps) {
  const { frame, height, series, marks, shownMs, locale } = props;
  const axis = rateAxis(most(series.offered, series.goodput, series.failed, series.tries ?? []));
  const y = linearScale(axis.from, axis.to, height - 8, markRoom);
  const hasFailed = series.failed.some((point) => point.value > 0.05);
  const thin = (points: readonly Point[]) => thinned(points, frame.width);
  const draw = (points: readonly Point[]) => linePath(thin(points), frame.x, y);
  return (
    <svg
      role="img"
      aria-label={rateSummary(series, shownMs, locale)}
      width={frame.width}
      height={height}
      className="block overflow-visible"
    >
      <path d={areaPath(thin(series.goodput), frame.x, y, 0)} fill="var(--success-tint)" />
      {series.tries && (
        <path d={betweenPath(thin(series.tries), thin(series.offered), frame.x, y)} fill="var(--retry-tint)" />
      )}
      <ValueAxis frame={frame} ticks={axis.ticks} y={y} write={formatRate} />
      <g fill="none" strokeLinecap="round" strokeLinejoin="round">
        {hasFailed && <path d={draw(series.failed)} stroke="var(--error)" strokeWidth={1.2} />}
        {series.tries && <path d={draw(series.tries)} stroke="var(--retry)" strokeWidth={1.4} />}
        <path d={draw(series.offered)} stroke="var(--request)" strokeWidth={1.4} />
        <path d={draw(series.goodput)} stroke="var(--success)" strokeWidth={2} />
      </g>
      {!frame.compact && <MarkLabels frame={frame} marks={marks} />}
      <EndLabels labels={endLabels(props, y, hasFailed)} />
    </svg>
  );
}
