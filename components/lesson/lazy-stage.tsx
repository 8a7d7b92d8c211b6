'use client';

/**
 * The stage, in a bundle of its own that is asked for when this is first rendered.
 */
import { Component, type ComponentType, lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import { useLocale } from '@/components/i18n/locale';
import type { Figure } from '@/content/model';
import { lessonMessages } from './messages';

type Stage = ComponentType<{ figure: Figure }>;

const loadStage = async (): Promise<{ default: Stage }> => {
  const { StageFigure } = await import('@/components/stage/stage-figure');
  return { default: StageFigure };
};

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

export function LazyStage({ figure, still }: { figure: Figure; still: ReactNode }) {
  const words = lessonMessages[useLocale()];
  const [round, setRound] = useState(0);
  // A failed import is remembered by its lazy component: each round needs a new one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the round is the reason to make it anew.
  const Loaded = useMemo(() => lazy(loadStage), [round]);
  const apology = (
    <>
      {still}
      <p role="status" className="flex flex-wrap items-center gap-x-4 gap-y-2 py-4 text-caption text-ink2">
        {words.stageFailed}
        <button
          type="button"
          onClick={() => setRound(round + 1)}
          className="min-h-11 rounded-ui border border-rule2 px-4 text-ink hover:border-ink"
        >
          {words.tryAgain}
        </button>
      </p>
    </>
  );
  return (
    <Fallback key={round} instead={apology}>
      <Suspense fallback={still}>
        <Loaded figure={figure} />
      </Suspense>
    </Fallback>
  );
}
