'use client';

/**
 * The scrubber of the lab: the history of the run over its axis, with the play head.
 */
import { useMemo, useRef } from 'react';
import { timeFrame } from '@/components/charts/time-frame';
import type { Session } from '@/components/simulation/session';
import { ScrubHandle } from '@/components/stage/panel/scrub-handle';
import { ScrubberTracks, TimeAxis, tracksHeight } from '@/components/stage/panel/scrubber-tracks';
import { usePlayhead } from '@/components/stage/panel/use-playhead';
import type { RunView } from '@/components/stage/panel/use-run-view';
import { useScrub } from '@/components/stage/panel/use-scrub';
import { useWidth } from '@/components/stage/panel/use-size';
import type { Locale } from '@/content/model';

interface LabScrubberProps {
  readonly session: Session;
  readonly run: RunView;
  readonly locale: Locale;
  readonly touch: boolean;
}

const axisHeight = 24;

export function LabScrubber({ session, run, locale, touch }: LabScrubberProps) {
  const [width, measure] = useWidth();
  const frame = useMemo(() => timeFrame(width, run.durationMs), [width, run.durationMs]);
  const holder = useRef<HTMLDivElement>(null);
  usePlayhead(session, frame, holder);
  const scrub = useScrub(session, frame, false);
  // A narrow frame, which the charts share, has no room for names at its left.
  const labelled = !frame.compact;
  const height = tracksHeight(run, labelled) + axisHeight;
  return (
    <div ref={measure}>
      <div ref={holder} className="relative touch-none select-none" style={{ height }} {...scrub}>
        {width > 0 && <ScrubberTracks frame={frame} run={run} locale={locale} labelled={labelled} />}
        {width > 0 && !labelled && (
          <svg aria-hidden="true" width={width} height={axisHeight} className="absolute bottom-0 left-0">
            <TimeAxis frame={frame} top={0} />
          </svg>
        )}
        <div
          aria-hidden="true"
          className="pointer-events-none absolute at-head w-[1.6px] -translate-x-1/2 bg-ink"
          style={{ top: -2, bottom: axisHeight }}
        />
        <div className="absolute inset-x-0" style={{ bottom: axisHeight - 8, height: 24, pointerEvents: 'none' }}>
          <div className="pointer-events-auto">
            <ScrubHandle touch={touch} session={session} run={run} locale={locale} locked={false} />
          </div>
        </div>
      </div>
    </div>
  );
}
