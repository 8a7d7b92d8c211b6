'use client';

/**
 * The line of controls that moves a run through time: player, clock, speed, seed, start over.
 */
import type { ReactNode } from 'react';
import { formatClock } from '@/components/i18n/format';
import type { Session } from '@/components/simulation/session';
import { useSession } from '@/components/simulation/use-session';
import { EventSteps } from '@/components/stage/panel/history/event-steps';
import type { Locale } from '@/content/model';
import type { Intervention } from '@/simulator/scenario/schema/intervention';
import { Button } from './button';
import { Icon } from './icons';
import { controlMessages } from './messages';
import { LiveButton, PlayerButtons } from './player-buttons';
import { SeedField } from './seed-field';
import { SpeedSlider } from './speed-slider';

interface TransportProps {
  readonly session: Session;
  readonly locale: Locale;
  readonly live: boolean;
  readonly durationMs: number;
  /** What the figure does to its run by itself. */
  readonly own?: readonly Intervention[];
  readonly disabled?: boolean;
  /** What else can be done with this run, at the end of the line. */
  readonly children?: ReactNode;
}

/** `0:48.6 / 1:00 simulated` */
export function RunClock({ shownMs, durationMs, locale }: { shownMs: number; durationMs: number; locale: Locale }) {
  return (
    <p className="whitespace-nowrap text-readout text-ink3 tabular-nums">
      <span className="text-[18px] leading-6 font-semibold text-ink">{formatClock(shownMs)}</span>{' '}
      {`/ ${formatClock(durationMs, 0)} ${controlMessages[locale].simulated}`}
    </p>
  );
}

const nothing: readonly Intervention[] = [];

export function Transport(props: TransportProps) {
  const { session, locale, live, durationMs, own = nothing, disabled = false, children } = props;
  const words = controlMessages[locale];
  const state = useSession(session, ({ playing, shownMs, reachedMs, speed, seed }) => ({
    playing,
    shownMs,
    reachedMs,
    speed,
    seed,
  }));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend that the row has no room for
    <div
      role="group"
      aria-label={words.transport}
      className="stage-transport flex flex-wrap items-center gap-x-6 gap-y-3"
    >
      <PlayerButtons session={session} playing={state.playing} locale={locale} disabled={disabled} />
      <RunClock shownMs={state.shownMs} durationMs={durationMs} locale={locale} />
      <LiveButton live={live} locale={locale} disabled={disabled} onLive={() => session.seek(state.reachedMs)} />
      <EventSteps session={session} locale={locale} own={own} disabled={disabled} />
      <div className="min-[1080px]:mx-auto">
        <SpeedSlider speed={state.speed} onChange={session.setSpeed} locale={locale} />
      </div>
      <SeedField seed={state.seed} onSeed={session.restart} locale={locale} disabled={disabled} />
      <Button bare disabled={disabled} onClick={() => session.restart()} className="px-1">
        <Icon name="startOver" />
        {words.startOver}
      </Button>
      {children}
    </div>
  );
}
