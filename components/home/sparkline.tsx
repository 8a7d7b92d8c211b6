/**
 * The first minute of a lesson as one small curve: requests offered, and those answered well. Server-rendered from a
 * run; a lesson without a run has the axis only.
 */
import type { GoodputSeries } from '@/content/load/series';

const width = 170;
const height = 32;

function points(values: readonly number[], most: number): string {
  const step = width / Math.max(1, values.length - 1);
  const y = (value: number) => height - 1 - (value / most) * (height - 4);
  return values.map((value, index) => `${(index * step).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
}

export function Sparkline({ series, label }: { series?: GoodputSeries; label?: string }) {
  const most = series === undefined ? 1 : Math.max(...series.offered, ...series.goodput, 1);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined}
      className={`h-8 w-full overflow-visible ${series === undefined ? 'hidden min-[720px]:block' : 'block'}`}
    >
      {series !== undefined && (
        <>
          <polygon
            points={`0,${height} ${points(series.goodput, most)} ${width},${height}`}
            fill="var(--success-tint)"
            stroke="none"
          />
          <polyline
            points={points(series.offered, most)}
            fill="none"
            stroke="var(--request)"
            vectorEffect="non-scaling-stroke"
          />
          <polyline
            points={points(series.goodput, most)}
            fill="none"
            stroke="var(--success)"
            strokeWidth={1.6}
            vectorEffect="non-scaling-stroke"
          />
        </>
      )}
      <path d={`M0 ${height - 0.5}H${width}`} stroke="var(--rule2)" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
