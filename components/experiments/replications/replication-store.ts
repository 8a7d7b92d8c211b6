/**
 * The replications of a page: of which run they are, how far they are, and their report. They outlive the views that
 * show them, so that a reader who goes to the charts comes back to them.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Conducting, ExperimentProgress, ReportOf } from '@/components/simulation/experiments';
import type { Answer } from '@/components/simulation/questions';
import type { Intervention } from '@/simulator/scenario/schema/intervention';
import { windowMsOf } from './bands';

/** The run that is done again. */
export interface ReplicationSubject {
  readonly document: Readonly<Record<string, unknown>>;
  /** The same for documents whose runs are the same. */
  readonly version: string;
  readonly seed: number;
  readonly interventions: readonly Intervention[];
  readonly durationMs: number;
}

type Report = ReportOf<'replicate'>;

export type Going =
  | { readonly kind: 'idle' | 'canceled' | 'failed' }
  | { readonly kind: 'running'; readonly share: number }
  | { readonly kind: 'ready'; readonly report: Report; readonly windowMs: number };

export interface ReplicationState {
  /** Null until replications were begun. */
  readonly of: ReplicationSubject | null;
  readonly going: Going;
}

/** Replications, and what calls them off while they run. */
export interface ReplicationBench {
  readonly store: StoreApi<ReplicationState>;
  readonly callOff: { current: (() => void) | null };
}

export const createReplicationBench = (): ReplicationBench => ({
  store: createStore<ReplicationState>(() => ({ of: null, going: { kind: 'idle' } })),
  callOff: { current: null },
});

/** Conducts a request to replicate. */
export type Conduct = (request: Request, conducting: Conducting) => Promise<Answer<Report>>;

interface Request {
  readonly kind: 'replicate';
  readonly scenario: unknown;
  readonly interventions: readonly Intervention[];
  readonly seed: number;
  readonly replications: number;
  readonly windowMs: number;
  readonly measures: readonly string[];
}

/** Begins anew; what was there before is given up. */
export function beginReplications(
  { store, callOff }: ReplicationBench,
  of: ReplicationSubject,
  replications: number,
  conduct: Conduct,
): void {
  callOff.current?.();
  const controller = new AbortController();
  const { signal } = controller;
  const put = (going: Going) => {
    if (!signal.aborted && store.getState().of === of) store.setState({ going });
  };
  const { document: scenario, interventions, seed, durationMs } = of;
  const windowMs = windowMsOf(durationMs);
  store.setState({ of, going: { kind: 'running', share: 0 } });
  callOff.current = () => {
    if (store.getState().of === of && store.getState().going.kind === 'running') put({ kind: 'canceled' });
    controller.abort();
  };
  const request = { kind: 'replicate', scenario, interventions, seed, replications, windowMs } as const;
  void conduct(
    { ...request, measures: ['goodputPerSecond'] },
    { signal, onProgress: (progress) => put({ kind: 'running', share: shareOf(progress) }) },
  ).then(
    (answer) =>
      put(answer.kind === 'answered' ? { kind: 'ready', report: answer.value, windowMs } : { kind: 'failed' }),
    () => put({ kind: 'failed' }),
  );
}

/** Whether these are replications of the run that is shown. */
export const isOf = (of: ReplicationSubject, shown: ReplicationSubject): boolean =>
  of.version === shown.version &&
  of.seed === shown.seed &&
  JSON.stringify(of.interventions) === JSON.stringify(shown.interventions);

/** A run that is over is counted as finished by the next message. */
const shareOf = ({ finished, jobs, atMs, durationMs }: ExperimentProgress): number =>
  (finished + (atMs < durationMs ? atMs / durationMs : 0)) / jobs;
