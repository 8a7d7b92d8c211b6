/**
 * Axes and curves of a calculated figure. The drawing stretches with its column while lines and words keep their size.
 */
import { writeAs } from '@/components/i18n/write-number';
import type { Calculated, Calculation } from '@/content/calculation';
import type { Locale } from '@/content/model';
import { axisOf, type PlottedAxis, spanOf } from './axis';
import { lineStyle } from './line-style';
import { calculationMessages } from './messages';

/** What is drawn: a calculation without its function, so that a server can hand it to a browser. */
export type PlottedCalculation = Pick<Calculation, 'x' | 'y' | 'lines' | 'mark'>;

interface PlotProps {
  readonly calculation: PlottedCalculation;
  readonly calculated: Calculated;
  readonly locale: Locale;
}

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

export function CalculationPlot({ calculation, calculated, locale }: PlotProps) {
  const { x, y, lines, mark } = calculation;
  const across = spanOf(x);
  const all = lines.flatMap(({ id }) => calculated.lines[id] ?? []).filter(Number.isFinite);
  const up = axisOf(y, all);
  const marked = mark === undefined ? undefined : calculated.readings[mark];
  return (
    <div
      role="img"
      aria-label={calculationMessages[locale].curves(x.label[locale], y.label[locale])}
      className="text-axis text-ink3 tabular-nums"
    >
      <p className="pb-3">{y.label[locale]}</p>
      <div className="pl-16">
        <div className="relative h-[220px]">
          {up.ticks.map((tick) => (
            <div
              key={tick}
              className="absolute inset-x-0 border-t border-rule"
              style={{ bottom: percent(up.shareOf(tick)) }}
            >
              <span className="absolute right-full mr-2 -translate-y-1/2 whitespace-nowrap">
                {writeAs(y.format, tick, locale)}
              </span>
            </div>
          ))}
          <Curves calculation={calculation} calculated={calculated} across={across} up={up} marked={marked} />
        </div>
        <div className="relative mt-2 h-4">
          {across.ticks.map((tick) => (
            <span
              key={tick}
              className={`absolute whitespace-nowrap ${tickAlign(across.shareOf(tick))}`}
              style={{ left: percent(across.shareOf(tick)) }}
            >
              {writeAs(x.format, tick, locale)}
            </span>
          ))}
        </div>
        <p className="pt-1 text-right">{x.label[locale]}</p>
      </div>
    </div>
  );
}

/** Words at the ends stay over the axis. */
function tickAlign(share: number): string {
  if (share < 0.04) return '';
  return share > 0.96 ? '-translate-x-full' : '-translate-x-1/2';
}

interface CurvesProps extends Pick<PlotProps, 'calculation' | 'calculated'> {
  readonly across: PlottedAxis;
  readonly up: PlottedAxis;
  readonly marked: number | undefined;
}

function Curves({ calculation, calculated, across, up, marked }: CurvesProps) {
  const { x, lines } = calculation;
  const inside = marked !== undefined && marked >= across.from && marked <= across.to;
  const ink = {
    fill: 'none',
    vectorEffect: 'non-scaling-stroke',
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
  } as const;
  return (
    <svg
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      className="absolute inset-0 size-full overflow-visible"
      aria-hidden="true"
    >
      {inside && (
        <path
          d={`M${(across.shareOf(marked) * 100).toFixed(2)} 0V100`}
          {...ink}
          stroke="var(--ink3)"
          strokeDasharray="2 4"
        />
      )}
      {lines
        .map(({ id }, nth) => (
          <path key={id} d={pathOf(x.values, calculated.lines[id] ?? [], across, up)} {...ink} {...lineStyle(nth)} />
        ))
        .reverse()}
    </svg>
  );
}

/** A line with gaps where it has no value. */
function pathOf(at: readonly number[], values: readonly number[], across: PlottedAxis, up: PlottedAxis): string {
  let open = false;
  return at
    .map((place, nth) => {
      const value = values[nth] ?? Number.NaN;
      const joined = open;
      open = Number.isFinite(value);
      if (!open) return '';
      const spot = `${(across.shareOf(place) * 100).toFixed(2)} ${((1 - up.shareOf(value)) * 100).toFixed(2)}`;
      return `${joined ? 'L' : 'M'}${spot}`;
    })
    .join('');
}
