'use client';

/**
 * The phone's dock, pinned to the bottom of the figure: scrubber, player, and one control at a time.
 */
import { type ReactNode, useId, useMemo, useRef, useState } from 'react';
import { timeFrame } from '@/components/charts/time-frame';
import { Button } from '@/components/controls/button';
import { Icon } from '@/components/controls/icons';
import { controlMessages } from '@/components/controls/messages';
import { LiveButton, PlayerButtons } from '@/components/controls/player-buttons';
import { SeedField } from '@/components/controls/seed-field';
import { formatSpeed } from '@/components/controls/speed';
import { SpeedSlider } from '@/components/controls/speed-slider';
import { formatClock } from '@/components/i18n/format';
import type { Session } from '@/components/simulation/session';
import { useSession } from '@/components/simulation/use-session';
import type { Figure, Locale } from '@/content/model';
import { DockControl } from './figure-controls';
import { EventSteps } from './history/event-steps';
import { PastTab } from './notices';
import { ScrubHandle } from './scrub-handle';
import { ScrubberTracks, tracksHeight } from './scrubber-tracks';
import { usePlayhead } from './use-playhead';
import type { RunView } from './use-run-view';
import { useScrub } from './use-scrub';
import { useWidth } from './use-size';

interface DockProps {
  readonly session: Session;
  readonly figure: Figure;
  readonly run: RunView;
  readonly locale: Locale;
  readonly locked: boolean;
  /** Shows that the play head stands in the past. */
  readonly framed: boolean;
  /** What else can be done with this run. */
  readonly more: ReactNode;
}

const noGutters = { left: 1, right: 1 };

function DockScrubber({ session, run, locale, locked }: DockProps) {
  const [width, measure] = useWidth();
  const frame = useMemo(() => timeFrame(width, run.durationMs, noGutters), [width, run.durationMs]);
  const holder = useRef<HTMLDivElement>(null);
  usePlayhead(session, frame, holder);
  const scrub = useScrub(session, frame, locked);
  return (
    <div ref={measure}>
      <div
        ref={holder}
        className="relative touch-none select-none"
        style={{ height: tracksHeight(run, false) }}
        {...scrub}
      >
        {width > 0 && <ScrubberTracks frame={frame} run={run} locale={locale} labelled={false} />}
        <div aria-hidden="true" className="absolute -top-1 bottom-0 at-head w-[1.6px] -translate-x-1/2 bg-ink" />
        <ScrubHandle touch session={session} run={run} locale={locale} locked={locked} />
      </div>
      <p aria-hidden="true" className="flex justify-between pt-0.5 text-readout text-ink3 tabular-nums">
        <span className="font-semibold text-ink">{formatClock(run.shownMs)}</span>
        <span>{formatClock(run.durationMs, 0)}</span>
      </p>
    </div>
  );
}

/** Speed, seed and start over, behind one button. */
function More({ session, figure, locale, locked, more }: DockProps) {
  const { speed, seed } = useSession(session, (state) => ({ speed: state.speed, seed: state.seed }));
  const words = controlMessages[locale];
  return (
    <div className="flex flex-col gap-2 border-b border-rule pb-3">
      <SpeedSlider touch speed={speed} onChange={session.setSpeed} locale={locale} />
      <div className="flex flex-wrap items-center gap-2">
        <EventSteps touch session={session} locale={locale} own={figure.interventions} disabled={locked} />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <SeedField touch seed={seed} onSeed={session.restart} locale={locale} disabled={locked} />
        <Button touch bare disabled={locked} onClick={() => session.restart()} className="px-2">
          <Icon name="startOver" />
          {words.startOver}
        </Button>
        {more}
      </div>
    </div>
  );
}

export function Dock(props: DockProps) {
  const { session, figure, run, locale, locked, framed } = props;
  const [open, setOpen] = useState(false);
  const id = useId();
  const { playing, speed } = useSession(session, (state) => ({ playing: state.playing, speed: state.speed }));
  const words = controlMessages[locale];
  return (
    <div className="stage-transport sticky bottom-0 z-20 -mx-4 border-t border-rule bg-plate px-4 pt-3 pb-4">
      {framed && <PastTab shownMs={run.shownMs} locale={locale} className="absolute inset-x-0 bottom-full" />}
      <div className="flex flex-col gap-2">
        <div id={id} hidden={!open}>
          {open && <More {...props} />}
        </div>
        <DockScrubber {...props} />
        <div className="flex flex-wrap items-center justify-between gap-2">
          <PlayerButtons touch session={session} playing={playing} locale={locale} disabled={locked} />
          <div className="flex gap-2">
            <Button
              touch
              expanded={open}
              label={`${formatSpeed(speed)}, ${words.more}`}
              onClick={() => setOpen(!open)}
              className="px-2.5 font-semibold"
            >
              {formatSpeed(speed)}
            </Button>
            <LiveButton
              touch
              live={run.live}
              locale={locale}
              disabled={locked}
              onLive={() => session.seek(run.reachedMs)}
            />
          </div>
        </div>
        <DockControl session={session} figure={figure} locale={locale} disabled={locked} />
      </div>
    </div>
  );
}
