import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeProblem, type Read } from '../../scenario';
import type { Intervention } from '../../scenario/schema/intervention';
import { anyIntervention, anyScenario } from '../../testing/arbitrary';
import { link, poisson, scenario, service, trace } from '../../testing/scenarios';
import { conduct, type Experiment } from '../experiment';
import { mainMeasures, measure } from '../measures';
import { runScenario } from '../run';
import { type CompareOptions, compare } from './compare';

const shop = (ratePerSecond = 60, numRetries = 0) =>
  scenario({
    durationMs: 20_000,
    components: [
      poisson('A', ratePerSecond),
      service('A', 5, { concurrency: 20 }, ['B']),
      service('B', 0, {
        concurrency: 4,
        queue: { limit: 8 },
        endpoints: { request: { steps: [{ kind: 'work', time: { kind: 'exponential', meanMs: 30 } }] } },
      }),
    ],
    connections: [link('client', 'A', { latencyMs: 2 }), link('A', 'B', { retryPolicy: { numRetries } })],
  });

function concluded<Report>(planned: Read<Experiment<Report>>): Report {
  if (!planned.ok) throw new Error(planned.problems.map(describeProblem).join('\n'));
  return conduct(planned.value);
}

const of = (run = shop(), interventions: readonly Intervention[] = []) => ({ scenario: run, interventions });
const report = (a = of(), b = of(), options: CompareOptions = {}) => concluded(compare(a, b, options));
const crash: Intervention = { atMs: 7_000, target: 'B', kind: 'crash' };

