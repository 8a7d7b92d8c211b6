import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LiveRun } from '@/simulator/experiment/live-run';
import { runScenario } from '@/simulator/experiment/run';
import '@/simulator/packs/all';
import { readScenario } from '@/simulator/scenario';
import { Playback } from '@/simulator/telemetry/playback';
import { costMessages } from './cost-messages';
import { billAt, costsOf, kindsOf, thingOf, usedOf } from './cost-readings';
import { moneyAxis } from './money-axis';

function scenarioOf(template: string) {
  const file = new URL(`../../../../content/templates/${template}.json`, import.meta.url);
  const read = readScenario(JSON.parse(readFileSync(file, 'utf8')));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

function recorded(template: string, untilMs: number): Playback {
  const live = new LiveRun(scenarioOf(template), { seed: 11 });
  const playback = new Playback(live.topology);
  playback.append(live.advance(untilMs));
  return playback;
}

describe('the cost of a run', () => {
  const { rows, topology } = recorded('cold-start-burst', 70_000);
  const costs = costsOf(rows, topology);
  const { lines = [], soFar = [], perMonth = [] } = costs ?? {};

  it('adds up to the bill of the run', () => {
    const { cost } = runScenario(scenarioOf('cold-start-burst'), { seed: 11, durationMs: 70_000, warmUpMs: 0 });
    expect(soFar.at(-1)?.value).toBeCloseTo(cost?.usd ?? Number.NaN, 12);
    for (const [nth, { atMs, value }] of soFar.entries()) {
      const parts = lines.reduce((sum, line) => sum + (line.soFar[nth]?.value ?? Number.NaN), 0);
      expect(parts, `at ${atMs}`).toBeCloseTo(value, 12);
    }
  });

  it('never falls, while a month rises with the burst', () => {
    expect(soFar.every(({ value }, nth) => value >= (soFar[nth - 1]?.value ?? 0))).toBe(true);
    const at = (atMs: number) => perMonth.find((point) => point.atMs === atMs)?.value ?? Number.NaN;
    expect(at(68_000)).toBeGreaterThan(3 * at(50_000));
  });

  it('says what is charged, the dearest first, and leaves out what was not used', () => {
    const last = lines.map((line) => line.soFar.at(-1)?.value ?? 0);
    expect([...last].sort((a, b) => b - a)).toEqual(last);
    expect(lines.map(({ thing }) => thing)).toContain('function.init');
    expect(lines.map(({ thing }) => thing)).not.toContain('function.provisionedConcurrency');
    const bill = billAt(rows, 60_400);
    expect(bill).toBe(rows.find(({ atMs }) => atMs === 60_000)?.cost);
    expect(bill && usedOf(bill).length).toBeGreaterThan(2);
    expect(billAt(rows, 900)).toBeNull();
  });

  it('has words for everything that any template is charged for', () => {
    for (const template of ['serverless-shop', 'throttled-gateway', 'poison-record']) {
      const run = recorded(template, 3_000);
      const kinds = kindsOf(run.topology);
      for (const item of billAt(run.rows, 3_000)?.items ?? []) {
        const thing = thingOf(item, kinds);
        expect(thing, `${item.component} ${item.name}`).not.toBeNull();
        if (thing !== null) expect(costMessages.ko.inFull[thing]).not.toBe('');
        expect(costMessages.ko.units).toHaveProperty(item.unit);
      }
    }
  });

  it('is nothing where nothing has a price', () => {
    const own = recorded('monolith', 3_000);
    expect(costsOf(own.rows, own.topology)).toBeNull();
  });
});

describe('an axis of money', () => {
  it.each([3e-7, 0.0041, 0.09, 1.2, 87, 12_345])('has two to four round ticks up to %d', (most) => {
    const { ticks, to } = moneyAxis(most);
    expect(ticks.length).toBeGreaterThanOrEqual(2);
    expect(ticks.length).toBeLessThanOrEqual(4);
    expect(to).toBeGreaterThanOrEqual(most);
    expect(ticks.at(-1)).toBeGreaterThan(most / 3);
    expect(ticks.every((tick) => String(Number(tick.toPrecision(2))) === String(tick))).toBe(true);
  });
  it('is there without any', () => {
    expect(moneyAxis(0).ticks).toEqual([0]);
  });
});
