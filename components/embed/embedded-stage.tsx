'use client';

/**
 * A run on another site's page: the whole figure, its graph with a player, or its graph alone. It begins to play only
 * when the frame asks for it, and never for those who want no motion.
 */
import { Suspense, useEffect, useState } from 'react';
import { Transport } from '@/components/controls/transport';
import { useLocale } from '@/components/i18n/locale';
import type { Session } from '@/components/simulation/session';
import { useFigureSession, useInView, useSession } from '@/components/simulation/use-session';
import { StageGraph } from '@/components/stage/graph/stage-graph';
import { OpenedStage, useOpenedStage } from '@/components/stage/opened-stage';
import { FailedNotice } from '@/components/stage/panel/failed-notice';
import { useFigureKeys } from '@/components/stage/panel/use-figure-keys';
import { useReducedMotion } from '@/components/stage/panel/use-size';
import type { Shown } from './load-subject';
import { embedMessages } from './messages';
import type { Controls } from './parameters';

interface EmbeddedStageProps {
  readonly shown: Shown;
  readonly controls: Controls;
  readonly autoplay: boolean;
}

export function EmbeddedStage(props: EmbeddedStageProps) {
  const session = useFigureSession(props.shown.figure);
  return session ? <Opened {...props} session={session} /> : <Preparing />;
}

function Preparing() {
  return <p className="py-10 text-center text-readout text-ink3">{embedMessages[useLocale()].loading}</p>;
}

type OpenedProps = EmbeddedStageProps & { readonly session: Session };

function Opened({ session, shown, autoplay, controls }: OpenedProps) {
  const { position } = shown;
  const reduced = useReducedMotion();
  const { there, ready } = useSession(session, ({ topology, status }) => ({
    there: topology !== null || status === 'failed',
    ready: status === 'ready',
  }));
  useEffect(() => {
    if (position !== null) session.open(position);
  }, [session, position]);
  useEffect(() => {
    if (ready && autoplay && !reduced) session.play();
  }, [session, ready, autoplay, reduced]);
  if (!there) return <Preparing />;
  return controls === 'full' ? (
    <Suspense fallback={<Preparing />}>
      <Whole session={session} shown={shown} />
    </Suspense>
  ) : (
    <Plain session={session} shown={shown} controls={controls} />
  );
}

interface ViewProps {
  readonly session: Session;
  readonly shown: Shown;
}

function Whole({ session, shown: { figure } }: ViewProps) {
  return <OpenedStage stage={useOpenedStage(session, figure, false)} />;
}

/** Fewer controls: for a slide, or beside a text that says what to see. */
function Plain({ session, shown: { figure }, controls }: ViewProps & { readonly controls: Controls }) {
  const locale = useLocale();
  const still = useReducedMotion();
  const [root, setRoot] = useState<HTMLElement | null>(null);
  const state = useSession(session, ({ shownMs, reachedMs, durationMs, status, problems }) => ({
    live: reachedMs - shownMs <= 1,
    durationMs,
    failed: status === 'failed',
    problems,
  }));
  useInView(session, root);
  useFigureKeys(session, root, false);
  if (state.failed) return <FailedNotice problems={state.problems} session={session} locale={locale} />;
  return (
    <div ref={setRoot} className="flex flex-col gap-4 pb-4">
      <StageGraph session={session} figure={figure} still={still} />
      {controls === 'player' && (
        <Transport session={session} locale={locale} live={state.live} durationMs={state.durationMs} />
      )}
    </div>
  );
}
