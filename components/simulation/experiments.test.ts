import { describe, expect, it } from 'vitest';
import type { FromWorker, ToWorker } from '@/simulator/worker/protocol';
import { conduct } from './experiments';
import type { PortListener } from './port';

const request = { kind: 'sweep', scenario: {}, knobs: [{ path: 'seed', values: [1] }] } as const;
const report = { version: 1, kind: 'sweep', complete: true, knobs: [], cells: [] } as const;

/** A worker by hand. */
function byHand() {
  const sent: ToWorker[] = [];
  let listener: PortListener | null = null;
  let closed = false;
  const close = () => {
    closed = true;
  };
  const openPort = (given: PortListener) => {
    listener = given;
    return { post: (message: ToWorker) => sent.push(message), close };
  };
  const tell = (message: FromWorker) => listener?.message(message);
  return { sent, openPort, tell, breakDown: () => listener?.broken('gone'), isClosed: () => closed };
}

describe('an experiment', () => {
  it('tells how far it is, gives its report, and ends its worker', async () => {
    const worker = byHand();
    const shares: number[] = [];
    const coming = conduct(request, { openPort: worker.openPort, onProgress: ({ finished }) => shares.push(finished) });
    expect(worker.sent).toEqual([{ type: 'experiment', session: 1, request }]);
    worker.tell({ type: 'conducting', session: 1, finished: 3, jobs: 4, atMs: 0, durationMs: 1 });
    expect(worker.isClosed()).toBe(false);
    worker.tell({ type: 'concluded', session: 1, report });
    expect(await coming).toEqual({ kind: 'answered', value: report });
    expect([shares, worker.isClosed()]).toEqual([[3], true]);
  });

  it('ends its worker when it is called off', async () => {
    const worker = byHand();
    const asking = new AbortController();
    const coming = conduct(request, { openPort: worker.openPort, signal: asking.signal });
    asking.abort();
    expect(await coming).toEqual({ kind: 'canceled' });
    expect(worker.isClosed()).toBe(true);
    expect(await conduct(request, { openPort: worker.openPort, signal: asking.signal })).toEqual({ kind: 'canceled' });
    expect(worker.sent).toHaveLength(1);
  });

  it('fails with what is wrong with it, or with nothing when the worker broke', async () => {
    const problems = [{ path: 'knobs', code: 'limit', expected: 'few', found: 'many' }] as const;
    const [one, other] = [byHand(), byHand()];
    const comings = [one, other].map(({ openPort }) => conduct(request, { openPort }));
    one.tell({ type: 'failed', session: 1, problems });
    other.breakDown();
    expect(await Promise.all(comings)).toEqual([
      { kind: 'failed', problems },
      { kind: 'failed', problems: [] },
    ]);
  });
});
