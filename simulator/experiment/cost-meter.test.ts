/** The bill of a run that goes on: what the charts of its cost are drawn from. */
import { describe, expect, it } from 'vitest';
import type { SeriesRow } from '../telemetry/chunk';
import { costWindowMs } from '../telemetry/cost-reading';
import { lambda, link, poisson, scenario, service, trace } from '../testing/scenarios';
import { LiveRun } from './live-run';
import { runScenario } from './run';

const monthMs = 30 * 24 * 3_600_000;

/** So many requests of 100 ms with 1,024 MB, each second of the first half minute; none in the second half. */
const burst = (more: Parameters<typeof lambda>[2] = {}) =>
  scenario({
    durationMs: 60_000,
    components: [
      trace(
        'F',
        Array.from({ length: 300 }, (_, nth) => 100 * nth),
      ),
      lambda('F', 100, { memoryMb: 1_024, ...more }),
    ],
    connections: [link('client', 'F')],
  });

const rowsOf = (live: LiveRun, untilMs = 60_000) => [...live.advance(untilMs).series];
const costAt = (rows: readonly SeriesRow[], atMs: number) => rows.find((row) => row.atMs === atMs)?.cost;
const item = (rows: readonly SeriesRow[], atMs: number, name: string) =>
  costAt(rows, atMs)?.items.find((one) => one.name === name);
const perMonth = (rows: readonly SeriesRow[], atMs: number) =>
  costAt(rows, atMs)?.items.reduce((sum, one) => sum + (one.usdPerMonth ?? Number.NaN), 0) ?? Number.NaN;

describe('[L22] the cost of a run that goes on', () => {
  it('is told once a second, and in the end is that of the summary', () => {
    const rows = rowsOf(new LiveRun(burst()));
    expect(rows.filter(({ cost }) => cost).map(({ atMs }) => atMs)).toEqual(
      Array.from({ length: 60 }, (_, nth) => 1_000 * (nth + 1)),
    );
    const { cost } = runScenario(burst());
    const { region, pricesAsOf, items } = costAt(rows, 60_000) ?? {};
    expect({ region, pricesAsOf }).toEqual({ region: cost?.region, pricesAsOf: cost?.pricesAsOf });
    expect(items?.map(({ name, quantity, usd }) => ({ name, quantity, usd }))).toEqual(
      cost?.components[0]?.items.map(({ name, quantity, usd }) => ({ name, quantity, usd })),
    );
  });

  it('has a month at the rate of the last seconds, not at that of the whole run', () => {
    const rows = rowsOf(new LiveRun(burst()));
    // 10 requests a second, or 100 in the window.
    expect(item(rows, 25_000, 'requests')?.usdPerMonth).toBeCloseTo((100 * 2e-7 * monthMs) / costWindowMs, 6);
    expect(item(rows, 4_000, 'requests')?.usdPerMonth).toBeCloseTo((10 * 2e-7 * monthMs) / 1_000, -1);
    expect(perMonth(rows, 59_000)).toBe(0);
    expect(costAt(rows, 59_000)?.items.some(({ usd }) => (usd ?? 0) > 0)).toBe(true);
  });

  it('counts what is held by its time, though it is charged in steps of five minutes', () => {
    const rows = rowsOf(new LiveRun(burst({ provisionedConcurrency: 2 })));
    const held = (2 * 0.0000041667 * monthMs) / 1_000;
    expect(item(rows, 30_000, 'provisionedConcurrency')?.quantity).toBeCloseTo(600, 6);
    expect(item(rows, 55_000, 'provisionedConcurrency')?.usdPerMonth).toBeCloseTo(held, 4);
  });

  it('is less the free tier of an account that has one', () => {
    const free = new LiveRun({ ...burst(), account: { ...burst().account, freeTier: true } });
    const rows = rowsOf(free);
    expect(costAt(rows, 25_000)?.freeTier).toBe(true);
    expect(perMonth(rows, 25_000)).toBeLessThan(perMonth(rowsOf(new LiveRun(burst())), 25_000));
  });

  it('is the same after going back, and on another branch', () => {
    const live = new LiveRun(burst());
    const whole = rowsOf(live);
    const other = live.fork(20_500);
    expect(rowsOf(other, 40_000)).toEqual(whole.filter(({ atMs }) => atMs > 20_500 && atMs <= 40_000));
    live.intervene({ atMs: 30_250, target: 'F', kind: 'recycle' });
    expect(
      rowsOf(live)
        .filter(({ atMs }) => atMs <= 31_000)
        .map(({ cost }) => cost),
    ).toEqual(whole.filter(({ atMs }) => atMs > 30_250 && atMs <= 31_000).map(({ cost }) => cost));
  });

  it('is not there where nothing has a price', () => {
    const own = scenario({
      durationMs: 2_000,
      components: [poisson('B', 5), service('B', 10)],
      connections: [link('client', 'B')],
    });
    expect(rowsOf(new LiveRun(own), 2_000).filter(({ cost }) => cost)).toEqual([]);
  });
});
