'use client';

/**
 * The place of the home page's figure: its still picture, then the running shop.
 */
import type { ReactNode } from 'react';
import type { LoadStage } from '@/components/lesson/lazy-stage';
import { atOnce } from '@/components/lesson/reader-acts';
import { LateStage } from '@/components/lesson/stage-slot';
import type { CheckedFigure } from '@/content/model';

const loadHome: LoadStage = async () => {
  const { HomeStage } = await import('@/components/stage/home-figure');
  return { default: HomeStage };
};

export function HomeStageSlot({ figure, children }: { figure: CheckedFigure; children: ReactNode }) {
  return (
    <LateStage load={loadHome} when={atOnce} figure={figure}>
      <div className="scriptless:pb-0 print:pb-0 pb-(--home-panel)">{children}</div>
    </LateStage>
  );
}
