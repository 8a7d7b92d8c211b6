/**
 * The picture of the scrubber: faults as hatched bars, refusals and time-outs as bars of their rate, and what has
 * not run yet as an empty stretch.
 */
import { useId } from 'react';
import type { FaultBand } from '@/components/charts/fault-bands';
import { faultSentence, faultWords } from '@/components/charts/fault-words';
import { chartMessages } from '@/components/charts/messages';
import { timeTicks } from '@/components/charts/ticks';
import type { TimeFrame } from '@/components/charts/time-frame';
import { formatClock } from '@/components/i18n/format';
import type { Locale } from '@/content/model';
import type { SeriesRow } from '@/simulator/telemetry/chunk';
import { type Bin, binSizeMs, ofClasses, ratesInBins, refusedPerSecond } from './bins';
import { lanesOf } from './lanes';
import { panelMessages } from './messages';
import type { RunView } from './use-run-view';

const axisHeight = 24;

interface TracksProps {
  readonly frame: TimeFrame;
  readonly run: RunView;
  readonly locale: Locale;
  /** Names at the left of the tracks and the full time axis; left out on the phone. */
  readonly labelled: boolean;
}

/** Height of one track; lower on the phone, where they carry no names. */
const trackHeight = (labelled: boolean) => (labelled ? 18 : 11);

/** How high the tracks are without the axis. */
export function tracksHeight({ bands, painting }: Pick<RunView, 'bands' | 'painting'>, labelled: boolean): number {
  return (faultLanes(bands) + (painting?.lanes ?? 0) + 2) * trackHeight(labelled);
}

const faultLanes = (bands: readonly FaultBand[]) => Math.max(1, ...lanesOf(bands).map((lane) => lane + 1));

/** A rough width of small text: Hangul is about as wide as it is high. */
const textWidth = (text: string) => [...text].reduce((sum, char) => sum + (char >= '가' ? 11 : 6.4), 0);

function FaultBars({ frame, run, locale, labelled }: TracksProps) {
  const hatch = useId();
  const height = trackHeight(labelled) - 6;
  const lanes = lanesOf(run.bands);
  return (
    <g>
      <pattern id={hatch} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0V5" stroke="var(--ink2)" strokeWidth={1.4} />
      </pattern>
      {run.bands.map((band, nth) => {
        const left = frame.x.toPx(band.fromMs);
        const width = Math.max(2, frame.x.toPx(band.toMs ?? run.reachedMs) - left);
        const label = faultWords(band.fault, locale);
        const chip = textWidth(label) + 10;
        const top = (lanes[nth] ?? 0) * trackHeight(labelled) + 3;
        return (
          <g key={`${band.fault.target} ${band.fault.kind} ${band.fromMs}`} transform={`translate(${left} ${top})`}>
            <title>{label}</title>
            <rect width={width} height={height} fill={`url(#${hatch})`} stroke="var(--ink2)" strokeWidth={1} />
            {labelled && chip + 8 <= width && (
              <>
                <rect x={4} y={0.5} width={chip} height={11} fill="var(--plate)" />
                <text x={9} y={10} className="fill-ink text-[11.5px] font-semibold">
                  {label}
                </text>
              </>
            )}
          </g>
        );
      })}
    </g>
  );
}

interface BarsProps {
  readonly frame: TimeFrame;
  readonly bins: readonly Bin[];
  readonly top: number;
  readonly height: number;
  readonly hollow: boolean;
  readonly reachedMs: number;
}

/** Bars against the highest one of their track; filled for refusals, hollow for time-outs. */
function Bars({ frame, bins, top, height: track, hollow, reachedMs }: BarsProps) {
  const highest = bins.reduce((most, bin) => Math.max(most, bin.perSecond), 5);
  const paint = hollow ? { fill: 'none', stroke: 'var(--error)', strokeWidth: 1.2 } : { fill: 'var(--shed)' };
  const inset = hollow ? 0.6 : 0;
  return bins.map(({ fromMs, toMs, perSecond }) => {
    const left = frame.x.toPx(fromMs);
    const width = frame.x.toPx(Math.min(toMs, reachedMs)) - left - 1;
    const height = Math.max(2, (perSecond / highest) * (track - 4));
    return (
      <rect
        key={fromMs}
        x={left + 0.5 + inset}
        y={top + track - height - 0.5 + inset}
        width={Math.max(0.8, width - 2 * inset)}
        height={Math.max(0.8, height - 2 * inset)}
        {...paint}
      />
    );
  });
}

