'use client';

/**
 * Charts and scrubber over one time axis, with the shade of faults behind and the cursor through all of them.
 */
import { type ReactNode, useMemo, useRef } from 'react';
import { ChartTable } from '@/components/charts/chart-table';
import { LatencyChart } from '@/components/charts/latency-chart';
import { chartMessages } from '@/components/charts/messages';
import { RateChart } from '@/components/charts/rate-chart';
import { latencyReadings, rateReadings } from '@/components/charts/summary';
import { type TimeFrame, timeFrame } from '@/components/charts/time-frame';
import { formatClock } from '@/components/i18n/format';
import type { Session } from '@/components/simulation/session';
import type { Locale } from '@/content/model';
import { ScrubHandle } from './scrub-handle';
import { ScrubberTracks, TimeAxis, tracksHeight } from './scrubber-tracks';
import { usePlayhead } from './use-playhead';
import type { RunView } from './use-run-view';
import { useScrub } from './use-scrub';
import { useWidth } from './use-size';

interface TimeBlockProps {
  readonly session: Session;
  readonly run: RunView;
  readonly locale: Locale;
  readonly locked: boolean;
  /** On the phone the scrubber stands in the dock instead. */
  readonly withScrubber: boolean;
}

const latencyHeight = 140;
/** Between the last tick of one chart and the title of the next. */
const chartGap = 8;
const rateHeight = 138;
const titleHeight = 24;
const axisHeight = 24;

function ChartTitle({ title, frame, reading }: { title: string; frame: TimeFrame; reading: string }) {
  return (
    <div
      className="flex items-baseline justify-between gap-4"
      style={{ height: titleHeight, paddingRight: frame.width - frame.right }}
    >
      <p className="z-10 whitespace-nowrap bg-plate pr-1.5 text-readout leading-4 font-semibold text-ink">{title}</p>
      {!frame.compact && reading !== '' && (
        <p className="z-10 truncate bg-plate px-1 text-readout text-ink2 tabular-nums">{reading}</p>
      )}
    </div>
  );
}

/** Stretches under a fault: one neutral shade behind both charts. */
function Shades({ frame, run }: { readonly frame: TimeFrame; readonly run: RunView }) {
  return run.bands.map(({ fault, fromMs, toMs }) => {
    const left = frame.x.toPx(fromMs);
    const width = frame.x.toPx(toMs ?? run.reachedMs) - left;
    const key = `${fault.target} ${fault.kind} ${fromMs}`;
    return (
      <div
        key={key}
        aria-hidden="true"
        className="absolute bg-sunk"
        style={{ left, width, top: titleHeight, bottom: 0 }}
      />
    );
  });
}

/** Dotted lines where a setting changed, from the rates down. */
function MarkLines({ frame, run }: { readonly frame: TimeFrame; readonly run: RunView }) {
  return run.marks.map(({ atMs, label }) => (
    <div
      key={`${atMs} ${label}`}
      aria-hidden="true"
      className="pointer-events-none absolute border-l border-dotted border-ink2"
      style={{ left: frame.x.toPx(atMs), top: 2 * titleHeight + latencyHeight + chartGap, bottom: axisHeight }}
    />
  ));
}

function Charts({ frame, run, locale }: { frame: TimeFrame; run: RunView; locale: Locale }): ReactNode {
  const words = chartMessages[locale];
  const at = words.at(formatClock(run.shownMs));
  const past = (reading: string) => (run.live || reading === '' ? '' : `${at}: ${reading}`);
  const shared = { frame, locale, shownMs: run.shownMs, reachedMs: run.reachedMs };
  return (
    <div className="relative">
      <Shades frame={frame} run={run} />
      <div className="relative">
        <ChartTitle
          title={frame.compact ? words.latencyTitleShort : words.latencyTitle}
          frame={frame}
          reading={past(latencyReadings(run.latency, run.shownMs, locale))}
        />
        <LatencyChart {...shared} height={latencyHeight} series={run.latency} prediction={run.prediction} />
        <div style={{ height: chartGap }} />
        <ChartTitle
          title={words.rateTitle}
          frame={frame}
          reading={past(rateReadings(run.rates, run.shownMs, locale))}
        />
        <RateChart {...shared} height={rateHeight} series={run.rates} marks={run.marks} />
      </div>
    </div>
  );
}

export function TimeBlock({ session, run, locale, locked, withScrubber }: TimeBlockProps) {
  const [width, measure] = useWidth();
  const frame = useMemo(() => timeFrame(width, run.durationMs), [width, run.durationMs]);
  const holder = useRef<HTMLDivElement>(null);
  usePlayhead(session, frame, holder);
  const scrub = useScrub(session, frame, locked);
  const scrubberHeight = withScrubber ? tracksHeight(run, true) : 0;
  const height = 2 * titleHeight + latencyHeight + chartGap + rateHeight + scrubberHeight + axisHeight;
  return (
    <div ref={measure} className="min-w-0">
      <div ref={holder} className="relative touch-pan-y select-none" style={{ height }} {...scrub}>
        {width > 0 && (
          <>
            <Charts frame={frame} run={run} locale={locale} />
            <MarkLines frame={frame} run={run} />
            {withScrubber ? (
              <ScrubberTracks frame={frame} run={run} locale={locale} labelled />
            ) : (
              <svg aria-hidden="true" width={width} height={axisHeight} className="block overflow-visible">
                <path d={`M${frame.left} 0.5H${frame.right}`} stroke="var(--rule2)" />
                <TimeAxis frame={frame} top={0} />
              </svg>
            )}
            <div
              aria-hidden="true"
              className="pointer-events-none absolute at-head w-[1.6px] -translate-x-1/2 bg-ink"
              style={{ top: titleHeight - 2, bottom: axisHeight - 2 }}
            />
            {withScrubber && (
              <div
                className="absolute inset-x-0"
                style={{ bottom: axisHeight - 8, height: scrubberHeight + 8, pointerEvents: 'none' }}
              >
                <div className="pointer-events-auto">
                  <ScrubHandle session={session} run={run} locale={locale} locked={locked} />
                </div>
              </div>
            )}
          </>
        )}
      </div>
      <ChartTable latency={run.latency} rates={run.rates} reachedMs={run.reachedMs} locale={locale} />
    </div>
  );
}
