'use client';

/**
 * The document as it runs: the stage over a session of the last version that passed the checks.
 */
import dynamic from 'next/dynamic';
import { useMemo } from 'react';
import { useLocale } from '@/components/i18n/locale';
import type { CheckedScenario } from '@/simulator/scenario/checked';
import { figureOfDocument } from './figure';
import { labMessages } from './messages';

const StageFigure = dynamic(() => import('@/components/stage/stage-figure').then((stage) => stage.StageFigure), {
  ssr: false,
});

export function RunView({ scenario }: { readonly scenario: CheckedScenario }) {
  const figure = useMemo(() => figureOfDocument(scenario), [scenario]);
  return (
    <figure aria-label={labMessages[useLocale()].run} className="m-0 h-full overflow-auto px-4">
      <StageFigure figure={figure} />
    </figure>
  );
}
