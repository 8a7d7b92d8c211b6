import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LiveRun } from '@/simulator/experiment/live-run';
import '@/simulator/packs/all';
import { readScenario } from '@/simulator/scenario';
import { Playback } from '@/simulator/telemetry/playback';
import { environmentsOf, saturationOf } from './readings';

function recorded(template: string, untilMs: number): Playback {
  const file = new URL(`../../../content/templates/${template}.json`, import.meta.url);
  const read = readScenario(JSON.parse(readFileSync(file, 'utf8')));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const live = new LiveRun(read.value, { seed: 11 });
  const playback = new Playback(live.topology);
  playback.append(live.advance(untilMs));
  return playback;
}

const at = (points: readonly { readonly atMs: number; readonly value: number }[], atMs: number) =>
  points.find((point) => point.atMs === atMs)?.value ?? Number.NaN;

describe('saturation', () => {
  it('shows who holds all its threads: the caller of the slow service, not the slow one', () => {
    const { rows, topology } = recorded('slow-dependency', 60_000);
    const [first, second] = saturationOf(rows, topology);
    expect([first?.name, second?.name]).toEqual(['orders', 'payment']);
    expect(at(first?.points ?? [], 20_000)).toBeLessThan(0.3);
    expect(at(first?.points ?? [], 55_000)).toBe(1);
    expect(at(second?.points ?? [], 55_000)).toBeLessThan(0.9);
  });
});

describe('environments', () => {
  it('grow with a burst, starting before they are busy', () => {
    const { rows, topology } = recorded('cold-start-burst', 70_000);
    const [resize, ...others] = environmentsOf(rows, topology);
    expect([resize?.name, others]).toEqual(['resize', []]);
    const { starting = [], busy = [], limit = 0 } = resize ?? {};
    expect(at(busy, 50_000)).toBeLessThan(15);
    expect(Math.max(...starting.map(({ value }) => value))).toBeGreaterThan(30);
    expect(at(busy, 68_000)).toBeGreaterThan(50);
    expect(limit).toBeGreaterThanOrEqual(1_000);
    expect(environmentsOf(recorded('monolith', 2_000).rows, recorded('monolith', 2_000).topology)).toEqual([]);
  });
});
