'use client';

/**
 * Replications of the run that is shown, conducted in a worker of their own: how far they are, their report, and how
 * to begin and to call them off. Another scenario, seed or act begins anew.
 */
import { useEffect, useRef, useState } from 'react';
import { conduct, type ExperimentProgress, type ReportOf } from '@/components/simulation/experiments';
import type { Intervention } from '@/simulator/scenario/schema/intervention';
import { windowMsOf } from './bands';

export interface Replicated {
  readonly document: Readonly<Record<string, unknown>>;
  /** Changes with what the scenario does. */
  readonly version: string;
  readonly interventions: readonly Intervention[];
  readonly seed: number;
  readonly durationMs: number;
}

export type Going =
  | { readonly kind: 'idle' | 'canceled' | 'failed' }
  | { readonly kind: 'running'; readonly share: number }
  | { readonly kind: 'ready'; readonly report: ReportOf<'replicate'>; readonly windowMs: number };

export function useReplications({ document, version, interventions, seed, durationMs }: Replicated) {
  const [going, setGoing] = useState<Going>({ kind: 'idle' });
  const asking = useRef<AbortController | null>(null);
  const acts = JSON.stringify(interventions);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was computed belongs to what it was computed of.
  useEffect(() => {
    setGoing({ kind: 'idle' });
    return () => asking.current?.abort();
  }, [version, seed, acts]);
  const begin = (replications: number) => {
    const controller = new AbortController();
    const { signal } = controller;
    asking.current = controller;
    const windowMs = windowMsOf(durationMs);
    setGoing({ kind: 'running', share: 0 });
    const request = {
      kind: 'replicate',
      scenario: document,
      interventions,
      seed,
      replications,
      windowMs,
      measures: ['goodputPerSecond'],
    } as const;
    void conduct(request, {
      signal,
      onProgress: (progress) => !signal.aborted && setGoing({ kind: 'running', share: shareOf(progress) }),
    }).then((answer) => {
      if (signal.aborted) return;
      setGoing(answer.kind === 'answered' ? { kind: 'ready', report: answer.value, windowMs } : { kind: 'failed' });
    });
  };
  const cancel = () => {
    asking.current?.abort();
    setGoing({ kind: 'canceled' });
  };
  return { going, begin, cancel };
}

/** A run that is over is counted as finished by the next message. */
const shareOf = ({ finished, jobs, atMs, durationMs }: ExperimentProgress): number =>
  (finished + (atMs < durationMs ? atMs / durationMs : 0)) / jobs;
