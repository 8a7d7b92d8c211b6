/**
 * What the captions, the causal chain and the text say of a moment is so in the run.
 */
import { describe, expect, it } from 'vitest';
import { checkFigure } from '@/content/load/check-lesson';
import { recordFigure } from '@/content/load/figure-run';
import { traceRequest } from '@/content/load/request-trace';
import { momentState } from '@/content/testing/moment-state';
import type { Intervention } from '@/simulator/scenario/schema/intervention';
import { lesson } from './index';

const at = (figure: string, atMs: number, interventions: readonly Intervention[] = []) =>
  momentState(lesson, { figure, atMs, interventions });

describe('figure 1, the sale', () => {
  it('0:08 all eight threads of A are taken, one order waits', () =>
    expect(at('sale', 8_000).component('A')).toMatchObject({ busy: 8, queued: 1 }));

  it('0:14 31 orders wait, orders are refused, no browse fails', () => {
    const state = at('sale', 14_000);
    expect(state.component('A')).toMatchObject({ busy: 8, queued: 31 });
    expect(state.class('order').refused).toBeGreaterThan(0);
    expect(state.class('browse').failed).toBe(0);
  });

  it('0:18 orders are refused, no browse fails', () => {
    expect(at('sale', 18_000).class('order').refused).toBeGreaterThan(10);
    expect(at('sale', 18_000).class('browse').failed).toBe(0);
  });
});

describe('figure 2, twice the servers', () => {
  it('0:22 two servers are starting, 32 orders wait', () =>
    expect(at('scaled', 22_000).component('A')).toMatchObject({ busy: 8, queued: 32 }));

  it('0:24 they have started; B is full, six queries wait', () => {
    const state = at('scaled', 24_000);
    expect(state.component('A').busy).toBeGreaterThan(8);
    expect(state.component('B').busy).toBe(8);
    expect(state.component('DB').queued).toBe(6);
  });

  it('0:30 13 of 16 threads of A wait, browses fail', () => {
    const state = at('scaled', 30_000);
    expect(state.component('A')).toMatchObject({ busy: 16, held: 13 });
    expect(state.class('browse').failed).toBeGreaterThan(0);
  });

  it('0:40 54 orders wait; the database works on four queries', () => {
    const state = at('scaled', 40_000);
    expect(state.component('A').queued).toBe(54);
    expect(state.component('DB').busy).toBe(4);
  });
});

describe('figure 3, the leak', () => {
  it('0:31 both kinds are answered', () => {
    const state = at('leak', 31_000);
    expect([state.class('order').failed, state.class('browse').failed]).toEqual([0, 0]);
  });

  it.each([35_500, 54_000])('%i no browse succeeds, no order fails', (ms) => {
    const state = at('leak', ms);
    expect(state.class('browse').goodput).toBe(0);
    expect(state.class('browse').failed).toBeGreaterThan(10);
    expect(state.class('order').failed).toBe(0);
  });

  it('0:41.5 C answers again', () => {
    expect(at('leak', 41_500).class('browse').goodput).toBeGreaterThan(10);
    expect(at('leak', 41_500).class('browse').failed).toBe(0);
  });
});

describe('figure 4, both at once', () => {
  const orders = (ms: number) => at('together', ms).class('order');

  it('0:24 nothing fails yet', () => expect(orders(24_000).failed).toBe(0));
  it('0:29 a quarter is new, about three in eight orders fail', () =>
    expect(orders(29_000).failed / orders(29_000).offered).toBeCloseTo(3 / 8, 1));
  it('0:36 half is new, every second order fails', () =>
    expect(orders(36_000).failed / orders(36_000).offered).toBeCloseTo(1 / 2, 1));
  it('0:50 nothing fails any more', () => expect(orders(50_000).failed).toBe(0));

  it('versions are mixed for 19 seconds', () => {
    const { playback } = recordFigure(checkFigure(figure('together'), 'together'), { untilMs: 60_000 }, lesson.slug);
    const failing = Array.from({ length: 600 }, (_, tenth) => tenth * 100).filter(
      (ms) => (playback.copyAt(ms).row?.classes[0]?.failedPerSecond ?? 0) > 0,
    );
    const [first = 0] = failing;
    // Readings are over the last 2.5 s.
    expect(((failing.at(-1) ?? 0) - 2_500 - first) / 1_000).toBeCloseTo(19, -0.5);
  });
});

describe('figure 5, in steps', () => {
  it.each([30_000, 48_000, 60_000, 75_000])('%i no order fails', (ms) => {
    expect(at('additive', ms).class('order').failed).toBe(0);
    expect(at('additive', ms).class('order').goodput).toBeGreaterThan(15);
  });
});

const figure = (id: string) => {
  const found = lesson.figures.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no figure "${id}"`);
  return found;
};

describe('the requests that are followed', () => {
  const traced = (request: number, atMs: number) => {
    const checked = checkFigure(figure('together'), 'together');
    const [trace] = traceRequest(checked, { moment: { figure: 'together', atMs }, request }, 'moments.test.ts');
    if (trace === undefined) throw new Error(`no request ${request}`);
    return trace;
  };
  const served = (trace: ReturnType<typeof traced>) =>
    trace.spans.filter(({ what }) => what === 'serve').map(({ component, replica }) => `${component}#${replica}`);

  it('1149 fails at 0:28.0 after 164 ms, between A’s second replica and B’s fifth, which answers at 0:27.976', () => {
    const trace = traced(1_149, 28_100);
    expect(trace).toMatchObject({ requestClass: 'order', outcome: 'error', reason: 'contractMismatch' });
    expect((trace.endMs ?? 0) - trace.startMs).toBeCloseTo(164, -0.5);
    expect(trace.endMs ?? 0).toBeCloseTo(28_018, -0.5);
    expect(served(trace)).toEqual(['A#2', 'B#5']);
    expect(trace.spans.find(({ component }) => component === 'B')?.startMs).toBeCloseTo(27_976, -0.5);
  });

  it('1472 fails between A’s first replica and B’s fourth; the call takes 4 ms', () => {
    const trace = traced(1_472, 36_500);
    expect(served(trace)).toEqual(['A#1', 'B#4']);
    const call = trace.spans.find(({ component, what }) => component === 'A' && what === 'call');
    expect((call?.endMs ?? 0) - (call?.startMs ?? 0)).toBeCloseTo(4, 0);
  });
});
