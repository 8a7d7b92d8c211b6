import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Intervention } from '../scenario';
import type { Chunk } from '../telemetry/chunk';
import { outcomeCode } from '../telemetry/codes';
import { anyIntervention, anyScenario } from '../testing/arbitrary';
import { link, poisson, scenario, service } from '../testing/scenarios';
import { LiveRun } from './live-run';

const shop = scenario({
  durationMs: 30_000,
  components: [
    poisson('A', 60),
    service('A', 20, { concurrency: 12, queue: { limit: 12 } }, ['B']),
    service('B', 30, { concurrency: 8 }),
  ],
  connections: [link('client', 'A', { latencyMs: 10, timeoutMs: 2_000 }), link('A', 'B')],
});

const parts = ({ flights, slots, queues, refusals, endings, series, happenings, marks }: Chunk) => ({
  flights,
  slots,
  queues,
  refusals,
  endings,
  series,
  happenings,
  marks,
});

describe('LiveRun', () => {
  it('[S3] stops where the clock stands still, with a budget or without', () => {
    const endless = scenario({
      components: [
        {
          id: 'client',
          kind: 'client',
          workload: { kind: 'closed', users: 1, thinkTime: 0 },
          classes: [{ name: 'request', to: 'A' }],
        },
        service('A', 0),
      ],
      connections: [link('client', 'A')],
    });
    const inSlices = new LiveRun(endless);
    expect(() => {
      inSlices.advance(1_000, 200_000);
      inSlices.advance(1_000);
    }).toThrow(/More than 5000000 events happen at 0 ms, and the clock does not move on/);
  }, 90_000);

  it('[T2] gives, after going back, the run that would have been if the intervention had been planned', () => {
    fc.assert(
      fc.property(anyScenario, anyIntervention, (run, intervention) => {
        const back = new LiveRun(run);
        back.advance(1_500);
        back.intervene(intervention);
        const planned = new LiveRun(run, { interventions: [intervention] });
        planned.advance(back.nowMs);
        expect(parts(back.advance(2_000))).toEqual(
          parts({
            ...planned.advance(2_000),
            happenings: expect.anything(),
          } as Chunk),
        );
      }),
      { numRuns: 20 },
    );
  });

  it('[T2] remembers what was done since the last snapshot when it goes back to a moment after it', () => {
    const crash = { atMs: 5_100, target: 'B', kind: 'crash' } as const;
    const slow = { atMs: 5_500, target: 'A', kind: 'slow', factor: 2, addedMs: 0 } as const;
    const back = new LiveRun(shop);
    back.advance(crash.atMs);
    back.intervene(crash);
    back.advance(9_000);
    back.intervene(slow);
    const planned = new LiveRun(shop, { interventions: [crash, slow] });
    planned.advance(slow.atMs);
    expect(parts(back.advance(9_000))).toEqual(
      parts({ ...planned.advance(9_000), happenings: expect.anything() } as Chunk),
    );
  });

  it('[T2] forks: another run with the same past, and neither feels what is done to the other', () => {
    const anyMs = fc.integer({ min: 1, max: 1_500 });
    const any = fc.tuple(anyScenario, anyIntervention, anyIntervention, anyIntervention, anyMs);
    fc.assert(
      fc.property(any, ([run, first, second, third, atMs]) => {
        const earlier = { ...first, atMs: Math.min(first.atMs, atMs / 2) };
        const acted = { ...third, atMs: Math.max(atMs, third.atMs) };
        const parent = new LiveRun(run, { interventions: [second] });
        parent.advance(earlier.atMs);
        parent.intervene(earlier);
        parent.advance(1_500);
        const fork = parent.fork(atMs);
        expect(fork.nowMs).toBe(atMs);
        fork.intervene(acted);
        const like = (interventions: readonly Intervention[], toMs: number) => {
          const other = new LiveRun(run, { interventions });
          other.advance(toMs);
          return parts({ ...other.advance(2_000), happenings: expect.anything() } as Chunk);
        };
        expect(parts(fork.advance(2_000))).toEqual(like([second, earlier, acted], atMs));
        expect(parts(parent.advance(2_000))).toEqual(like([second, earlier], 1_500));
      }),
      { numRuns: 20 },
    );
    expect(() => new LiveRun(shop).fork(1)).toThrow('cannot fork');
  });

  it('[T13] keeps few snapshots of a long run, and goes back to any moment of it all the same', () => {
    const sparse = scenario({
      durationMs: 7_200_000,
      components: [poisson('B', 0.05), service('B', 10)],
      connections: [link('client', 'B')],
    });
    const long = new LiveRun(sparse);
    long.advance(7_200_000);
    const kept = (long as unknown as { snapshots: readonly object[] }).snapshots.length;
    expect(kept).toBeLessThan(140);
    const again = new LiveRun(sparse);
    again.advance(1_234_567);
    const fork = long.fork(1_234_567);
    expect(parts(fork.advance(1_300_000))).toEqual(
      parts({ ...again.advance(1_300_000), happenings: expect.anything() } as Chunk),
    );
  });

  it('[K5] tells the same in many small chunks as in a large one', () => {
    const small = new LiveRun(shop);
    const flights: number[] = [];
    const rows: number[] = [];
    for (let atMs = 37; atMs <= 9_990; atMs += 37) {
      const chunk = small.advance(atMs);
      flights.push(...chunk.flights.departMs);
      rows.push(...chunk.series.map((row) => row.atMs));
    }
    const large = new LiveRun(shop).advance(9_990);
    expect(flights).toEqual([...large.flights.departMs]);
    expect(rows).toEqual(large.series.map((row) => row.atMs));
  });

  it('[T3] reads rates every 250 ms over the last 2.5 s', () => {
    const run = new LiveRun(
      scenario({
        components: [
          {
            id: 'client',
            kind: 'client',
            workload: { kind: 'open', process: 'constant', ratePerSecond: 40 },
            classes: [{ name: 'request', to: 'B' }],
          },
          service('B', 10),
        ],
        connections: [link('client', 'B')],
      }),
    );
    const rows = run.advance(5_000).series;
    expect(rows.map((row) => row.atMs)).toEqual(Array.from({ length: 20 }, (_, index) => (index + 1) * 250));
    const last = rows.at(-1);
    expect(last?.classes[0]).toMatchObject({ offeredPerSecond: 40, goodputPerSecond: 40, p50Ms: 10, p99Ms: 10 });
    expect(last?.connections[0]).toMatchObject({ callsPerSecond: 40, triesPerSecond: 40 });
  });

  it('tells why A falls when B is slow', () => {
    const run = new LiveRun(shop);
    run.advance(10_000);
    run.intervene({ atMs: 10_000, target: 'B', kind: 'slow', factor: 30, addedMs: 0 });
    const told = run.advance(20_000).happenings;
    expect(told.map((one) => one.kind).slice(0, 3)).toEqual(['intervention', 'threadsExhausted', 'firstRefusal']);
    expect(told.find((one) => one.kind === 'threadsExhausted')).toMatchObject({
      component: 1,
      held: 12,
      waitingFor: 2,
    });
    expect(told.find((one) => one.kind === 'firstRefusal')).toMatchObject({
      component: 1,
      reason: 'queueFull',
      threads: 12,
      waitingFor: 2,
    });
    expect(told.some((one) => one.kind === 'goodputLost')).toBe(true);
  });

  it('tells a first only once while nothing is changed', () => {
    const run = new LiveRun(shop, {
      interventions: [5_000, 15_000].flatMap((atMs) => [
        { atMs, target: 'B', kind: 'crash' as const },
        { atMs: atMs + 1_000, target: 'B', kind: 'recover' as const },
      ]),
    });
    const firsts = run.advance(25_000).happenings.filter((one) => one.kind === 'firstFailure' && one.component === 2);
    expect(firsts.map((one) => Math.floor(one.atMs / 1_000))).toEqual([5, 5, 15, 15]);
    const steady = new LiveRun(shop, {
      interventions: [{ atMs: 5_000, target: 'B', kind: 'errors', rate: 0.005, answerAfterMs: null }],
    });
    const { endings, happenings } = steady.advance(30_000);
    const failedMs = [...endings.atMs].filter((_, index) => endings.outcome[index] === outcomeCode.error);
    expect(failedMs.some((atMs, index) => index > 0 && atMs - (failedMs[index - 1] as number) > 5_000)).toBe(true);
    expect(happenings.filter((one) => one.kind === 'firstFailure')).toHaveLength(1);
  });

  it('tells that goodput is back', () => {
    const run = new LiveRun(shop, {
      interventions: [
        { atMs: 5_000, target: 'B', kind: 'crash' },
        { atMs: 9_000, target: 'B', kind: 'recover' },
      ],
    });
    const told = run.advance(20_000).happenings;
    expect(told.find((one) => one.kind === 'firstFailure')).toMatchObject({ component: 2, reason: 'crashed' });
    const back = told.find((one) => one.kind === 'goodputBack');
    expect(back?.atMs).toBeGreaterThan(9_000);
    expect(back?.atMs).toBeLessThan(13_000);
  });
});
