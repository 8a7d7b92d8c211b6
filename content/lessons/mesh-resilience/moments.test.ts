/**
 * What the captions, the causal chain and the text say of a moment is so in the run.
 */
import { describe, expect, it } from 'vitest';
import { checkFigure } from '@/content/load/check-lesson';
import { traceKey, traceRequest } from '@/content/load/request-trace';
import { lesson } from './index';
import { recordingOf, stateAt } from './testing/run';

const at = (figure: string, atMs: number) => stateAt({ figure, atMs });
const busy = (figure: string, atMs: number) => at(figure, atMs).pods.map((pod) => pod.busy);

describe('figure 1, a sick pod', () => {
  it('0:19 four calls, spread over three pods', () => expect(busy('sick', 19_000)).toEqual([1, 2, 1]));

  it('0:20.5 pod 3 is idle', () => expect(busy('sick', 20_500)[2]).toBe(0));

  it('0:34 nearly every second page fails', () => {
    const { failed, offered } = at('sick', 34_000);
    expect(failed / offered).toBeGreaterThan(0.4);
    expect(failed / offered).toBeLessThan(0.5);
  });
});

describe('figure 2, the default limit', () => {
  it('is to the last request the run without outlier detection', () => {
    const endings = (figure: string) => recordingOf({ figure }).playback.rows.map((row) => row.classes);
    expect(endings('ejection')).toEqual(endings('sick'));
  });

  it('0:22 both proxies would have ejected pod 3 for a second, had they been allowed to', () => {
    expect(at('returns', 21_000).ejected).toEqual([[3], [3]]);
    expect(at('ejection', 22_000).ejected).toEqual([[], []]);
  });

  it('request 1603 fails 40 ms after it was sent, its call chosen after 0:26.330, and is not tried again', () => {
    const figure = lesson.figures.find(({ id }) => id === 'ejection');
    if (figure === undefined) throw new Error('no figure');
    const checked = checkFigure(figure, figure.id);
    const traces = traceRequest(checked, { moment: { figure: 'ejection', atMs: 27_000 }, request: 1_603 }, 'moments');
    const trace = traces[0];
    expect(trace?.reason).toBe('injectedError');
    expect(traceKey(traces, 'tries')).toBe('2');
    expect(Math.round(Number(trace?.endMs) - Number(trace?.startMs))).toBe(40);
    expect(Math.abs(Number(trace?.endMs) - 26_400)).toBeLessThan(50);
    expect(trace?.spans.some(({ component, replica }) => component === 'Stock' && replica === 3)).toBe(true);
    expect(busy('ejection', 26_330)[2]).toBe(0);
  });
});

describe('figure 3, ejection', () => {
  it('0:20.8 pod 3 is out for both proxies', () => expect(at('returns', 20_800).ejected).toEqual([[3], [3]]));

  it('0:26 two pods do the work, no page fails', () => {
    expect(busy('returns', 26_000)[2]).toBe(0);
    expect(at('returns', 26_000).failed).toBe(0);
  });

  it('0:59 pod 3 is still out, 1:00.3 it is back, 1:01 it is out again', () => {
    expect(at('returns', 59_900).ejected).toEqual([[3], [3]]);
    expect(at('returns', 60_300).ejected).toEqual([[], []]);
    expect(at('returns', 61_000).ejected).toEqual([[3], [3]]);
  });

  it('a pod that is fine at 0:25 stays out until 1:00', () => {
    const fine = [{ atMs: 25_000, target: 'Stock#3', kind: 'recover' as const }];
    expect(stateAt({ figure: 'returns', atMs: 59_900, interventions: fine }).ejected).toEqual([[3], [3]]);
    expect(stateAt({ figure: 'returns', atMs: 60_500, interventions: fine }).pods[2]?.busy).toBeGreaterThan(0);
  });
});

describe('figure 4, a slow pod', () => {
  it('0:26 13 calls at pod 3, three at the others together', () => expect(busy('slow', 26_000)).toEqual([1, 2, 13]));

  it('0:34 nobody is ejected, and the p99 is over a second', () => {
    expect(at('slow', 34_000).ejected).toEqual([[], []]);
    expect(at('slow', 34_000).p99Ms).toBeGreaterThan(1_000);
  });

  it('the prediction is far above what was before', () => {
    const prediction = lesson.figures.find(({ id }) => id === 'slow')?.prediction;
    if (prediction === undefined) throw new Error('figure 4 asks for a prediction');
    const after = at('slow', prediction.compareAtMs).p99Ms;
    expect(after).toBeGreaterThan(5 * at('slow', prediction.fromMs).p99Ms);
    expect(after).toBeLessThan(prediction.maxMs);
  });
});

describe('figure 5, all pods', () => {
  it('0:30 one proxy has no pod left, the other has one', () => {
    expect(
      at('all-sick', 30_000)
        .ejected.map(({ length }) => length)
        .sort(),
    ).toEqual([2, 3]);
  });

  it('0:45 all pods are idle and every page fails; after 1:00 pages are answered', () => {
    expect(busy('all-sick', 45_000)).toEqual([0, 0, 0]);
    expect(at('all-sick', 45_000).goodput).toBe(0);
    expect(at('all-sick', 61_000).goodput).toBeGreaterThan(0);
  });
});

describe('figure 7, an outage', () => {
  it.each([
    [25_000, 92],
    [30_500, 211],
    [36_000, 85],
  ])('%i ms: %i jobs wait', (atMs, jobs) => expect(at('outage', atMs).waiting).toBe(jobs));

  it('0:30.5 all queues are full', () => {
    expect(at('outage', 30_500).pods.map(({ queued }) => queued)).toEqual([8, 8, 8]);
  });

  it('0:45 it is as before', () => {
    expect(at('outage', 45_000).waiting).toBeLessThan(6);
    expect(at('outage', 45_000).tries).toBeLessThan(25);
  });
});
