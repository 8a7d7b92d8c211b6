/**
 * Functions behind what calls them in practice: an API gateway, a queue, another function.
 */
import { describe, expect, it } from 'vitest';
import { runScenario } from '../../experiment';
import { api, asking, at, endsOf, withGateway } from '../../testing/gateways';
import { logOf } from '../../testing/log';
import { feed, lambda, link, queue, scenario, trace } from '../../testing/scenarios';

describe('a function behind an API gateway', () => {
  const toFunction = { kind: 'function' as const, to: 'B', endpoint: 'request' };
  const gateway = api({ routes: { 'GET /': { integration: toFunction } } });
  const twice = asking([at(0, undefined, 2)], { request: {} });

  it('[L3] [G10] that is throttled gives 500, for it was not run', () => {
    const run = withGateway(twice, gateway, [lambda('B', 50, { reservedConcurrency: 1 })]);
    expect(endsOf(logOf(run))).toEqual(['0 #2 error integrationRejected', '150 #1 ok']);
  });

  it('[L10] [G10] that reaches its time-out gives 502', () => {
    const run = withGateway(asking([at(0)], { request: {} }), gateway, [lambda('B', 2_000, { timeoutMs: 1_000 })]);
    expect(endsOf(logOf(run))).toEqual(['1100 #1 error integrationFailed']);
  });
});

describe('a function that a queue feeds', () => {
  const run = (reservedConcurrency: number | null, messages: number) =>
    scenario({
      components: [
        { ...trace('Q', []), workload: { kind: 'trace', arrivals: [{ atMs: 0, count: messages }] } },
        queue('Q', { visibilityTimeoutMs: 30_000 }),
        lambda('F', 0, {
          reservedConcurrency,
          coldStart: { kind: 'distribution', init: 0 },
          endpoints: { request: { steps: [{ kind: 'work', time: 100, perRecord: 10 }] } },
        }),
      ],
      connections: [link('client', 'Q'), feed('Q', 'F', { kind: 'queue', batchSize: 10 })],
    });
  const countersOf = (of: ReturnType<typeof run>, id: string) =>
    runScenario(of, { durationMs: 120_000 }).meters.find((one) => one.id === id)?.counters;

  it('[L2] gets batches, each in an environment, and works on every record', () => {
    const { invocations = 0, coldStarts, billedMs } = countersOf(run(null, 50), 'F') ?? {};
    expect(invocations).toBeLessThan(50);
    expect({ coldStarts, billedMs }).toEqual({ coldStarts: 5, billedMs: 100 * invocations + 10 * 50 });
  });

  it('[L4] gets what it was throttled for again', () => {
    const throttled = run(1, 50);
    expect(countersOf(throttled, 'F')).toMatchObject({ coldStarts: 1, errors: 0 });
    expect(countersOf(throttled, 'F')?.throttledByReservedConcurrency).toBeGreaterThan(0);
    expect(countersOf(throttled, 'Q')).toMatchObject({ deleted: 50 });
  });
});

describe('a function that calls another', () => {
  const run = (invocation: 'synchronous' | 'asynchronous') =>
    scenario({
      components: [trace('F', [0]), lambda('F', 10, {}, ['G']), lambda('G', 500)],
      connections: [link('client', 'F'), link('F', 'G', { invocation })],
    });

  it('[L11] is billed while it waits for it', () => {
    const { classes, meters } = runScenario(run('synchronous'), { durationMs: 10_000 });
    expect(classes[0]?.latency.maxMs).toBe(710);
    expect(meters.map(({ counters }) => counters.billedMs)).toEqual([710, 600]);
  });

  it('[L12] is not when the other one is invoked asynchronously', () => {
    const { classes, meters } = runScenario(run('asynchronous'), { durationMs: 10_000 });
    expect(classes[0]?.latency.maxMs).toBe(110);
    expect(meters.map(({ counters }) => counters.billedMs)).toEqual([110, 600]);
  });

  it('[L4] both take of the concurrency of the account', () => {
    const crowded = scenario({
      account: { concurrency: 4, unreservedMinimum: 0 },
      components: [
        { ...trace('F', []), workload: { kind: 'trace', arrivals: [{ atMs: 0, count: 3 }] } },
        lambda('F', 10, {}, ['G']),
        lambda('G', 500),
      ],
      connections: [link('client', 'F'), link('F', 'G')],
    });
    const { classes, meters } = runScenario(crowded, { durationMs: 10_000 });
    // The second one fails at once, and what it had is free for the call of the third.
    expect(classes[0]).toMatchObject({ succeeded: 2, errors: 1 });
    expect(meters.map(({ counters }) => counters.throttles)).toEqual([0, 1]);
  });
});
