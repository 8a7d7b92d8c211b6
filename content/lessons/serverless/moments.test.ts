/**
 * What the captions, the causal chain and the text say of a moment is so in the run.
 */
import { describe, expect, it } from 'vitest';
import { checkFigure } from '@/content/load/check-lesson';
import { recordFigure } from '@/content/load/figure-run';
import type { MomentLink } from '@/content/model';
import { momentState } from '@/content/testing/moment-state';
import { lesson } from './index';

const at = (figure: string, atMs: number, interventions: MomentLink['interventions'] = []) =>
  momentState(lesson, { figure, atMs, interventions });

const environments = (figure: string, id: string, atMs: number) => {
  const { initializing, busy, idle } = at(figure, atMs).live(id, 'function');
  return { initializing, busy, idle };
};

const inUse = (atMs: number) => at('database', atMs).live('db', 'database').nodes[0]?.inUse;

const ready = { initializing: 0, busy: 0 };

describe('figure 1, what is held', () => {
  it('0:50 one environment is busy', () => expect(environments('kept', 'catalog', 50_000).busy).toBe(1));

  it('1:30 and 3:00.5 eight are idle', () => {
    expect(environments('kept', 'catalog', 90_000)).toEqual({ ...ready, idle: 8 });
    expect(at('kept', 90_000).class('browse').offered).toBe(0);
    expect(environments('kept', 'catalog', 180_500)).toEqual({ ...ready, idle: 8 });
  });

  it('lets go of everything when both knobs say so', () => {
    const figure = lesson.figures.find(({ id }) => id === 'kept');
    const none = (figure?.controls ?? []).flatMap(({ options }) => options.find(({ id }) => id === 'none') ?? []);
    const interventions = none.flatMap(({ actions }) => actions.map((action) => ({ ...action, atMs: 0 })));
    expect(interventions).toHaveLength(2);
    const state = at('kept', 130_000, interventions).live('catalog', 'function');
    expect(state).toMatchObject({ ...ready, idle: 0 });
  });
});

describe('figure 2, to zero', () => {
  it.each([
    [50_000, { initializing: 0, busy: 8, idle: 10 }],
    [90_000, { ...ready, idle: 14 }],
    [121_000, { ...ready, idle: 0 }],
    [180_250, { initializing: 4, busy: 0, idle: 0 }],
    [182_000, { initializing: 0, busy: 5, idle: 5 }],
  ])('%i ms', (atMs, expected) => expect(environments('zero', 'catalog', atMs)).toEqual(expected));
});

describe('figure 3, the limit', () => {
  it.each([
    [19_000, { initializing: 0, busy: 10, idle: 9 }],
    [20_250, { initializing: 10, busy: 19, idle: 0 }],
    [20_500, { initializing: 25, busy: 25, idle: 0 }],
    [21_000, { initializing: 0, busy: 50, idle: 0 }],
    [25_000, { initializing: 0, busy: 50, idle: 0 }],
  ])('%i ms', (atMs, expected) => expect(environments('limit', 'render', atMs)).toEqual(expected));

  it('request 230 is the first to be refused, at 0:20.5', () => {
    const figure = lesson.figures.find(({ id }) => id === 'limit');
    if (figure === undefined) throw new Error('no figure "limit"');
    const { playback } = recordFigure(checkFigure(figure, 'limit'), { untilMs: 21_000 }, 'limit');
    const first = playback.happenings.find(({ kind }) => kind === 'firstRefusal');
    expect(first).toMatchObject({ request: 230, reason: 'concurrencyLimit' });
    expect(first?.atMs).toBeGreaterThan(20_450);
    expect(first?.atMs).toBeLessThanOrEqual(20_500);
  });

  it('shows beside the prediction a curve that hardly moves', () => {
    const prediction = lesson.figures.find(({ id }) => id === 'limit')?.prediction;
    if (prediction === undefined) throw new Error('figure 3 asks for a prediction');
    const before = at('limit', prediction.fromMs).class('render').p99Ms;
    const after = at('limit', prediction.compareAtMs).class('render').p99Ms;
    expect(after / before).toBeLessThan(1.3);
    expect(before).toBeGreaterThan(prediction.minMs);
  });
});

describe('figure 4, the staircase', () => {
  it.each([
    [20_500, { initializing: 29, busy: 25, idle: 0 }],
    [21_000, { initializing: 2, busy: 71, idle: 0 }],
    [25_000, { initializing: 1, busy: 90, idle: 1 }],
    [35_000, { initializing: 0, busy: 114, idle: 18 }],
  ])('%i ms', (atMs, expected) => expect(environments('staircase', 'render', atMs)).toEqual(expected));

  it('refuses nobody at 0:20.5 and 0:35, and does at 0:21', () => {
    for (const atMs of [20_500, 35_000]) expect(at('staircase', atMs).class('render').refused).toBe(0);
    expect(at('staircase', 21_000).class('render').refused).toBeGreaterThan(0);
  });
});

describe('figure 5, the database', () => {
  it('uses two connections at 0:19 and all ten at 0:20.5, with three environments to spare', () => {
    expect(inUse(19_000)).toBe(2);
    expect(inUse(20_500)).toBe(10);
    expect(environments('database', 'orders', 20_500).idle).toBe(3);
  });

  it('0:25 the function refuses nobody, and a third of the orders fails', () => {
    const { failed, refused, offered } = at('database', 25_000).class('order');
    expect(refused).toBe(0);
    expect(failed / offered).toBeCloseTo(1 / 3, 1);
  });
});

describe('figure 6, packages', () => {
  it('0:20.25 eight start above, none below; 0:20.5 four on each side', () => {
    expect(environments('packages', 'zip', 20_250).initializing).toBe(8);
    expect(environments('packages', 'image', 20_250).initializing).toBe(0);
    for (const id of ['zip', 'image']) expect(environments('packages', id, 20_500).initializing).toBe(4);
  });

  it('0:25 nobody can tell the two apart', () => {
    const state = at('packages', 25_000);
    expect(state.class('zip').p99Ms).toBe(state.class('image').p99Ms);
  });
});

describe('figure 7, beside instances', () => {
  it.each([
    [10_000, { busy: 1, queued: 0 }],
    [40_000, { busy: 8, queued: 1 }],
    [83_000, { busy: 8, queued: 69 }],
    [88_000, { busy: 8, queued: 75 }],
  ])('%i ms', (atMs, expected) => expect(at('beside', atMs).component('servers')).toMatchObject(expected));

  it('0:83 18 environments are busy; 0:88 the instances refuse', () => {
    expect(environments('beside', 'catalog', 83_000).busy).toBe(18);
    expect(at('beside', 88_000).class('instances').refused).toBeGreaterThan(0);
    expect(at('beside', 88_000).class('functions').failed).toBe(0);
  });
});
