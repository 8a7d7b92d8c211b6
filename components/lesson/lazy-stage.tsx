'use client';

/**
 * A stage in a bundle of its own, which is asked for when this is first rendered. The still picture stands in its
 * place before, and stays if the bundle cannot be had.
 */
import { Component, type ComponentType, lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import { useLocale } from '@/components/i18n/locale';
import type { CheckedFigure } from '@/content/model';
import { lessonMessages } from './messages';

export type LoadStage<F = CheckedFigure> = () => Promise<{ default: ComponentType<{ figure: F }> }>;

interface LazyStageProps<F> {
  load: LoadStage<F>;
  figure: F;
  still: ReactNode;
}

export function LazyStage<F extends CheckedFigure>({ load, figure, still }: LazyStageProps<F>) {
  const [round, setRound] = useState(0);
  // A failed import is remembered by its lazy component: each round needs a new one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the round is the reason to make it anew.
  const Stage = useMemo(() => lazy(load), [load, round]);
  const apology = (
    <>
      {still}
      <TryAgain onClick={() => setRound(round + 1)} />
    </>
  );
  return (
    <Fallback key={round} instead={apology}>
      <Suspense fallback={still}>
        <Stage figure={figure} />
      </Suspense>
    </Fallback>
  );
}

function TryAgain({ onClick }: { onClick: () => void }) {
  const words = lessonMessages[useLocale()];
  return (
    <p role="status" className="flex flex-wrap items-center gap-x-4 gap-y-2 py-4 text-caption text-ink2">
      {words.stageFailed}
      <button
        type="button"
        onClick={onClick}
        className="min-h-11 rounded-ui border border-rule2 px-4 text-ink hover:border-ink"
      >
        {words.tryAgain}
      </button>
    </p>
  );
}

/** Shows the still picture instead of what failed beneath it. */
class Fallback extends Component<{ instead: ReactNode; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? this.props.instead : this.props.children;
  }
}
