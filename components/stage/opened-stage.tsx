'use client';

/**
 * A whole stage around a session that runs, as a lesson and a frame on another site show it: the graph in its panel, the
 * request that is followed, and the aids. What only one of them has is handed in.
 */
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { Point } from '@/components/charts/path';
import { useLocale } from '@/components/i18n/locale';
import type { Session } from '@/components/simulation/session';
import { useInView } from '@/components/simulation/use-session';
import type { CheckedFigure } from '@/content/model';
import { Aids } from './aids/aids';
import { FollowedRequest } from './followed-request';
import { StageGraph } from './graph/stage-graph';
import { FigurePanel } from './panel/figure-panel';
import { useFigureKeys } from './panel/use-figure-keys';
import { useOpener } from './panel/use-moments';
import { usePhone, useReducedMotion } from './panel/use-size';
import { RequestsButton } from './view/requests-button';
import { useStageView } from './view/use-stage-view';

const FoldedBar = lazy(async () => ({ default: (await import('./view/folded-bar')).FoldedBar }));

/** Pictures or motion: as the system asks, until the reader says otherwise here. */
function useStill(): { still: boolean; showMotion: () => void } {
  const reduced = useReducedMotion();
  const [wanted, setWanted] = useState(false);
  return { still: reduced && !wanted, showMotion: () => setWanted(true) };
}

/** What a stage knows of itself while it is on the page. */
export function useOpenedStage(session: Session, figure: CheckedFigure, locked: boolean) {
  const phone = usePhone();
  const [root, setRoot] = useState<HTMLElement | null>(null);
  const control = useStageView(session, root, phone);
  const open = useOpener(session, figure);
  useInView(session, root);
  useFigureKeys(session, root, locked);
  return { session, figure, locked, phone, root, setRoot, control, open, ...useStill() };
}

interface OpenedStageProps {
  readonly stage: ReturnType<typeof useOpenedStage>;
  readonly prediction?: readonly Point[] | null;
  /** The slug of the lesson that the page is; null elsewhere. */
  readonly lesson?: string | null;
  /** What else can be done with this run, beside starting over. */
  readonly more?: ReactNode;
  /** Stands above the graph. */
  readonly notice?: ReactNode;
}

export function OpenedStage({ stage, prediction = null, lesson = null, more = null, notice }: OpenedStageProps) {
  const locale = useLocale();
  const { session, figure, locked, phone, root, control, still } = stage;
  const { view } = control;
  return (
    <div ref={stage.setRoot} className="pb-4">
      {notice}
      <Suspense fallback={null}>
        {view.folded && (
          <FoldedBar {...{ view, locale }} onBack={control.toggleRequests} onClose={control.closeRequests} />
        )}
      </Suspense>
      <FigurePanel
        {...{ session, figure, locale, phone, locked, prediction, more }}
        requests={
          <RequestsButton {...{ view, locale }} touch={phone} disabled={locked} onToggle={control.toggleRequests} />
        }
        onOpen={stage.open}
        onMotion={still ? stage.showMotion : null}
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
