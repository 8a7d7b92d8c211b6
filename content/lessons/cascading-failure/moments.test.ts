/**
 * What the captions, the causal chain and the text say of a moment is so in the run.
 */
import { describe, expect, it } from 'vitest';
import { figure, runOf } from './testing/run';

describe('storyboard of figure 1, it works', () => {
  const { at } = runOf('works');

  it('0:12 three threads of A work, no queue', () => {
    expect(at(12_000).A).toMatchObject({ busy: 3, held: 0, queued: 0 });
    expect(at(12_000).B.queued).toBe(0);
  });

  it('0:14 four checkouts hold a thread while B works for them', () => {
    expect(at(14_000).A.held).toBe(4);
    expect(at(14_000).B.busy).toBe(4);
  });

  it('0:16 B works on three payments, nothing waits in line', () => {
    expect(at(16_000).B).toMatchObject({ busy: 3, queued: 0 });
    expect(at(16_000).A.queued).toBe(0);
  });

  it('takes B down without harm to browse', () => {
    const state = runOf('works', [{ atMs: 20_000, target: 'B', kind: 'crash' }]).at(25_000);
    expect(state.checkout.goodput).toBe(0);
    expect(state.browse).toMatchObject({ failed: 0 });
    expect(state.browse.p99Ms).toBeLessThan(150);
  });
});

describe('storyboard of figure 2, errors', () => {
  const { at } = runOf('errors');

  it('0:19 three threads in use', () => expect(at(19_000).A.busy).toBe(3));

  it('0:20.5 checkouts fail and no thread of A is in use', () => {
    expect(at(20_500).A.busy).toBe(0);
    expect(at(20_500).checkout.failed).toBeGreaterThan(0);
  });

  it('0:25 no checkout succeeds, no browse fails', () => {
    expect(at(25_000).checkout.goodput).toBe(0);
    expect(at(25_000).browse.failed).toBe(0);
  });
});

describe('storyboard, text and chain of figure 3, B is slow', () => {
  const { at, playback, topology } = runOf('slow');

  it('0:19 two threads wait for B', () => expect(at(19_000).A.held).toBe(2));

  it('0:20.5 fifteen threads wait', () => expect(at(20_500).A.held).toBe(15));

  it('0:20.7 all sixteen wait, and not before', () => {
    expect(at(20_700).A.held).toBe(16);
    const exhausted = playback.happenings.find(({ kind }) => kind === 'threadsExhausted');
    expect(exhausted).toMatchObject({ held: 16, threads: 16 });
    expect(exhausted?.atMs).toBeGreaterThan(20_650);
    expect(exhausted?.atMs).toBeLessThanOrEqual(20_700);
  });

  it('0:20.9 nineteen requests stand in line, of both kinds', () => {
    expect(at(20_900).A.queued).toBe(19);
    const frame = playback.at(20_900);
    const classes = (frame.components[1]?.replicas ?? []).flatMap((replica) => [
      ...replica.queueClass.slice(0, replica.queueLength),
    ]);
    expect(new Set(classes).size).toBe(2);
  });

  it('0:21.2 the queue of A’s second replica is full, and request 1292, a browse, is refused', () => {
    expect(at(21_200).A.queues[1]).toBe(16);
    const browse = topology.classes.findIndex(({ name }) => name === 'browse');
    const first = playback.happenings.find((each) => each.kind === 'firstRefusal' && each.requestClass === browse);
    expect(first).toMatchObject({ request: 1292, reason: 'queueFull' });
    expect(first?.atMs).toBeGreaterThan(21_150);
    expect(first?.atMs).toBeLessThanOrEqual(21_200);
  });

  it('0:21.1 a queue was full for the first time, after the threads and before the first browse was refused', () => {
    const full = playback.happenings.find(({ kind }) => kind === 'firstRefusal');
    expect(full?.atMs).toBeGreaterThan(21_050);
    expect(full?.atMs).toBeLessThan(21_150);
  });

  it('0:26 A is full of waiting and half of B is free', () => {
    expect(at(26_000).A).toMatchObject({ held: 16, queued: 32 });
    expect(at(26_000).B).toMatchObject({ busy: 16, queued: 0 });
  });

  it('shows the prediction’s curve far above where it was', () => {
    const prediction = figure('slow').prediction;
    if (prediction === undefined) throw new Error('figure 3 asks for a prediction');
    const { fromMs, compareAtMs, minMs, maxMs, spanMs } = prediction;
    const before = at(fromMs).browse.p99Ms;
    const after = at(compareAtMs).browse.p99Ms;
    expect(after).toBeGreaterThan(10 * before);
    expect(before).toBeGreaterThan(minMs);
    expect(after).toBeLessThan(maxMs);
    expect(compareAtMs).toBeLessThan(fromMs + spanMs);
  });
});

describe('storyboard and text of figure 4, time-out', () => {
  const { at, playback } = runOf('timeout');

  it('0:08.8 the first time-out cuts a checkout while B is healthy', () => {
    const first = playback.happenings.find(({ kind }) => kind === 'firstTimeout');
    expect(first?.atMs).toBeGreaterThan(8_750);
    expect(first?.atMs).toBeLessThanOrEqual(8_800);
  });

  it('0:20.5 eight threads wait', () => expect(at(20_500).A.held).toBe(8));

  it('0:26 browse is answered, every checkout fails, B is full and has a queue', () => {
    expect(at(26_000).browse.failed).toBe(0);
    expect(at(26_000).checkout.goodput).toBe(0);
    expect(at(26_000).B).toMatchObject({ busy: 32, queued: 31 });
  });
});

describe('storyboard and text of figure 5, bulkhead', () => {
  const { at, playback } = runOf('bulkhead');

  it('0:04.5 a burst needs a seventh place while B is healthy', () => {
    const first = playback.happenings.find(({ kind }) => kind === 'firstRefusal');
    expect(first).toMatchObject({ reason: 'bulkheadFull' });
    expect(first?.atMs).toBeGreaterThan(4_450);
    expect(first?.atMs).toBeLessThanOrEqual(4_500);
  });

  it('0:19 two threads wait', () => expect(at(19_000).A.held).toBe(2));

  it('0:20.5 six threads of each replica wait, two are free', () => {
    expect(at(20_500).A).toMatchObject({ heldByReplica: [6, 6], busyByReplica: [6, 6] });
  });

  it.each([26_000, 34_000])('%i ms: every browse is answered, and some checkouts', (atMs) => {
    expect(at(atMs).browse.failed).toBe(0);
    expect(at(atMs).checkout.goodput).toBeGreaterThan(5);
    expect(at(atMs).checkout.failed).toBeGreaterThan(15);
    expect(at(atMs).A.held).toBeLessThanOrEqual(12);
  });
});

describe('storyboard and text of figure 6, retries', () => {
  const { at } = runOf('retries');

  it('0:19 tries equal requests', () => expect(at(19_000).clientTries).toBe(at(19_000).clientCalls));

  it('0:22 A refuses, clients try again, the queues are full', () => {
    expect(at(22_000).A.queues).toEqual([16, 16]);
    expect(at(22_000).clientTries).toBeGreaterThan(1.2 * at(22_000).clientCalls);
  });

  it('0:30 more than twice as many tries as requests, goodput as without retries', () => {
    const goodput = ({ checkout, browse }: ReturnType<typeof at>) => checkout.goodput + browse.goodput;
    expect(at(30_000).clientTries).toBeGreaterThan(2 * at(30_000).clientCalls);
    expect(goodput(at(30_000))).toBeLessThanOrEqual(goodput(runOf('slow').at(30_000)));
  });
});
