/**
 * The shapes of painted history, each at its place on the time axis with its words as a tooltip.
 */
import type { TimeFrame } from '@/components/charts/time-frame';
import { formatPercent } from '@/components/i18n/format';
import type { Locale } from '@/content/model';
import { type Burn, errorBudget } from './burn';
import type { Instant, Stretch } from './history';
import { historyMessages } from './messages';

export interface TrackProps {
  readonly frame: TimeFrame;
  readonly locale: Locale;
  readonly top: number;
  readonly height: number;
  readonly reachedMs: number;
}

const ends = ({ frame, reachedMs }: TrackProps, { fromMs, toMs }: { fromMs: number; toMs: number | null }) => {
  const left = frame.x.toPx(fromMs);
  return { left, width: Math.max(2, frame.x.toPx(toMs ?? reachedMs) - left) };
};

/** About the width of a character of small text. */
const charWidth = 7;

interface EjectedProps extends TrackProps {
  readonly spans: readonly Stretch[];
  /** The lane of each. */
  readonly lanes: readonly number[];
}

export function EjectedBars({ spans, lanes, ...props }: EjectedProps) {
  const words = historyMessages[props.locale];
  return spans.map((span, nth) => {
    const { left, width } = ends(props, span);
    const height = props.height - 6;
    const named = height >= 11 && span.name.length * charWidth + 8 < width;
    return (
      <g
        key={`${span.name} ${span.fromMs}`}
        transform={`translate(${left} ${props.top + (lanes[nth] ?? 0) * props.height + 3})`}
      >
        <title>{words.isEjected(span.name)}</title>
        <rect width={width} height={height} fill="var(--eject)" />
        {named && (
          <text x={width / 2} y={height - 2.5} textAnchor="middle" className="fill-plate text-[10.5px] font-semibold">
            {span.name}
          </text>
        )}
      </g>
    );
  });
}

interface BreakerProps extends TrackProps {
  readonly open: readonly Stretch[];
  readonly probes: readonly Instant[];
}

/** A line that lifts while a breaker is open; a triangle where it lets a try through. */
export function BreakerLine({ open, probes, ...props }: BreakerProps) {
  const { frame, top, height, reachedMs, locale } = props;
  const words = historyMessages[locale];
  const [low, high] = [top + height - 4, top + 4];
  return (
    <g>
      <path d={`M${frame.left} ${low}H${frame.x.toPx(reachedMs)}`} stroke="var(--eject)" strokeWidth={1.2} />
      {open.map((span) => {
        const { left, width } = ends(props, span);
        return (
          <g key={`${span.name} ${span.fromMs}`}>
            <title>{words.isOpen(span.name)}</title>
            <path
              d={`M${left} ${low}V${high}h${width}${span.toMs === null ? '' : `V${low}`}`}
              fill="none"
              stroke="var(--eject)"
              strokeWidth={1.8}
            />
          </g>
        );
      })}
      {probes.map(({ name, atMs }) => (
        <path
          key={`${name} ${atMs}`}
          d={`M${frame.x.toPx(atMs)} ${high + 1}l3.5 6h-7z`}
          fill="var(--plate)"
          stroke="var(--eject)"
          strokeWidth={1.2}
        >
          <title>{words.probes(name)}</title>
        </path>
      ))}
    </g>
  );
}

interface SymbolsProps extends TrackProps {
  readonly symbols: readonly Instant[];
  readonly shape: 'ring' | 'square' | 'flag';
  readonly say: (name: string, count: number) => string;
}

const shapes = {
  ring: <circle r={3.4} fill="var(--plate)" stroke="var(--init)" strokeWidth={1.8} />,
  square: <rect x={-3} y={-3} width={6} height={6} fill="var(--config)" />,
  flag: <path d="M-2 5V-5L4 -2.5L-2 0" fill="none" stroke="var(--ink2)" strokeWidth={1.4} />,
} as const;

export function Symbols({ frame, top, height, symbols, shape, say }: SymbolsProps) {
  return symbols.map(({ name, atMs, count }) => (
    <g key={`${name} ${atMs}`} transform={`translate(${frame.x.toPx(atMs)} ${top + height / 2})`}>
      <title>{say(name, count)}</title>
      {shapes[shape]}
    </g>
  ));
}

/** Burning a hundred times too fast fills the track; just too fast, a tenth of it. */
const heightOf = (times: number) => Math.min(1, 0.1 + 0.45 * Math.log10(times));

export function BurnBars({ burns, ...props }: TrackProps & { readonly burns: readonly Burn[] }) {
  const words = historyMessages[props.locale];
  return burns.map((burn) => {
    const { left, width } = ends(props, burn);
    const times = burn.failedShare / errorBudget;
    const height = (props.height - 4) * heightOf(times);
    return (
      <rect
        key={burn.fromMs}
        x={left}
        y={props.top + props.height - height - 0.5}
        width={width}
        height={height}
        fill="var(--error)"
      >
        <title>{words.burns(formatPercent(burn.failedShare, props.locale), String(Math.round(times)))}</title>
      </rect>
    );
  });
}
