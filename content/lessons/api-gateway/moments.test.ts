/**
 * What the captions, the causal chain and the text say of a moment is so in the run.
 */
import { describe, expect, it } from 'vitest';
import { momentState } from '@/content/testing/moment-state';
import { lesson } from './index';

const at = (figure: string, atMs: number) => momentState(lesson, { figure, atMs });

describe('figure 1, a gateway without settings', () => {
  it.each([12_000, 14_000, 20_000])('%i ms: everything is answered, and nothing waits', (atMs) => {
    const state = at('works', atMs);
    expect(state.component('Shop').queued).toBe(0);
    expect(state.component('API').queued).toBe(0);
    for (const name of ['browse', 'buy', 'scan']) expect(state.class(name).failed).toBe(0);
  });
});

describe('figure 2, the rush without a limit', () => {
  it('0:19 nothing waits', () => expect(at('flood', 19_000).component('Shop').queued).toBe(0));

  it.each([
    [20_200, 7],
    [21_500, 64],
    [22_000, 94],
    [24_000, 200],
  ])('%i ms: all four threads work, and %i stand in line', (atMs, queued) => {
    expect(at('flood', atMs).component('Shop')).toMatchObject({ busy: 4, queued });
  });

  it.each([26_000, 34_000])('%i ms: the line has its full length, and all classes fail', (atMs) => {
    const state = at('flood', atMs);
    expect(state.component('Shop').queued).toBeGreaterThan(195);
    for (const name of ['browse', 'buy', 'scan']) expect(state.class(name).failed).toBeGreaterThan(0);
  });

  it('0:34 whoever gets in waits two and a half seconds', () => {
    expect(at('flood', 34_000).class('buy').p99Ms / 1_000).toBeCloseTo(2.5, 1);
  });
});

describe('figure 3, one limit for each route', () => {
  it('0:20.5 nobody is refused yet', () => {
    const state = at('stage-limit', 20_500);
    for (const name of ['browse', 'scan']) expect(state.class(name).refused).toBe(0);
  });

  it('0:20.8 the bucket of the products route has run dry, that of the orders has not', () => {
    const state = at('stage-limit', 20_800);
    for (const name of ['browse', 'scan']) expect(state.class(name).refused).toBeGreaterThan(0);
    expect(state.class('buy').refused).toBe(0);
  });

  it('0:26 about 40 products a second pass, most of them for the partner', () => {
    const { browse, scan } = {
      browse: at('stage-limit', 26_000).class('browse'),
      scan: at('stage-limit', 26_000).class('scan'),
    };
    expect(browse.goodput + scan.goodput).toBeGreaterThan(36);
    expect(browse.goodput + scan.goodput).toBeLessThan(44);
    expect(scan.goodput).toBeGreaterThan(4 * browse.goodput);
  });
});

describe('figure 4, a limit for each key', () => {
  it('0:20.5 orders meet the partner’s first requests in the shop’s queue', () => {
    expect(at('plans', 20_500).component('Shop').queued).toBeGreaterThan(15);
  });

  it('0:26 the partner gets its 20 a second, and nobody else is refused', () => {
    const state = at('plans', 26_000);
    expect(state.class('scan').goodput).toBeCloseTo(20, -1);
    expect(state.class('scan').refused / state.class('scan').offered).toBeGreaterThan(0.75);
    for (const name of ['browse', 'buy']) expect(state.class(name).failed).toBe(0);
    expect(state.component('Shop').queued).toBe(0);
  });
});

describe('figure 5, the console', () => {
  it('0:00.4 every part is asked', () => {
    const state = at('console', 400);
    expect(state.component('Guard').busy + state.component('List').busy).toBeGreaterThan(0);
  });

  it.each([19_000, 26_000])('%i ms: authorizer and list function are idle, browse is answered', (atMs) => {
    const state = at('console', atMs);
    expect(state.component('Guard').busy).toBe(0);
    expect(state.component('List').busy).toBe(0);
    expect(state.class('browse')).toMatchObject({ failed: 0 });
  });
});

describe('figure 6, the report', () => {
  const sinceSlow = Array.from({ length: 23 }, (_, index) => 23_000 + 1_000 * index);

  it('0:45 nobody who has asked since 0:20 has had an answer', () => {
    for (const atMs of sinceSlow) expect(at('late', atMs).class('wait').failed).toBe(0);
    const answered = sinceSlow.find((atMs) => at('late', atMs).class('wait').goodput > 0) ?? Number.NaN;
    expect(answered - at('late', answered).class('wait').p99Ms).toBeLessThan(20_000);
    const later = sinceSlow.filter((atMs) => atMs > answered + 2_500);
    for (const atMs of later) expect(at('late', atMs).class('wait').goodput).toBe(0);
  });

  it('0:45 below, everybody has an answer', () => {
    expect(at('late', 45_000).class('later').p99Ms).toBeLessThan(100);
    expect(at('late', 45_000).class('later').failed).toBe(0);
  });

  it('0:48 the first 504 has been given', () => expect(at('late', 48_000).class('wait').failed).toBeGreaterThan(0));

  it('1:00 the function makes 75 reports at once', () => expect(at('late', 60_000).component('Report').busy).toBe(75));
});

describe('figure 7, messages both ways', () => {
  it('0:20 all are connected, about 15 messages a second come in', () => {
    const { offered } = at('socket', 20_000).class('say');
    expect(offered).toBeGreaterThan(12);
    expect(offered).toBeLessThan(18);
    expect(at('socket', 20_000).class('join').offered).toBe(0);
  });
});
