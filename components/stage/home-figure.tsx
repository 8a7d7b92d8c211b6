'use client';

/**
 * The figure of the home page: the graph of a run with one control, a pause button and one chart. It plays by itself
 * once it is in view; who wants no motion gets its captioned pictures, and a button that plays.
 */
import { lazy, Suspense, useEffect, useState } from 'react';
import { IconButton } from '@/components/controls/button';
import { Segmented } from '@/components/controls/segmented';
import { formatClock } from '@/components/i18n/format';
import { useLocale } from '@/components/i18n/locale';
import type { Session } from '@/components/simulation/session';
import { useFigureSession, useInView, useSession } from '@/components/simulation/use-session';
import type { CheckedFigure, Control, Figure } from '@/content/model';
import { StageGraph } from './graph/stage-graph';
import { useReducedMotion } from './graph/use-reduced-motion';
import { HomeChart } from './home-chart';
import { homeMessages } from './home-messages';
import { useOpener } from './panel/use-moments';

const Storyboard = lazy(async () => ({ default: (await import('./panel/storyboard')).Storyboard }));

export function HomeStage({ figure }: { readonly figure: CheckedFigure }) {
  const session = useFigureSession(figure);
  return session && <LiveHomeStage session={session} figure={figure} />;
}

function LiveHomeStage({ session, figure }: { readonly session: Session; readonly figure: Figure }) {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [moving, setMoving] = useState(false);
  const still = useReducedMotion() && !moving;
  useInView(session, element);
  usePlayWhenReady(session, !still);
  const control = figure.controls[0];
  return (
    <div ref={setElement} className="flex flex-col gap-2">
      <StageGraph session={session} figure={figure} annotated={false} still={still} />
      {still && <Pictures session={session} figure={figure} onMotion={() => setMoving(true)} />}
      <div className="stage-controls flex flex-wrap items-center gap-x-8 gap-y-2 pb-2">
        {control && <Choice session={session} control={control} />}
        <PlayPause session={session} />
      </div>
      {/* Drawn for the width of the screen. */}
      <div className="print:hidden">
        <HomeChart session={session} />
      </div>
    </div>
  );
}

function usePlayWhenReady(session: Session, moving: boolean): void {
  const { ready } = useSession(session, (state) => ({ ready: state.status === 'ready' }));
  useEffect(() => {
    if (ready && moving) session.play();
  }, [session, ready, moving]);
}

/** They show the run as it opens; another choice is another run. */
function Pictures(props: { readonly session: Session; readonly figure: Figure; readonly onMotion: () => void }) {
  const { session, figure, onMotion } = props;
  const locale = useLocale();
  const open = useOpener(session, figure);
  const { shownMs, asOpened } = useSession(session, (state) => ({
    shownMs: state.shownMs,
    asOpened: figure.controls.every(({ id, initial }) => (state.choices[id] ?? initial) === initial),
  }));
  if (!asOpened) return null;
  return (
    <Suspense fallback={<div className="min-h-[70px] max-[719px]:min-h-[193px]" />}>
      <Storyboard {...{ figure, shownMs, locale, onMotion }} onOpen={open} touch={false} />
    </Suspense>
  );
}

function Choice({ session, control }: { readonly session: Session; readonly control: Control }) {
  const locale = useLocale();
  const { chosen } = useSession(session, (state) => ({ chosen: state.choices[control.id] }));
  return (
    <Segmented
      label={control.label[locale]}
      options={control.options.map((option) => ({ id: option.id, label: option.label[locale] }))}
      chosen={chosen ?? control.initial}
      onChoose={(option) => session.choose(control.id, option)}
    />
  );
}

function PlayPause({ session }: { readonly session: Session }) {
  const words = homeMessages[useLocale()];
  const { playing, shownMs, seed } = useSession(session, ({ playing: p, shownMs: at, seed: s }) => ({
    playing: p,
    shownMs: at,
    seed: s,
  }));
  return (
    <>
      <IconButton
        icon={playing ? 'pause' : 'play'}
        label={playing ? words.pause : words.play}
        onClick={() => (playing ? session.pause() : session.play())}
      />
      <span className="text-[17px] font-semibold tabular-nums">{formatClock(shownMs)}</span>
      <span className="ml-auto text-[13px] text-ink3">{words.runningSince(seed)}</span>
    </>
  );
}
