'use client';

/**
 * Which two architectures the page shows: those of the link that it was opened with, or a ready pair.
 */
import { useEffect, useState } from 'react';
import { figureOfDocument } from '@/components/lab/figure';
import { momentInAddress } from '@/components/simulation/link/address';
import type { SessionPosition } from '@/components/simulation/session';
import type { CheckedFigure, Text } from '@/content/model';
import type { ScenarioProblem } from '@/simulator/scenario/problem';

export interface ReadyTwin {
  readonly id: string;
  readonly title: Text;
  readonly question: Text;
  readonly scenarios: readonly [unknown, unknown];
}

type Written = Readonly<Record<string, unknown>>;

export type TwinSource =
  | { readonly kind: 'loading' }
  | { readonly kind: 'wrong'; readonly reason: 'broken' | 'elsewhere'; readonly problems: readonly ScenarioProblem[] }
  | {
      readonly kind: 'there';
      /** Null: the pair of a link. */
      readonly ready: ReadyTwin | null;
      readonly written: readonly Written[];
      readonly figures: readonly CheckedFigure[];
      /** Null: as the runs begin. */
      readonly position: SessionPosition | null;
    };

const parameter = 'twin';

async function readyPair(ready: ReadyTwin): Promise<TwinSource> {
  const { loadScenarioChecks } = await import('@/components/simulation/scenario-checks');
  const { readScenario } = await loadScenarioChecks();
  const reads = ready.scenarios.map(readScenario);
  const problems = reads.flatMap((read) => (read.ok ? [] : read.problems));
  if (problems.length > 0) return { kind: 'wrong', reason: 'broken', problems };
  const figures = reads.flatMap((read) => (read.ok ? [figureOfDocument(read.value)] : []));
  return { kind: 'there', ready, written: ready.scenarios as readonly Written[], figures, position: null };
}

async function linkedPair(text: string): Promise<TwinSource> {
  const { followScenarioLink } = await import('@/components/simulation/link/scenario-link');
  const followed = followScenarioLink(text, figureOfDocument);
  if (followed === null) return { kind: 'wrong', reason: 'elsewhere', problems: [] };
  if (!followed.ok) return { kind: 'wrong', reason: 'broken', problems: followed.problems };
  const { written, figures, position } = followed.value;
  const beside = position.besideLine ?? position.lines.find(({ id }) => id !== position.shown)?.id ?? null;
  if (beside === null) return { kind: 'wrong', reason: 'broken', problems: [] };
  return { kind: 'there', ready: null, written, figures, position: { ...position, besideLine: beside } };
}

export function useTwinSource(twins: readonly ReadyTwin[]): readonly [TwinSource, (twin: ReadyTwin) => void] {
  const [source, setSource] = useState<TwinSource>({ kind: 'loading' });
  useEffect(() => {
    const text = momentInAddress();
    const wanted = new URLSearchParams(window.location.search).get(parameter);
    const ready = twins.find(({ id }) => id === wanted) ?? twins[0];
    if (text !== null) void linkedPair(text).then(setSource);
    else if (ready) void readyPair(ready).then(setSource);
  }, [twins]);
  const choose = (twin: ReadyTwin) => {
    window.history.replaceState(null, '', `?${parameter}=${twin.id}`);
    setSource({ kind: 'loading' });
    void readyPair(twin).then(setSource);
  };
  return [source, choose];
}
