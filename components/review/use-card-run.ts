'use client';

/**
 * The numbers of the run that a card asks about, simulated when the card is opened.
 */
import { useEffect, useState } from 'react';
import { runOnce } from '@/components/simulation/run-once';
import type { CheckedCard } from '@/content/review';
import type { RunSummary } from '@/simulator/experiment/summary';

type CardRun =
  | { readonly kind: 'running' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'done'; readonly summary: RunSummary };

export interface Drawn {
  readonly variant: CheckedCard['variants'][number];
  readonly seed: number;
}

/** Again: how to try once more after a failure. */
export function useCardRun(card: CheckedCard, { variant, seed }: Drawn): { run: CardRun; again: () => void } {
  const [run, setRun] = useState<CardRun>({ kind: 'running' });
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round is the reason to run again.
  useEffect(() => {
    const controller = new AbortController();
    setRun({ kind: 'running' });
    const { scenario, durationMs, warmUpMs } = card;
    const input = { scenario, interventions: variant.interventions };
    runOnce({ input, seed, durationMs, warmUpMs }, controller.signal).then((answer) => {
      if (answer.kind === 'answered') setRun({ kind: 'done', summary: answer.value });
      else if (answer.kind === 'failed') setRun({ kind: 'failed' });
    });
    return () => controller.abort();
  }, [card, variant, seed, round]);
  return { run, again: () => setRound(round + 1) };
}
