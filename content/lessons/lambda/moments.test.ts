/**
 * What captions, the causal chain, the traces and the text say of a moment is so in the run.
 */
import { describe, expect, it } from 'vitest';
import { traceRequest } from '@/content/load/request-trace';
import { momentState } from '@/content/testing/moment-state';
import { lesson } from './index';
import { environmentsAt, figureOf } from './testing/run';

const at = (figure: string, atMs: number) => momentState(lesson, { figure, atMs });

const traceOf = (figure: string, request: number, atMs: number) =>
  traceRequest(figureOf(figure), { moment: { figure, atMs }, request }, 'moments.test.ts')[0];

describe('figure 1, the first request', () => {
  it('0:00.7 its environment starts', () =>
    expect(environmentsAt('first', 700)).toMatchObject({ initializing: 1, busy: 0 }));

  it('0:01.5 INIT is over and the handler works', () =>
    expect(environmentsAt('first', 1_500)).toMatchObject({ initializing: 0, busy: 1 }));

  it('0:04.1 the second request is served by the same environment', () => {
    expect(at('first', 4_100).component('Tickets').busy).toBe(1);
    expect(environmentsAt('first', 4_100).initializing).toBe(0);
  });
});

describe('figure 2, the burst', () => {
  it('0:19 three environments, one of them busy', () =>
    expect(environmentsAt('burst', 19_000)).toMatchObject({ initializing: 0, busy: 1, idle: 2 }));

  it('0:20.5 three are busy and 25 start', () =>
    expect(environmentsAt('burst', 20_500)).toMatchObject({ initializing: 25, busy: 3, idle: 0 }));

  it('0:21.3 51 start, the most at any moment that is shown', () => {
    expect(environmentsAt('burst', 21_300).initializing).toBe(51);
    for (const atMs of [20_900, 21_600, 22_000]) expect(environmentsAt('burst', atMs).initializing).toBeLessThan(51);
  });

  it('0:23 six are busy and 65 idle', () =>
    expect(environmentsAt('burst', 23_000)).toMatchObject({ initializing: 0, busy: 6, idle: 65 }));

  it('0:30 13 are busy and 58 idle', () =>
    expect(environmentsAt('burst', 30_000)).toMatchObject({ busy: 13, idle: 58 }));

  it('request 90 waits nearly a second and a half of 1.6 s for its environment, and is worked on for 40 ms', () => {
    const trace = traceOf('burst', 90, 22_500);
    const spent = (category: string) =>
      (trace?.spans ?? [])
        .filter(({ component }) => component === 'Tickets')
        .flatMap(({ phases }) => phases.filter((phase) => phase.category === category))
        .reduce((sum, { startMs, endMs }) => sum + (endMs ?? Number.NaN) - startMs, 0);
    expect(Number(trace?.startMs)).toBeCloseTo(20_600, -2);
    expect((Number(trace?.endMs) - Number(trace?.startMs)) / 1_000).toBeCloseTo(1.6, 1);
    expect(spent('init') / 1_000).toBeGreaterThan(1.3);
    expect(spent('init') / 1_000).toBeLessThan(1.5);
  });

  it('shows the prediction’s curve far above where it was', () => {
    const prediction = figureOf('burst').prediction;
    if (prediction === undefined) throw new Error('figure 2 asks for a prediction');
    const { fromMs, compareAtMs, minMs, maxMs } = prediction;
    const [before, after] = [fromMs, compareAtMs].map((ms) => at('burst', ms).class('buy').p99Ms);
    expect(after).toBeGreaterThan(5 * Number(before));
    expect(before).toBeGreaterThan(minMs);
    expect(after).toBeLessThan(maxMs);
  });
});

describe('figure 3, the limit', () => {
  it('0:19.5 seven of 20 are busy', () =>
    expect(environmentsAt('limit', 19_500)).toMatchObject({ limit: 20, busy: 7 }));

  it.each([
    [20_000, 2],
    [20_200, 10],
  ])('%i ms: %i wait for the seat store', (atMs, held) =>
    expect(at('limit', atMs).component('Tickets').held).toBe(held),
  );

  it('0:20.5 all 20 are busy, and the first requests have been refused', () => {
    expect(at('limit', 20_500).component('Tickets')).toMatchObject({ busy: 20, held: 18 });
    expect(at('limit', 20_500).class('buy').refused).toBeGreaterThan(0);
  });

  it('0:20.9 request 1278 is refused because of the reserve', () => {
    const trace = traceOf('limit', 1_278, 21_500);
    expect(trace).toMatchObject({ outcome: 'refused', requestClass: 'buy' });
    expect(Number(trace?.endMs)).toBeGreaterThan(20_800);
    expect(Number(trace?.endMs)).toBeLessThanOrEqual(20_950);
    expect(at('limit', 20_900).component('Tickets').busy).toBe(20);
  });

  it('0:26 of about 60 per second 35 are answered and 27 refused', () => {
    const { offered, goodput, refused } = at('limit', 26_000).class('buy');
    expect([offered, goodput, refused].map(Math.round)).toEqual([62, 35, 27]);
  });
});

describe('figure 4, ready in advance', () => {
  it('0:19 nineteen of 20 are idle', () =>
    expect(environmentsAt('ready', 19_000)).toMatchObject({ busy: 1, idle: 19 }));

  it('0:20.5 14 are busy and none starts', () =>
    expect(environmentsAt('ready', 20_500)).toMatchObject({ initializing: 0, busy: 14 }));

  it('0:23 the p99 is near a third of a second', () =>
    expect(at('ready', 23_000).class('buy').p99Ms / 1_000).toBeCloseTo(0.33, 1));
});

describe('figure 5, the shared function', () => {
  it('0:19.5 four of 20 are busy', () =>
    expect(environmentsAt('shared', 19_500, 'Auth')).toMatchObject({ limit: 20, busy: 4 }));

  it('0:21 all 20 are busy, 19 of them waiting', () =>
    expect(at('shared', 21_000).component('Auth')).toMatchObject({ busy: 20, held: 19 }));

  it('0:26 requests to all three services fail, and the services are idle', () => {
    const state = at('shared', 26_000);
    for (const name of ['tickets', 'venue', 'profile']) expect(state.class(name).failed).toBeGreaterThan(5);
    for (const id of ['Tickets', 'Venue', 'Profile']) expect(state.component(id).busy).toBe(0);
    expect(state.component('Auth')).toMatchObject({ busy: 18, held: 17 });
  });
});
