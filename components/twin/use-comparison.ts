'use client';

/**
 * The comparison of two whole runs, request by request, conducted beside the stage. What is done to one of the runs
 * begins it anew.
 */
import { useEffect, useMemo, useState } from 'react';
import { type Conducting, conduct, type ExperimentRequest, type ReportOf } from '@/components/simulation/experiments';
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

/**
 * What to ask for: the same as `simulate compare A B`, with `--over-time cost.usd` where the upper run has something
 * that costs money.
 */
const requestOf = (a: Side, b: Side, seed: number): CompareRequest => ({
  kind: 'compare',
  a,
  b,
  seed,
  overTime: [costSoFar],
});

/** Where nothing has a price there is no cost to read over time. */
async function compare(request: CompareRequest, conducting: Conducting): Promise<Answer<Comparison>> {
  const answer = await conduct(request, conducting);
  const priceless = answer.kind === 'failed' && answer.problems.some(({ path }) => path.startsWith('overTime'));
  return priceless ? conduct({ ...request, overTime: [] }, conducting) : answer;
}

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
    () => requestOf({ scenario: scenarioA, interventions: actsA }, { scenario: scenarioB, interventions: actsB }, seed),
    [scenarioA, actsA, scenarioB, actsB, seed],
  );
  useEffect(() => {
    const asking = new AbortController();
    const { signal } = asking;
    setAnswer(null);
    setProgress(0);
    const onProgress = ({ atMs, durationMs }: { atMs: number; durationMs: number }) => setProgress(atMs / durationMs);
    const timer = setTimeout(() => {
      void compare(request, { signal, onProgress }).then((given) => {
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
