'use client';

/**
 * The comparison of two whole runs, request by request, conducted beside the stage. What is done to one of the runs
 * begins it anew.
 */
import { useEffect, useMemo, useState } from 'react';
import { conduct, type ExperimentRequest, type ReportOf } from '@/components/simulation/experiments';
import type { Answer } from '@/components/simulation/questions';
import type { CheckedScenario } from '@/simulator/scenario/checked';
import type { Intervention } from '@/simulator/scenario/schema/intervention';

export type Comparison = ReportOf<'compare'>;
type CompareRequest = Extract<ExperimentRequest, { kind: 'compare' }>;

interface Side {
  readonly scenario: CheckedScenario;
  readonly interventions: readonly Intervention[];
}

/** The measure that is read over time: what the cloud has cost. */
export const costSoFar = 'cost.usd';

const hasPrice = ({ scenario }: Side) => scenario.components.some(({ kind }) => kind === 'function');

/** What to ask for; the same as `simulate compare A B` with `--over-time cost.usd` where something costs money. */
export const compareRequest = (a: Side, b: Side, seed: number): CompareRequest => ({
  kind: 'compare',
  a,
  b,
  seed,
  overTime: hasPrice(a) && hasPrice(b) ? [costSoFar] : [],
});

export interface Compared {
  /** Null while it is on its way. */
  readonly answer: Answer<Comparison> | null;
  /** From 0 to 1. */
  readonly progress: number;
}

/** Acts often come several at a time. */
const settleMs = 300;

export function useComparison(a: Side, b: Side, seed: number): Compared {
  const [answer, setAnswer] = useState<Answer<Comparison> | null>(null);
  const [progress, setProgress] = useState(0);
  const { scenario: scenarioA, interventions: actsA } = a;
  const { scenario: scenarioB, interventions: actsB } = b;
  const request = useMemo(
    () =>
      compareRequest(
        { scenario: scenarioA, interventions: actsA },
        { scenario: scenarioB, interventions: actsB },
        seed,
      ),
    [scenarioA, actsA, scenarioB, actsB, seed],
  );
  useEffect(() => {
    const asking = new AbortController();
    const { signal } = asking;
    setAnswer(null);
    setProgress(0);
    const onProgress = ({ atMs, durationMs }: { atMs: number; durationMs: number }) => setProgress(atMs / durationMs);
    const timer = setTimeout(() => {
      void conduct(request, { signal, onProgress }).then((given) => {
        if (!signal.aborted) setAnswer(given);
      });
    }, settleMs);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [request]);
  return { answer, progress };
}
