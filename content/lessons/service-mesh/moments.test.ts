/**
 * What the captions, the causal chain and the text say of a moment is so in the run.
 */
import { describe, expect, it } from 'vitest';
import { at, inProgress, recordingOf, replicasAt, upToDate } from './testing/run';

const callsAt = (id: string, ms: number) => inProgress(id, 'A->B').find(({ atMs }) => atMs === ms)?.calls;
const proxiesAt = (id: string, ms: number) => upToDate(id).find(({ atMs }) => atMs === ms);
const firstOf = (id: string, kind: string) => recordingOf(id).playback.happenings.find((each) => each.kind === kind);

describe('figure 1, the control plane dies and nobody notices', () => {
  it('0:12 five proxies have the newest configuration', () =>
    expect(proxiesAt('works', 12_000)).toMatchObject({ proxies: 5, of: 5 }));

  it('0:21 four calls are under way from A to B', () => expect(callsAt('works', 21_000)).toBe(4));

  it('never has a failure', () => expect(firstOf('works', 'firstFailure')).toBeUndefined());
});

describe('figure 2, a push', () => {
  it('0:20.5 none of nine proxies knows of the change, and nothing fails', () => {
    expect(proxiesAt('push', 20_500)).toMatchObject({ proxies: 0, of: 9 });
    expect(at('push', 20_500).class('checkout').failed).toBe(0);
  });

  it('0:21.2 the first call times out, 0:21.3 the first checkout fails', () => {
    expect(firstOf('push', 'firstTimeout')?.atMs).toBeCloseTo(21_241, -1);
    expect(firstOf('push', 'firstFailure')?.atMs).toBeCloseTo(21_263, -1);
  });

  it('0:23.5 three have it, and about every fifth checkout has failed', () => {
    expect(proxiesAt('push', 23_500)?.proxies).toBe(3);
    const { failed, offered } = at('push', 23_500).class('checkout');
    expect(failed / offered).toBeGreaterThan(0.15);
    expect(failed / offered).toBeLessThan(0.25);
  });

  it('0:29.5 all have it', () => expect(proxiesAt('push', 29_500)?.proxies).toBe(9));

  it('0:31.5 one knows of the correction', () => expect(proxiesAt('push', 31_500)?.proxies).toBe(1));

  it('0:36.1 the last proxy of A does', () => {
    expect(proxiesAt('push', 36_000)?.proxies).toBe(5);
    expect(proxiesAt('push', 36_250)?.proxies).toBe(6);
  });

  it('0:40 nothing fails', () => {
    expect(proxiesAt('push', 40_000)?.proxies).toBe(9);
    expect(at('push', 40_000).class('checkout').failed).toBe(0);
  });
});

describe('figure 3 and the causal chain, no news', () => {
  it('0:19 nothing is wrong', () => expect(at('dead', 19_000).class('checkout').failed).toBe(0));

  it('0:22 six threads are busy and 44 calls stand in line', () =>
    expect(at('dead', 22_000).component('B')).toMatchObject({ busy: 6, queued: 44 }));

  it('0:28 two replicas are idle, and 42 calls stand in line before the other two', () => {
    expect(replicasAt('dead', 28_000, 'B')).toEqual({ busy: [3, 3, 0, 0], queued: [21, 21, 0, 0] });
  });

  it('0:35 both queues are full, and two replicas are idle', () => {
    expect(replicasAt('dead', 35_000, 'B')).toEqual({ busy: [3, 3, 0, 0], queued: [24, 24, 0, 0] });
    expect(at('dead', 35_000).class('checkout').failed).toBeGreaterThan(10);
  });

  it('gives all four replicas work within two seconds when the control plane is back', () => {
    const back = [{ atMs: 35_000, target: 'istiod', kind: 'recover' as const }];
    expect(at('dead', 37_000, back).component('B').busy).toBeGreaterThan(6);
  });

  it('shows the prediction’s curve far above where it was', () => {
    expect(at('dead', 45_000).class('checkout').p99Ms).toBeGreaterThan(
      2.5 * at('dead', 20_000).class('checkout').p99Ms,
    );
    expect(at('dead', 45_000).class('checkout').p99Ms).toBeLessThan(5_000);
  });
});

describe('figure 4, a limit for each proxy', () => {
  it('0:19 five of eight threads are free, and some calls are refused', () => {
    expect(at('local', 19_000).component('B')).toMatchObject({ busy: 3, queued: 0 });
    expect(at('local', 19_000).class('checkout').failed).toBeGreaterThan(0);
  });

  it('0:29 eight are under way, and one of them waits at B', () => {
    expect(callsAt('local', 29_000)).toBe(8);
    expect(at('local', 29_000).component('B').queued).toBe(1);
  });

  it.each([33_000, 50_000])('%i ms: 21 are under way, of which B works on eight', (ms) => {
    expect(callsAt('local', ms)).toBe(21);
    expect(at('local', ms).component('B')).toMatchObject({ busy: 8, queued: 13 });
  });
});

describe('figure 5, strict and permissive', () => {
  it.each([10_000, 20_000, 30_000])('%i ms: every report fails, no list and no checkout', (ms) => {
    const { failed, goodput } = at('strict', ms).class('report');
    expect(failed).toBeGreaterThan(5);
    expect(goodput).toBe(0);
    expect(at('strict', ms).class('list').failed).toBe(0);
    expect(at('strict', ms).class('checkout').failed).toBe(0);
  });
});
