'use client';

/**
 * The line of the lab that moves the run through time: player and clock, which on a phone stand in the dock, steps from
 * event to event, speed. What begins the run anew stands apart from it, in `RunAgain`.
 */
import { Button } from '@/components/controls/button';
import { Icon } from '@/components/controls/icons';
import { controlMessages } from '@/components/controls/messages';
import { LiveButton, PlayerButtons } from '@/components/controls/player-buttons';
import { SeedField } from '@/components/controls/seed-field';
import { SpeedSlider } from '@/components/controls/speed-slider';
import { RunClock } from '@/components/controls/transport';
import { useLocale } from '@/components/i18n/locale';
import type { Session } from '@/components/simulation/session';
import { useSession } from '@/components/simulation/use-session';
import { EventSteps } from '@/components/stage/panel/history/event-steps';

interface LabTransportProps {
  readonly session: Session;
  readonly live: boolean;
  readonly durationMs: number;
  readonly touch: boolean;
}

export function LabTransport({ session, live, durationMs, touch }: LabTransportProps) {
  const locale = useLocale();
  const state = useSession(session, ({ playing, shownMs, reachedMs, speed }) => ({
    playing,
    shownMs,
    reachedMs,
    speed,
  }));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend that the row has no room for
    <div
      role="group"
      aria-label={controlMessages[locale].transport}
      className="flex flex-wrap items-center gap-x-4 gap-y-2"
    >
      {!touch && (
        <>
          <PlayerButtons touch={touch} session={session} playing={state.playing} locale={locale} />
          <RunClock shownMs={state.shownMs} durationMs={durationMs} locale={locale} />
          <LiveButton touch={touch} live={live} locale={locale} onLive={() => session.seek(state.reachedMs)} />
        </>
      )}
      <EventSteps touch={touch} session={session} locale={locale} own={[]} disabled={false} />
      <div className={touch ? 'w-full' : 'ml-auto'}>
        <SpeedSlider touch={touch} speed={state.speed} onChange={session.setSpeed} locale={locale} />
      </div>
    </div>
  );
}

export function RunAgain({ session, touch }: { readonly session: Session; readonly touch: boolean }) {
  const locale = useLocale();
  const { seed } = useSession(session, (state) => ({ seed: state.seed }));
  return (
    <div className="flex items-center gap-4">
      <SeedField seed={seed} onSeed={session.restart} locale={locale} touch={touch} />
      <Button bare touch={touch} onClick={() => session.restart()} className="px-1">
        <Icon name="startOver" />
        {controlMessages[locale].startOver}
      </Button>
    </div>
  );
}