/** Clock times under the plot, with unlabelled ticks half-way where there is room. */
export function TimeAxis({ frame, top }: { readonly frame: TimeFrame; readonly top: number }) {
  const ticks = timeTicks(frame.durationMs, frame.right - frame.left, frame.compact ? 56 : 96);
  return (
    <g>
      {ticks.map((atMs) => (
        <g key={atMs} transform={`translate(${Math.round(frame.x.toPx(atMs)) + 0.5} ${top})`}>
          <path d="M0 0v5" stroke="var(--rule2)" />
          <text y={20} textAnchor="middle" className="fill-ink3 text-axis tabular-nums">
            {formatClock(atMs, 0)}
          </text>
        </g>
      ))}
    </g>
  );
}

function NotRunYet({
  frame,
  height,
  reachedMs,
  locale,
}: {
  frame: TimeFrame;
  height: number;
  reachedMs: number;
  locale: Locale;
}) {
  const left = frame.x.toPx(reachedMs);
  const width = frame.right - left;
  if (width < 1) return null;
  const words = chartMessages[locale].notRunYet;
  return (
    <g>
      <rect x={left} y={0.5} width={width} height={height} fill="var(--plate)" />
      <path
        d={`M${left} 0.5H${frame.right - 0.5}V${height + 0.5}H${left}`}
        fill="none"
        stroke="var(--rule2)"
        strokeDasharray="2 2"
      />
      {width > textWidth(words) + 16 && (
        <text x={left + width / 2} y={height / 2 + 4} textAnchor="middle" className="fill-ink3 text-[12px]">
          {words}
        </text>
      )}
    </g>
  );
}

function binsOf(rows: readonly SeriesRow[], frame: TimeFrame) {
  const size = binSizeMs((frame.right - frame.left) / frame.durationMs, frame.compact ? 4 : 6);
  return {
    refused: ratesInBins(rows, refusedPerSecond, size),
    timedOut: ratesInBins(
      rows,
      ofClasses((reading) => reading.timedOutPerSecond),
      size,
    ),
  };
}

export function ScrubberTracks(props: TracksProps) {
  const { frame, run, locale, labelled } = props;
  const words = panelMessages[locale];
  const bins = binsOf(run.rows, frame);
  const track = trackHeight(labelled);
  const height = tracksHeight(run, labelled);
  const refusedTop = height - 2 * track;
  const paintedTop = faultLanes(run.bands) * track;
  const names = [
    [words.faults, track / 2],
    [words.refused, refusedTop + track / 2],
    [words.timedOut, refusedTop + 1.5 * track],
  ] as const;
  const bars = { frame, height: track, reachedMs: run.reachedMs };
  return (
    <svg
      role="img"
      aria-label={faultSentence(run.bands, locale) || words.scrubber}
      width={frame.width}
      height={height + (labelled ? axisHeight : 1)}
      className="block overflow-visible"
    >
      <rect x={frame.left} y={0} width={frame.right - frame.left} height={height} fill="var(--plate)" />
      <path d={`M${frame.left} ${height + 0.5}V0.5H${frame.right}`} fill="none" stroke="var(--rule2)" />
      <path d={`M${frame.left} ${height + 0.5}H${frame.right}V0.5`} fill="none" stroke="var(--rule2)" />
      <NotRunYet frame={frame} height={height} reachedMs={run.reachedMs} locale={locale} />
      {[refusedTop, refusedTop + track].map((y) => (
        <path key={y} d={`M${frame.left} ${y + 0.5}H${frame.x.toPx(run.reachedMs)}`} stroke="var(--rule)" />
      ))}
      <FaultBars {...props} />
      {run.painting?.paint({ frame, locale, labelled, laneHeight: track, top: paintedTop, reachedMs: run.reachedMs })}
      <Bars {...bars} bins={bins.refused} top={refusedTop} hollow={false} />
      <Bars {...bars} bins={bins.timedOut} top={refusedTop + track} hollow />
      {labelled && (
        <>
          {names.map(([name, y]) => (
            <text key={name} x={frame.left - 10} y={y + 4} textAnchor="end" className="fill-ink3 text-[11.5px]">
              {name}
            </text>
          ))}
          <TimeAxis frame={frame} top={height} />
        </>
      )}
    </svg>
  );
}
