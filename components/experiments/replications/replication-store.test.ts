import { describe, expect, it } from 'vitest';
import type { Answer } from '@/components/simulation/questions';
import { beginReplications, type Conduct, createReplicationBench, isOf } from './replication-store';

type Settle = (answer: Answer<never> | { kind: 'answered'; value: object }) => void;

const subject = {
  document: { version: 1 },
  version: 'one',
  seed: 3,
  interventions: [{ atMs: 5, target: 'B', kind: 'crash' }],
  durationMs: 600_000,
} as const;

/** An experiment by hand. */
function byHand() {
  const asked: { request: Parameters<Conduct>[0]; conducting: Parameters<Conduct>[1]; settle: Settle }[] = [];
  const conduct: Conduct = (request, conducting) =>
    new Promise((resolve) => asked.push({ request, conducting, settle: resolve as Settle }));
  return { asked, conduct };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('replications of a page', () => {
  it('are asked for with the acts of the run, tell how far they are, and keep their report', async () => {
    const [bench, { asked, conduct }] = [createReplicationBench(), byHand()];
    beginReplications(bench, subject, 10, conduct);
    expect(asked[0]?.request).toMatchObject({
      ...{ kind: 'replicate', scenario: subject.document, seed: 3, replications: 10, windowMs: 5_000 },
      interventions: subject.interventions,
    });
    asked[0]?.conducting.onProgress?.({ finished: 4, jobs: 10, atMs: 300_000, durationMs: 600_000 });
    expect(bench.store.getState().going).toEqual({ kind: 'running', share: 0.45 });
    asked[0]?.settle({ kind: 'answered', value: { runs: [] } });
    await settled();
    expect(bench.store.getState()).toEqual({
      of: subject,
      going: { kind: 'ready', report: { runs: [] }, windowMs: 5_000 },
    });
  });

  it('are called off, and what comes too late is not heard', async () => {
    const [bench, { asked, conduct }] = [createReplicationBench(), byHand()];
    beginReplications(bench, subject, 10, conduct);
    bench.callOff.current?.();
    expect(asked[0]?.conducting.signal?.aborted).toBe(true);
    asked[0]?.settle({ kind: 'answered', value: { runs: [] } });
    await settled();
    expect(bench.store.getState().going).toEqual({ kind: 'canceled' });
  });

  it('give way to those begun after them', async () => {
    const [bench, { asked, conduct }] = [createReplicationBench(), byHand()];
    beginReplications(bench, subject, 10, conduct);
    const other = { ...subject, seed: 4 };
    beginReplications(bench, other, 5, conduct);
    expect(asked[0]?.conducting.signal?.aborted).toBe(true);
    asked[1]?.settle({ kind: 'failed', problems: [] });
    asked[0]?.settle({ kind: 'answered', value: { runs: [] } });
    await settled();
    expect(bench.store.getState()).toEqual({ of: other, going: { kind: 'failed' } });
  });

  it('are of a run with the same behaviour, seed and acts', () => {
    expect(isOf(subject, { ...subject, document: {} })).toBe(true);
    expect(isOf(subject, { ...subject, version: 'two' })).toBe(false);
    expect(isOf(subject, { ...subject, seed: 4 })).toBe(false);
    expect(isOf(subject, { ...subject, interventions: [] })).toBe(false);
  });
});