describe('compare', () => {
  it('[E9] [E10] [E11] finds no difference where there is none', () => {
    const { pairs, measures, windows } = report();
    expect(pairs[0]).toMatchObject({ arrivals: { same: true, firstDifference: null }, firstDivergence: null });
    expect(pairs[0]?.requests).toMatchObject({ onlyInA: 0, onlyInB: 0 });
    expect(pairs[0]?.requests?.alike).toBe(pairs[0]?.requests?.inBoth);
    expect(Object.values(measures).every(({ difference }) => difference.mean === 0)).toBe(true);
    expect(windows.every(({ difference }) => difference.goodputPerSecond === 0 && difference.p99Ms === 0)).toBe(true);
  });

  it('[E9] proves that both were sent the same, whatever differs behind', () => {
    const [pair] = report(of(), of(shop(60, 3), [crash])).pairs;
    const offered = runScenario(shop()).classes[0]?.offered;
    expect(pair?.arrivals).toMatchObject({ same: true, a: { count: offered }, b: { count: offered } });
    expect(pair?.arrivals?.a.hash).toBe(pair?.arrivals?.b.hash);
  });

  it('[E9] names the first arrival that differs', () => {
    const traced = (...timesMs: number[]) =>
      of(
        scenario({
          durationMs: 20_000,
          components: [trace('B', timesMs), service('B', 5)],
          connections: [link('client', 'B')],
        }),
      );
    const arrivals = (a: number[], b: number[]) => report(traced(...a), traced(...b)).pairs[0]?.arrivals;
    const at = (request: number, atMs: number) => ({ request, client: 'client', class: 'request', atMs });
    expect(arrivals([1, 5, 9_000], [1, 6, 9_000])?.firstDifference).toEqual({ a: at(2, 5), b: at(2, 6) });
    expect(arrivals([1, 5], [1])?.firstDifference).toEqual({ a: at(2, 5), b: null });
    expect(arrivals([1], [1, 9_000])?.firstDifference).toEqual({ a: null, b: at(2, 9_000) });
    expect(arrivals([1, 5], [1, 9_000])?.firstDifference).toEqual({ a: at(2, 5), b: at(2, 9_000) });
    expect(arrivals([1, 5], [1, 9_000])?.a.hash).not.toBe(arrivals([1, 5], [1, 9_000])?.b.hash);
    expect(arrivals([1, 5], [1, 5])?.same).toBe(true);
  });

  it('[E9] pairs users by what they did before, though they act at other times', () => {
    const closed = (workMs: number) =>
      of(
        scenario({
          durationMs: 1_000,
          components: [
            {
              id: 'client',
              kind: 'client',
              workload: { kind: 'closed', users: 3, thinkTime: { kind: 'exponential', meanMs: 50 } },
              classes: [{ name: 'request', to: 'B' }],
            },
            service('B', workMs),
          ],
          connections: [link('client', 'B')],
        }),
      );
    const [pair] = report(closed(10), closed(20)).pairs;
    // Nobody has been answered yet, so each user sends the first request at the same time in both.
    expect(pair?.arrivals?.firstDifference?.a?.request).toBeGreaterThan(1);
    expect(pair?.requests?.inBoth).toBeGreaterThan(20);
    expect(pair?.requests?.onlyInA).toBeGreaterThan(0);
    expect(pair?.firstDivergence).toMatchObject({ a: { durationMs: 10 }, b: { durationMs: 20 } });
    expect(pair?.firstDivergence?.a?.sentMs).toBe(pair?.firstDivergence?.b?.sentMs);
  });

  it('[E10] names the first request that went differently, with both courses', () => {
    const run = (interventions: Intervention[]) =>
      of(
        scenario({
          durationMs: 1_000,
          components: [trace('B', [10, 20, 300]), service('B', 200, { concurrency: 1 })],
          connections: [link('client', 'B', { latencyMs: 1 })],
        }),
        interventions,
      );
    const [pair] = report(run([]), run([{ atMs: 100, target: 'B', kind: 'crash' }])).pairs;
    expect(pair?.firstDivergence).toEqual({
      atMs: 101,
      client: 'client',
      class: 'request',
      a: { request: 1, sentMs: 10, endMs: 212, durationMs: 202, outcome: 'success', reason: 'ok' },
      b: { request: 1, sentMs: 10, endMs: 101, durationMs: 91, outcome: 'error', reason: 'crashed' },
    });
    expect(pair?.requests).toEqual({ inBoth: 3, alike: 0, onlyInA: 0, onlyInB: 0 });
    const [never] = report(run([]), run([{ atMs: 150, target: 'B', kind: 'pause' }])).pairs;
    expect(never?.firstDivergence).toMatchObject({
      atMs: 212,
      b: { endMs: null, durationMs: null, outcome: 'unfinished' },
    });
  });

  it('[E10] the divergence is not before the cause', () => {
    const [pair] = report(of(), of(shop(), [crash])).pairs;
    expect(pair?.firstDivergence?.atMs).toBeGreaterThanOrEqual(7_000);
    expect(pair?.firstDivergence?.atMs).toBeLessThan(7_100);
  });

  it('[E11] compares windows over time, and the ends with the plain runs', () => {
    const { windows, measures, pairs } = report(of(), of(shop(), [crash]), { windowMs: 3_000 });
    expect(windows.map(({ fromMs, toMs }) => [fromMs, toMs])).toEqual(
      [0, 3, 6, 9, 12, 15, 18].map((s) => [s * 1_000, Math.min(s + 3, 20) * 1_000]),
    );
    expect(windows[0]?.difference).toEqual({ offeredPerSecond: 0, goodputPerSecond: 0, failedShare: 0, p99Ms: 0 });
    expect(windows[4]).toMatchObject({
      b: { goodputPerSecond: 0, failedShare: 1, p99Ms: null },
      difference: { failedShare: 1 - (windows[4]?.a.failedShare ?? 0), p99Ms: null },
    });
    const [a, b] = [runScenario(shop()), runScenario(shop(), { interventions: [crash] })];
    expect(pairs[0]).toMatchObject({ a: { hash: a.hash, events: a.events }, b: { hash: b.hash, events: b.events } });
    expect(measures['classes.request.latency.p99Ms']).toMatchObject({
      a: { mean: a.classes[0]?.latency.p99Ms },
      b: { mean: b.classes[0]?.latency.p99Ms },
    });
    expect(measures.goodputPerSecond?.difference.mean).toBe(b.goodputPerSecond - a.goodputPerSecond);
    const goodput = windows.reduce(
      (sum, { b: read, fromMs, toMs }) => sum + (read.goodputPerSecond * (toMs - fromMs)) / 20_000,
      0,
    );
    expect(goodput).toBeCloseTo(b.goodputPerSecond, 9);
  });

  it('[E11] reads measures up to each window, and reading them changes nothing', () => {
    const overTime = ['connections.A->B.tries', 'services.*.utilization'];
    const warm = { ...shop(), warmUpMs: 5_000 };
    const { windows, pairs, measures } = report(of(warm), of(warm, [crash]), { overTime, windowMs: 2_500 });
    const plain = report(of(warm), of(warm, [crash]));
    expect({ pairs, measures }).toEqual({ pairs: plain.pairs, measures: plain.measures });
    const tries = windows.map(({ soFar }) => soFar['connections.A->B.tries']);
    expect(tries[0]?.a).toBeGreaterThan(0);
    // The warm-up is over.
    expect(tries[1]).toEqual({ a: 0, b: 0, difference: 0 });
    expect(tries.slice(2, 5).every((one, index) => (one?.a ?? 0) > (tries[index + 1]?.a ?? 0))).toBe(true);
    expect(windows.at(-1)?.soFar['services.B.utilization']).toEqual({
      a: measures['services.B.utilization']?.a.mean,
      b: measures['services.B.utilization']?.b.mean,
      difference: measures['services.B.utilization']?.difference.mean,
    });
    const wrong = compare(of(), of(), { overTime: ['nothing'] });
    expect(!wrong.ok && wrong.problems[0]?.path).toBe('overTime[0]');
  });

  it('[E11] measures after the warm-up, wherever the windows lie', () => {
    const warm = { ...shop(), warmUpMs: 4_321 };
    const { measures } = report(of(warm), of(warm), { windowMs: 10_000 });
    const plain = runScenario(warm);
    const ends = Object.fromEntries(Object.entries(measures).map(([name, { a }]) => [name, a.mean]));
    expect(ends).toEqual(measure(plain, mainMeasures));
    expect(Object.keys(ends).length).toBeGreaterThan(15);
  });

  it('[E9] [E10] [E11] tells the same of a and b as of b and a, and of each what it is alone', () => {
    const mirrored = <T>({ a, b }: { a: T; b: T }) => ({ a: b, b: a });
    fc.assert(
      fc.property(anyScenario, anyIntervention, (run, intervention) => {
        const [one, other] = [of(run), of(run, [intervention])];
        const [there, back] = [report(one, other), report(other, one)];
        const [pair, twin] = [there.pairs[0], back.pairs[0]];
        const alone = runScenario(run, { interventions: [intervention] });
        expect(pair?.b).toEqual({ hash: alone.hash, events: alone.events });
        expect(twin?.requests).toEqual({
          ...pair?.requests,
          onlyInA: pair?.requests?.onlyInB,
          onlyInB: pair?.requests?.onlyInA,
        });
        const { firstDivergence: first } = pair ?? {};
        expect(twin?.firstDivergence).toEqual(first ? { ...first, ...mirrored(first) } : null);
        const { arrivals } = pair ?? {};
        expect(arrivals?.same).toBe(arrivals?.a.hash === arrivals?.b.hash);
        expect(twin?.arrivals).toMatchObject(mirrored(arrivals ?? { a: null, b: null }));
        if (pair?.a?.hash === pair?.b?.hash) expect(first).toBeNull();
        if (first) expect(first.atMs).toBeGreaterThanOrEqual(intervention.atMs);
      }),
      { numRuns: 60 },
    );
  });

  it('[E12] has paired differences with narrower intervals than the variants have', () => {
    const { measures, pairs } = report(of(shop(100)), of(shop(100, 2)), { replications: 6 });
    expect(pairs.map((pair) => pair.arrivals?.same)).toEqual([true, true, true, true, true, true]);
    const { a, b, difference } = measures.goodputPerSecond ?? {};
    expect(difference?.values).toEqual(a?.values.map((value, pair) => (b?.values[pair] ?? 0) - (value ?? 0)));
    expect(difference?.halfWidth).toBeLessThan(a?.halfWidth ?? 0);
  });

  it('[E15] says when one of the runs was stopped', () => {
    const { pairs, measures, complete } = report(of(), of(shop(100)), { maxEvents: 5_000 });
    expect(complete).toBe(true);
    expect(pairs[0]).toMatchObject({ stopped: expect.stringMatching(/more than 5000 events/), arrivals: null });
    expect(measures).toEqual({});
  });

  it('[S1] refuses runs that do not last equally long', () => {
    const planned = compare(of(), of({ ...shop(), durationMs: 10_000 }));
    expect(!planned.ok && planned.problems.map(describeProblem)).toEqual([
      'b.scenario.durationMs: expected the same as in a, 20000, found 10000',
    ]);
    expect(compare(of(), of({ ...shop(), durationMs: 10_000 }), { durationMs: 5_000 }).ok).toBe(true);
    expect(compare(of(), of(), { windowMs: 1 }).ok).toBe(false);
  });

  it('[E11] takes longer windows for a long run', () => {
    const planned = compare(of(), of(), { durationMs: 7_200_000 });
    const [job] = planned.ok ? planned.value.jobs : [];
    expect(job).toMatchObject({ kind: 'twin', windowMs: 10_000 });
  });
});
