/**
 * What captions, text and the causal chain say of a moment is so in the run.
 */
import { describe, expect, it } from 'vitest';
import { checkFigure } from '@/content/load/check-lesson';
import { recordFigure } from '@/content/load/figure-run';
import { traceRequest } from '@/content/load/request-trace';
import type { Figure } from '@/content/model';
import { momentState } from '@/content/testing/moment-state';
import type { Intervention } from '@/simulator/scenario/schema/intervention';
import { deployAgain } from './figures/controls';
import { lesson } from './index';

function figure(id: string): Figure {
  const found = lesson.figures.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no figure "${id}"`);
  return found;
}

const at = (id: string, atMs: number, interventions: readonly Intervention[] = []) =>
  momentState(lesson, { figure: id, atMs, interventions });
const kinds = ['browse', 'search', 'checkout', 'report'] as const;
const each = (state: ReturnType<typeof at>, of: 'failed' | 'goodput' | 'refused') =>
  kinds.map((kind) => state.class(kind)[of]);
const nothing = [0, 0, 0, 0];

describe('figure 1, the leak', () => {
  it.each([
    [40_000, 4],
    [48_000, 1],
  ])('%i ms: %i threads work, and nothing fails', (atMs, busy) => {
    expect(at('leak', atMs).component('shop').busy).toBe(busy);
    expect(each(at('leak', atMs), 'failed')).toEqual(nothing);
  });

  it('0:49.5 kills request 2950, a checkout, with its process', () => {
    const checked = checkFigure(figure('leak'), 'leak');
    const { topology, playback } = recordFigure(checked, { untilMs: 70_000 }, 'monolith');
    const checkout = topology.classes.findIndex(({ name }) => name === 'checkout');
    const killed = playback.happenings.filter((one) => one.kind === 'firstFailure' && one.reason === 'outOfMemory');
    expect(killed).toContainEqual(expect.objectContaining({ request: 2_950, requestClass: checkout }));
    expect(Math.abs((killed[0]?.atMs ?? 0) - 49_500)).toBeLessThan(100);
  });

  it('1:09 after both were dead, one copy answers again', () => {
    expect(each(at('leak', 55_000), 'goodput')).toEqual(nothing);
    expect(at('leak', 69_000).class('browse').goodput).toBeGreaterThan(0);
    expect(at('leak', 69_000).class('browse').failed).toBeGreaterThan(0);
  });

  it('fails all kinds of requests with one copy dead', () => {
    for (const failed of each(at('leak', 50_000), 'failed')) expect(failed).toBeGreaterThan(0);
    for (const goodput of each(at('leak', 50_000), 'goodput')) expect(goodput).toBeGreaterThan(0);
  });
});

describe('figure 2, one process', () => {
  it.each([
    [12_000, 2, 0],
    [14_000, 5, 1],
    [19_000, 5, 1],
  ])('%i ms: %i threads in use, %i of them waits for the database', (atMs, busy, held) => {
    expect(at('one-process', atMs).component('shop')).toEqual({ busy, held, queued: 0 });
  });
});

describe('figure 3, hot search', () => {
  it('fills threads and queues within a second', () => {
    expect(at('hot', 19_000).component('shop').busy).toBe(5);
    expect(at('hot', 20_500).component('shop')).toMatchObject({ busy: 14, queued: 0 });
    expect(at('hot', 21_000).component('shop')).toMatchObject({ busy: 16, queued: 18 });
  });

  it('0:21.5 has refused requests of every kind', () => {
    for (const refused of each(at('hot', 21_500), 'refused')) expect(refused).toBeGreaterThan(0);
  });

  it('the request whose waterfall is read took 1.2 s, one of them in the queue, and worked for less than 0.1 s', () => {
    const moment = { figure: 'hot', atMs: 22_500 };
    const [trace] = traceRequest(checkFigure(figure('hot'), 'hot'), { moment, request: 1_237 }, 'quiz/trace.ts');
    const spent = (component: string, category: string) =>
      (trace?.spans ?? [])
        .filter((span) => span.component === component)
        .flatMap(({ phases }) => phases.filter((phase) => phase.category === category))
        .reduce((sum, { startMs, endMs }) => sum + (endMs ?? Number.NaN) - startMs, 0);
    expect(trace).toMatchObject({ requestClass: 'checkout', outcome: 'success' });
    expect(((trace?.endMs ?? 0) - (trace?.startMs ?? 0)) / 1_000).toBeCloseTo(1.2, 1);
    expect(spent('shop', 'queue') / 1_000).toBeCloseTo(1, 1);
    expect(spent('shop', 'work')).toBeLessThan(100);
  });
});

describe('figure 4, copies', () => {
  it.each([
    [29_000, 16, 29],
    [37_000, 16, 31],
    [40_000, 25, 6],
  ])('%i ms: %i threads in use, %i requests wait', (atMs, busy, queued) => {
    expect(at('copies', atMs).component('shop')).toMatchObject({ busy, queued });
  });

  it('0:50 refuses nothing', () => expect(each(at('copies', 50_000), 'refused')).toEqual(nothing));

  it('with two copies again from 0:50 on, refuses again within 10 s', () => {
    const back: Intervention = { atMs: 50_000, target: 'shop', kind: 'scale', replicas: 2 };
    expect(Math.max(...each(at('copies', 60_000, [back]), 'refused'))).toBeGreaterThan(0);
  });
});

describe('figure 5, a deployment', () => {
  it('answers everybody before, nobody at 0:26, and everybody after', () => {
    expect(each(at('deploy', 19_000), 'failed')).toEqual(nothing);
    expect(each(at('deploy', 26_000), 'goodput')).toEqual(nothing);
    for (const goodput of each(at('deploy', 31_000), 'goodput')) expect(goodput).toBeGreaterThan(0);
    expect(each(at('deploy', 35_000), 'failed')).toEqual(nothing);
  });

  it('again, rolling, loses nothing', () => {
    const [rolling] = deployAgain.options.find(({ id }) => id === 'rolling')?.actions ?? [];
    const done = [{ atMs: 35_000, ...rolling } as Intervention];
    for (const atMs of [38_000, 44_000, 50_000, 56_000])
      expect(each(at('deploy', atMs, done), 'failed')).toEqual(nothing);
  });

  it('a deployment by stopping takes nine seconds', () => {
    const { playback } = recordFigure(checkFigure(figure('deploy'), 'deploy'), { untilMs: 40_000 }, 'monolith');
    const nobody = playback.rows.filter((row) => row.classes.every(({ goodputPerSecond }) => goodputPerSecond === 0));
    expect(nobody.length).toBeGreaterThan(0);
    const refusals = playback.happenings.filter(({ kind }) => kind === 'firstRefusal');
    expect(refusals[0]?.atMs).toBeLessThan(20_100);
    expect(at('deploy', 29_500).class('browse').goodput).toBeGreaterThan(0);
  });
});

describe('figure 6, five services', () => {
  it('0:33 nothing fails yet', () => expect(each(at('services', 33_000), 'failed')).toEqual(nothing));

  it('0:36 reports fail, and nothing else', () => {
    expect(each(at('services', 36_000), 'failed').slice(0, 3)).toEqual([0, 0, 0]);
    expect(at('services', 36_000).class('report').failed).toBeGreaterThan(0);
  });

  it('0:45 no report is answered, every checkout is', () => {
    expect(at('services', 45_000).class('report').goodput).toBe(0);
    expect(at('services', 45_000).class('checkout').failed).toBe(0);
  });
});
