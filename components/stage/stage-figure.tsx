'use client';

/**
 * A figure's stage: one run with its graph, charts, feed and controls. Loaded late, into the box of its still
 * picture.
 */
import { useParams } from 'next/navigation';
import { lazy, type ReactNode, Suspense, useMemo } from 'react';
import type { Point } from '@/components/charts/path';
import { useLocale } from '@/components/i18n/locale';
import { usePrediction } from '@/components/lesson/prediction/use-prediction';
import type { Session } from '@/components/simulation/session';
import { useFigureSession, useSession } from '@/components/simulation/use-session';
import type { CheckedFigure, Figure } from '@/content/model';
import { CopyLink } from './link/copy-link';
import { useFollowedLink } from './link/use-followed-link';
import { OpenedStage, useOpenedStage } from './opened-stage';
import { panelMessages } from './panel/messages';
import { useAutoPlay } from './panel/use-auto-play';
import { useMoments } from './panel/use-moments';

const LinkNotice = lazy(async () => ({ default: (await import('./link/link-notice')).LinkNotice }));

/** Whether the reader must predict first, and what was predicted. */
function useLockedPrediction(figure: Figure): { locked: boolean; points: readonly Point[] | null } {
  const state = usePrediction(figure.prediction?.id ?? '');
  return useMemo(() => {
    if (!figure.prediction) return { locked: false, points: null };
    if (!state?.locked) return { locked: true, points: null };
    return { locked: false, points: state.points.map(([atMs, value]) => ({ atMs, value })) };
  }, [figure.prediction, state]);
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
  const { locked, points } = useLockedPrediction(figure);
  const lesson = useLesson();
  const stage = useOpenedStage(session, figure, locked);
  const { control, phone, root, open, still } = stage;
  const trouble = useFollowedLink(session, figure, lesson, locked, control.setView);
  useMoments(session, figure, { open, locked, still });
  useAutoPlay(session, root, !figure.prediction && !still);
  const { view } = control;
  return (
    <OpenedStage
      stage={stage}
      prediction={points}
      lesson={lesson}
      more={lesson && <CopyLink {...{ session, figure, view, lesson, locale }} touch={phone} disabled={locked} />}
      notice={<Suspense fallback={null}>{trouble && <LinkNotice trouble={trouble} locale={locale} />}</Suspense>}
    />
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
