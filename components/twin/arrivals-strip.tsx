'use client';

/**
 * The one strip of arrivals between the two runs: up stands what became of a request in the upper run, down what became
 * of it in the lower one. Columns that touch the line were answered, those apart from it failed.
 */
import { useMemo, useRef } from 'react';
import { timeTicks } from '@/components/charts/ticks';
import { type TimeFrame, timeFrame } from '@/components/charts/time-frame';
import { formatClock, formatCount } from '@/components/i18n/format';
import type { Session } from '@/components/simulation/session';
import { ScrubHandle } from '@/components/stage/panel/scrub-handle';
import { usePlayhead } from '@/components/stage/panel/use-playhead';
import type { RunView } from '@/components/stage/panel/use-run-view';
import { useScrub } from '@/components/stage/panel/use-scrub';
import { useWidth } from '@/components/stage/panel/use-size';
import type { Locale } from '@/content/model';
import { twinMessages } from './messages';
import type { StripColumns } from './strip-columns';
import type { Recordings } from './use-recordings';

const height = 64;
const middle = height / 2;
/** From the line: answered requests fill up to here, failed ones begin there. */
const answeredReach = 16;
const failedFrom = 20;
const failedReach = 12;
const axisHeight = 22;
const gutters = { left: 8, right: 8 };

interface ArrivalsStripProps {
  readonly session: Session;
  readonly run: RunView;
  readonly recordings: Recordings;
  /** Moments at which a difference shows. */
  readonly marks: readonly number[];
  readonly locale: Locale;
  readonly touch: boolean;
}

export function ArrivalsStrip({ session, run, recordings, marks, locale, touch }: ArrivalsStripProps) {
  const words = twinMessages[locale];
  const [width, measure] = useWidth();
  const frame = useMemo(() => timeFrame(width, run.durationMs, gutters), [width, run.durationMs]);
  const holder = useRef<HTMLDivElement>(null);
  usePlayhead(session, frame, holder);
  const scrub = useScrub(session, frame, false);
  const { sameOutcome, inBoth } = recordings.fates;
  return (
    <div ref={measure} className="min-w-0">
      <div ref={holder} className="relative touch-pan-y select-none" style={{ height: height + axisHeight }} {...scrub}>
        {width > 0 && (
          <>
            <svg
              role="img"
              aria-label={words.strip(formatCount(sameOutcome, locale), formatCount(inBoth, locale))}
              width={width}
              height={height + axisHeight}
              className="block overflow-visible"
            >
              <path d={`M${frame.left} ${middle + 0.5}H${frame.right}`} stroke="var(--rule2)" />
              <Side frame={frame} columns={recordings.strip[0]} up />
              <Side frame={frame} columns={recordings.strip[1]} up={false} />
              <Marks frame={frame} marks={marks} />
              <Axis frame={frame} />
            </svg>
            <div
              aria-hidden="true"
              className="pointer-events-none absolute top-0 at-head w-[1.6px] -translate-x-1/2 bg-ink"
              style={{ height }}
            />
            <div className="pointer-events-none absolute inset-x-0" style={{ bottom: axisHeight - 2, height: 24 }}>
              <div className="pointer-events-auto">
                <ScrubHandle session={session} run={run} locale={locale} locked={false} touch={touch} />
              </div>
            </div>
          </>
        )}
      </div>
    </div>
  );
}

interface SideProps {
  readonly frame: TimeFrame;
  readonly columns: StripColumns;
  readonly up: boolean;
}

/** A bar for each column that any request was sent in, its length the share that went that way. */
function Side({ frame, columns: { answered, failed }, up }: SideProps) {
  const px = (frame.right - frame.left) / answered.length;
  const away = up ? -1 : 1;
  let [touching, apart] = ['', ''];
  for (const [column, count] of answered.entries()) {
    const lost = failed[column] ?? 0;
    if (count + lost === 0) continue;
    const x = (frame.left + (column + 0.5) * px).toFixed(1);
    if (count > 0) touching += `M${x} ${middle}v${(away * answeredReach * count) / (count + lost)}`;
    if (lost > 0) {
      const reach = Math.max(3, (failedReach * lost) / (count + lost));
      apart += `M${x} ${middle + away * failedFrom}v${(away * reach).toFixed(1)}`;
    }
  }
  const strokeWidth = Math.max(0.7, Math.min(px, 2));
  return (
    <g fill="none" strokeWidth={strokeWidth}>
      <path d={touching} stroke="var(--success)" />
      <path d={apart} stroke="var(--error)" strokeWidth={Math.max(strokeWidth, 1.2)} />
    </g>
  );
}

function Marks({ frame, marks }: { readonly frame: TimeFrame; readonly marks: readonly number[] }) {
  return marks.map((atMs) => (
    <circle
      key={atMs}
      cx={frame.x.toPx(atMs)}
      cy={middle}
      r={15}
      fill="none"
      stroke="var(--ink)"
      strokeWidth={1.4}
      data-mark={atMs}
    />
  ));
}

function Axis({ frame }: { readonly frame: TimeFrame }) {
  const ticks = timeTicks(frame.durationMs, frame.right - frame.left);
  return ticks.map((tick, index) => {
    const anchor = index === 0 ? 'start' : index === ticks.length - 1 ? 'end' : 'middle';
    return (
      <text
        key={tick}
        x={frame.x.toPx(tick)}
        y={height + 16}
        textAnchor={anchor}
        className="fill-ink3 text-axis tabular-nums"
      >
        {formatClock(tick, 0)}
      </text>
    );
  });
}
