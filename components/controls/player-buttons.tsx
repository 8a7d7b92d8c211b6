'use client';

/**
 * Play or pause, a step back and a step on, and the way back to the edge of time.
 */
import type { Session } from '@/components/simulation/session';
import { stepMs } from '@/components/simulation/session';
import type { Locale } from '@/content/model';
import { Button, IconButton } from './button';
import { controlMessages } from './messages';

interface PlayerButtonsProps {
  readonly session: Session;
  readonly playing: boolean;
  readonly locale: Locale;
  readonly disabled?: boolean;
  readonly touch?: boolean;
}

export function togglePlay(session: Session): void {
  if (session.getState().playing) session.pause();
  else session.play();
}

export function stepBack(session: Session): void {
  session.pause();
  session.seek(session.playheadMs() - stepMs);
}

export function PlayerButtons({ session, playing, locale, disabled = false, touch = false }: PlayerButtonsProps) {
  const words = controlMessages[locale];
  const common = { disabled, touch };
  return (
    <div className="flex items-center gap-2">
      <IconButton
        {...common}
        main
        icon={playing ? 'pause' : 'play'}
        label={playing ? words.pause : words.play}
        className={touch ? 'w-[72px] max-[359px]:w-14' : 'w-12'}
        onClick={() => togglePlay(session)}
      />
      <IconButton
        {...common}
        icon="stepBack"
        className="max-[359px]:hidden"
        label={words.stepBack}
        onClick={() => stepBack(session)}
      />
      <IconButton {...common} icon="step" label={words.step} onClick={() => session.step()} />
    </div>
  );
}

interface LiveButtonProps {
  readonly live: boolean;
  readonly onLive: () => void;
  readonly locale: Locale;
  readonly disabled?: boolean;
  readonly touch?: boolean;
}

/** A filled dot at the edge of what has run; elsewhere the way back there. */
export function LiveButton({ live, onLive, locale, disabled, touch }: LiveButtonProps) {
  const words = controlMessages[locale];
  return (
    <Button
      touch={touch}
      disabled={disabled}
      onClick={onLive}
      label={live ? words.liveHint : words.backToLive}
      className={`${touch ? 'px-3' : 'px-3.5'} font-semibold ${live ? 'border-ink' : ''}`}
    >
      {live && <span aria-hidden="true" className="size-2 rounded-full bg-current" />}
      {words.live}
    </Button>
  );
}
