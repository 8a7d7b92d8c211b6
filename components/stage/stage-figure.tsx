'use client';

/**
 * A figure's stage: one run with its graph, charts, feed and controls. Loaded late, into the box of its still
 * picture.
 */
import { useParams } from 'next/navigation';
import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import type { Point } from '@/components/charts/path';
import { useLocale } from '@/components/i18n/locale';
import { usePrediction } from '@/components/lesson/prediction/use-prediction';
import type { Session } from '@/components/simulation/session';
import { useFigureSession, useInView, useSession } from '@/components/simulation/use-session';
import type { CheckedFigure, Figure } from '@/content/model';
import { Aids } from './aids/aids';
import { FollowedRequest } from './followed-request';
import { StageGraph } from './graph/stage-graph';
import { CopyLink } from './link/copy-link';
import { useFollowedLink } from './link/use-followed-link';
import { FigurePanel } from './panel/figure-panel';
import { panelMessages } from './panel/messages';
import { useAutoPlay } from './panel/use-auto-play';
import { useFigureKeys } from './panel/use-figure-keys';
import { useMoments, useOpener } from './panel/use-moments';
import { usePhone, useReducedMotion } from './panel/use-size';
import { RequestsButton } from './view/requests-button';
import { useStageView } from './view/use-stage-view';

const LinkNotice = lazy(async () => ({ default: (await import('./link/link-notice')).LinkNotice }));
const FoldedBar = lazy(async () => ({ default: (await import('./view/folded-bar')).FoldedBar }));

/** Whether the reader must predict first, and what was predicted. */
function useLockedPrediction(figure: Figure): { locked: boolean; points: readonly Point[] | null } {
  const state = usePrediction(figure.prediction?.id ?? '');
  return useMemo(() => {
    if (!figure.prediction) return { locked: false, points: null };
    if (!state?.locked) return { locked: true, points: null };
    return { locked: false, points: state.points.map(([atMs, value]) => ({ atMs, value })) };
  }, [figure.prediction, state]);
}

/** Pictures or motion: as the system asks, until the reader says otherwise here. */
function useStill(): { still: boolean; showMotion: () => void } {
  const reduced = useReducedMotion();
  const [wanted, setWanted] = useState(false);
  return { still: reduced && !wanted, showMotion: () => setWanted(true) };
}

interface StageFigureProps {
  readonly figure: CheckedFigure;
  /** Stands in the place of the whole stage until the run is there. */
  readonly still?: ReactNode;
}

/** The slug of the lesson that the page is; null elsewhere. */
function useLesson(): string | null {
  const { slug } = useParams<{ slug?: string }>();
  return slug ?? null;
}

function Stage({ figure, session }: { readonly figure: CheckedFigure; readonly session: Session }) {
  const locale = useLocale();
  const phone = usePhone();
  const [root, setRoot] = useState<HTMLElement | null>(null);
  const { locked, points } = useLockedPrediction(figure);
  const lesson = useLesson();
  const control = useStageView(session, root, phone);
  const { view } = control;
  const trouble = useFollowedLink(session, figure, lesson, locked, control.setView);
  const { still, showMotion } = useStill();
  const open = useOpener(session, figure);
  useInView(session, root);
  useFigureKeys(session, root, locked);
  useMoments(session, figure, { open, locked, still });
  useAutoPlay(session, root, !figure.prediction && !still);
  return (
    <div ref={setRoot} className="pb-4">
      <Suspense fallback={null}>{trouble && <LinkNotice trouble={trouble} locale={locale} />}</Suspense>
      <Suspense fallback={null}>
        {view.folded && (
          <FoldedBar {...{ view, locale }} onBack={control.toggleRequests} onClose={control.closeRequests} />
        )}
      </Suspense>
      <FigurePanel
        session={session}
        figure={figure}
        locale={locale}
        phone={phone}
        locked={locked}
        prediction={points}
        more={lesson && <CopyLink {...{ session, figure, view, lesson, locale }} touch={phone} disabled={locked} />}
        requests={
          <RequestsButton {...{ view, locale }} touch={phone} disabled={locked} onToggle={control.toggleRequests} />
        }
        onOpen={open}
        onMotion={still ? showMotion : null}
        graph={
          <StageGraph
            {...{ session, figure, locked, still }}
            onFollow={control.follow}
            followed={view.requests?.request ?? null}
            selected={view.place}
            onSelect={control.select}
          />
        }
      />
      <FollowedRequest
        {...{ session, locale, view }}
        touch={phone}
        onChange={control.setRequests}
        onJump={control.jump}
        onClose={control.closeRequests}
      />
      <Aids {...{ session, figure, lesson, locale, root }} touch={phone} />
    </div>
  );
}

/** Without a picture to show: room for about as much as will come. */
function Preparing() {
  const words = panelMessages[useLocale()];
  return (
    <p className="min-h-[calc(var(--stage-panel,600px)+240px)] pt-8 text-center text-readout text-ink3">
      {words.loading}
    </p>
  );
}

/** The stage once there is something to show: the topology of the run, or why there is none. */
function StageWhenThere({ figure, session, still }: StageFigureProps & { readonly session: Session }) {
  const there = useSession(session, ({ topology, status }) => topology !== null || status === 'failed');
  return there ? <Stage figure={figure} session={session} /> : still;
}

export function StageFigure({ figure, still = <Preparing /> }: StageFigureProps) {
  const session = useFigureSession(figure);
  return session ? <StageWhenThere figure={figure} session={session} still={still} /> : still;
}
