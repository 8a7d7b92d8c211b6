/**
 * Axes and curves of a prediction. The drawing stretches with the card while lines and labels keep their size: lines
 * do not scale, and labels are words placed by share, not parts of the drawing.
 */
import type { ReactNode } from 'react';
import { formatMs } from '@/components/i18n/format';
import type { Locale } from '@/content/model';
import type { CurvePoint } from '@/progress/record';
import { type Axes, heightOf, shareOfTime, timeTicks, valueTicks } from './axes';

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

interface Props {
  readonly axes: Axes;
  readonly locale: Locale;
  /** What happens at `fromMs`, beneath the axis. */
  readonly origin: string | null;
  readonly points: readonly CurvePoint[];
  /** The curve up to `fromMs`, when it is shown. */
  readonly given?: readonly CurvePoint[] | undefined;
  readonly compareAtMs: number;
  /** The drawing area, marks and the label of the curve; placed by `mark`. */
  readonly children?: ReactNode;
}

export function Plot({ axes, locale, origin, points, given, compareAtMs, children }: Props) {
  return (
    <div className="pr-2 pl-[52px] text-[11px] leading-[14px] text-(--ink3) tabular-nums sm:pr-[64px]">
      <div className="relative h-[152px]">
        {valueTicks(axes).map((value) => (
          <div
            key={value}
            className="absolute inset-x-0 border-t border-(--rule)"
            style={{ bottom: percent(heightOf(axes, value)) }}
          >
            <span className="absolute right-full mr-2 -translate-y-1/2 whitespace-nowrap">
              {wholeValue(value, locale)}
            </span>
          </div>
        ))}
        <Curves axes={axes} points={points} given={given} compareAtMs={compareAtMs} />
        {children}
      </div>
      <div className="relative mt-2 h-[14px]" aria-hidden="true">
        <span className="absolute whitespace-nowrap" style={{ left: percent(shareOfTime(axes, axes.fromMs)) }}>
          {origin ?? '0'}
        </span>
        {timeTicks(axes).map((distance) => (
          <span
            key={distance}
            className="absolute -translate-x-1/2 whitespace-nowrap"
            style={{ left: percent(shareOfTime(axes, axes.fromMs + distance)) }}
          >
            +{wholeSeconds(distance, locale)}
          </span>
        ))}
      </div>
    </div>
  );
}

function Curves({ axes, points, given, compareAtMs }: Pick<Props, 'axes' | 'points' | 'given' | 'compareAtMs'>) {
  const [start, compareAt] = [axes.fromMs, compareAtMs].map((atMs) => shareOfTime(axes, atMs) * 100);
  const shown = (given ?? []).filter(([atMs]) => atMs >= axes.startMs);
  const line = {
    fill: 'none',
    stroke: 'var(--ink)',
    vectorEffect: 'non-scaling-stroke',
    strokeLinecap: 'round',
  } as const;
  return (
    <svg
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      className="absolute inset-0 size-full overflow-visible"
      aria-hidden="true"
    >
      <path d={`M${compareAt} 0V100`} {...line} stroke="var(--rule2)" strokeDasharray="1 4" />
      {axes.startMs < axes.fromMs && <path d={`M${start} 0V100`} {...line} stroke="var(--rule2)" />}
      <path d={pathOf(axes, shown)} {...line} strokeWidth={2} />
      <path d={pathOf(axes, points)} {...line} strokeWidth={2.4} strokeDasharray="0 5.2" strokeLinejoin="round" />
    </svg>
  );
}

function pathOf(axes: Axes, points: readonly CurvePoint[]): string {
  const spots = points.map(([atMs, value]) => {
    const [x, y] = [shareOfTime(axes, atMs) * 100, (1 - heightOf(axes, value)) * 100];
    return `${x.toFixed(2)} ${y.toFixed(2)}`;
  });
  return spots.length === 0 ? '' : `M${spots.join('L')}`;
}

/** Style that puts an element at a moment and a value. */
export function mark(axes: Axes, [atMs, value]: CurvePoint): { readonly left: string; readonly bottom: string } {
  return { left: percent(shareOfTime(axes, atMs)), bottom: percent(heightOf(axes, value)) };
}

/** An end or a tick of the value axis: 100 ms, 3 s. */
export const wholeValue = (ms: number, locale: Locale): string =>
  ms < 1000 ? formatMs(ms, locale) : wholeSeconds(ms, locale);

/** 14 s, 14초: without a decimal that says nothing. */
export function wholeSeconds(ms: number, locale: Locale): string {
  const seconds = Number((ms / 1000).toFixed(1));
  return locale === 'ko' ? `${seconds}초` : `${seconds}\u00a0s`;
}
