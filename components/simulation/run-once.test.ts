import { expect, it } from 'vitest';
import type { RunSummary } from '@/simulator/experiment/summary';
import type { FromWorker, ToWorker } from '@/simulator/worker/protocol';
import type { PortListener } from './port';
import { runOnce, type WholeRun } from './run-once';

const run = { input: { scenario: {}, interventions: [] }, seed: 7, durationMs: 10, warmUpMs: 2 } as unknown as WholeRun;
const summary = { seed: 7 } as RunSummary;

/** A worker by hand. */
function byHand() {
  const sent: ToWorker[] = [];
  let listener: PortListener | null = null;
  let closed = 0;
  return {
    sent,
    closed: () => closed,
    openPort: (given: PortListener) => {
      listener = given;
      return {
        post: (message: ToWorker) => sent.push(message),
        close: () => {
          closed += 1;
        },
      };
    },
    tell: (message: FromWorker) => listener?.message(message),
    breakDown: () => listener?.broken('gone'),
  };
}

it('runs what it is given, gives the numbers, and ends its worker', async () => {
  const worker = byHand();
  const coming = runOnce(run, new AbortController().signal, worker.openPort);
  expect(worker.sent).toEqual([
    { type: 'run', session: 1, input: { checked: run.input }, seed: 7, durationMs: 10, warmUpMs: 2 },
  ]);
  worker.tell({ type: 'progress', session: 1, atMs: 5, durationMs: 10 });
  expect(worker.closed()).toBe(0);
  worker.tell({ type: 'finished', session: 1, summary });
  expect(await coming).toEqual({ kind: 'answered', value: summary });
  expect(worker.closed()).toBe(1);
});

it('ends its worker when nobody waits any more', async () => {
  const worker = byHand();
  const asking = new AbortController();
  const coming = runOnce(run, asking.signal, worker.openPort);
  asking.abort();
  expect(await coming).toEqual({ kind: 'canceled' });
  expect(worker.closed()).toBe(1);
});

it('tells when the simulation broke', async () => {
  const worker = byHand();
  const coming = runOnce(run, new AbortController().signal, worker.openPort);
  worker.breakDown();
  expect(await coming).toEqual({ kind: 'failed', problems: [] });
});
