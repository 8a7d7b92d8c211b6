import { describe, expect, it } from 'vitest';
import { runScenario } from '../../experiment';
import type { Scenario, ScenarioInput } from '../../scenario';
import { logOf } from '../../testing/log';
import { lambda, link, scenario, trace } from '../../testing/scenarios';

type Account = NonNullable<ScenarioInput['account']>;

const free = { scaling: null, synchronousRequestsPerSecond: null, unreservedMinimum: 0 } as const;

/** So many requests to F at once, at each of these times. */
const bursts = (
  times: readonly (readonly [atMs: number, count: number])[],
  account: Account,
  more: Parameters<typeof lambda>[2] = {},
  workMs = 50,
) =>
  scenario({
    account,
    components: [
      { ...trace('F', []), workload: { kind: 'trace', arrivals: times.map(([atMs, count]) => ({ atMs, count })) } },
      lambda('F', workMs, more),
    ],
    connections: [link('client', 'F')],
  });

function outcome(run: Scenario, durationMs = 60_000) {
  const { classes, meters } = runScenario(run, { durationMs });
  const [one] = classes;
  return { served: one?.succeeded, reasons: one?.reasons, counters: meters[0]?.counters };
}

describe('concurrency', () => {
  it('[L3] [L4] refuses what the account has no concurrency for, at once', () => {
    const { served, reasons, counters } = outcome(bursts([[0, 7]], { ...free, concurrency: 5 }));
    expect([served, reasons]).toEqual([5, { ok: 5, concurrencyLimit: 2 }]);
    expect(counters).toMatchObject({ invocations: 5, throttles: 2, throttledByAccountConcurrency: 2 });
    expect(logOf(bursts([[0, 2]], { ...free, concurrency: 1 }))).toEqual([
      '0 #1 sent',
      '0 #2 sent',
      '0 #1 try 1 at F',
      '0 #2 try 1 at F',
      '0 #2 refused concurrencyLimit at F',
      '0 #2 refused concurrencyLimit',
      '100 #1 waited 100 at F',
      '150 #1 ok',
    ]);
  });

  it('[L4] counts INIT, and not idle environments', () => {
    const times = [
      [0, 3],
      [99, 1],
      [151, 3],
    ] as const;
    expect(outcome(bursts(times, { ...free, concurrency: 3 })).reasons).toEqual({ ok: 6, concurrencyLimit: 1 });
  });

  it('[L4] gives a function at most what it has reserved', () => {
    const run = bursts([[0, 7]], { ...free, concurrency: 100 }, { reservedConcurrency: 4 });
    expect(outcome(run).reasons).toEqual({ ok: 4, reservedConcurrencyLimit: 3 });
  });

  it('[L4] turns a function off that has reserved nothing', () => {
    const run = bursts([[0, 1]], { ...free, concurrency: 100 }, { reservedConcurrency: 0 });
    expect(outcome(run).reasons).toEqual({ reservedConcurrencyLimit: 1 });
  });

  it('[L4] keeps reserved concurrency from all others, who share the rest', () => {
    const arrivals = [{ atMs: 0, count: 30 }];
    const run = scenario({
      account: { ...free, concurrency: 10 },
      components: [
        { ...trace('A', []), id: 'first', workload: { kind: 'trace', arrivals } },
        { ...trace('B', []), id: 'second', workload: { kind: 'trace', arrivals: [{ atMs: 1, count: 30 }] } },
        { ...trace('C', []), id: 'third', workload: { kind: 'trace', arrivals: [{ atMs: 2, count: 30 }] } },
        lambda('A', 50),
        lambda('B', 50, { reservedConcurrency: 4 }),
        lambda('C', 50),
      ],
      connections: [link('first', 'A'), link('second', 'B'), link('third', 'C')],
    });
    const { classes } = runScenario(run, { durationMs: 1_000 });
    expect(classes.map((one) => one.succeeded)).toEqual([6, 4, 0]);
    expect(classes.map((one) => Object.keys(one.reasons).at(-1))).toEqual([
      'concurrencyLimit',
      'reservedConcurrencyLimit',
      'concurrencyLimit',
    ]);
  });
});

describe('the scaling rate', () => {
  const account = { concurrency: 100_000, synchronousRequestsPerSecond: null } as const;

  it('[L5] adds 1,000 environments at once and 100 more each second', () => {
    const times = [
      [0, 3_000],
      [5, 3_000],
      [1_000, 3_000],
    ] as const;
    const { reasons, counters } = outcome(bursts(times, account, {}, 400));
    expect(counters).toMatchObject({ coldStarts: 1_100, warmStarts: 1_000, throttledByScalingRate: 6_900 });
    expect(reasons).toEqual({ ok: 2_100, scalingLimit: 6_900 });
  });

  it('[L5] does not save up what was not used', () => {
    expect(outcome(bursts([[50_000, 3_000]], account)).counters?.coldStarts).toBe(1_000);
  });

  it('[L5] holds for each function alone', () => {
    const run = scenario({
      account,
      components: [
        { ...trace('A', []), id: 'first', workload: { kind: 'trace', arrivals: [{ atMs: 0, count: 2_000 }] } },
        { ...trace('B', []), id: 'second', workload: { kind: 'trace', arrivals: [{ atMs: 0, count: 2_000 }] } },
        lambda('A', 50),
        lambda('B', 50),
      ],
      connections: [link('first', 'A'), link('second', 'B')],
    });
    expect(runScenario(run, { durationMs: 1_000 }).classes.map((one) => one.succeeded)).toEqual([1_000, 1_000]);
  });

  it('[L5] was that of all functions together until November 2023', () => {
    const run = scenario({
      account: { ...account, scaling: { kind: 'accountBurst' } },
      components: [
        { ...trace('A', []), id: 'first', workload: { kind: 'trace', arrivals: [{ atMs: 0, count: 2_000 }] } },
        {
          ...trace('B', []),
          id: 'second',
          workload: {
            kind: 'trace',
            arrivals: [
              { atMs: 1, count: 2_000 },
              { atMs: 60_001, count: 2_000 },
            ],
          },
        },
        lambda('A', 50),
        lambda('B', 50),
      ],
      connections: [link('first', 'A'), link('second', 'B')],
    });
    const { classes } = runScenario(run, { durationMs: 120_000 });
    expect(classes.map((one) => one.reasons)).toEqual([{ ok: 2_000 }, { ok: 2_500, scalingLimit: 1_500 }]);
  });
});

describe('the request rate', () => {
  /** 200 requests a second of 1 ms, from the start on, one after the other. */
  const quick = (more: Parameters<typeof lambda>[2]) =>
    scenario({
      account: { concurrency: 110 },
      components: [
        {
          id: 'client',
          kind: 'client',
          workload: { kind: 'open', process: 'constant', ratePerSecond: 200 },
          classes: [{ name: 'request', to: 'F' }],
        },
        lambda('F', 1, { coldStart: { kind: 'distribution', init: 0 }, ...more }),
      ],
      connections: [link('client', 'F')],
    });

  it('[L6] is ten synchronous requests a second for each unit of concurrency', () => {
    const { reasons, counters } = outcome(quick({ reservedConcurrency: 5 }), 10_000);
    expect(reasons?.ok).toBeGreaterThanOrEqual(50 + 50 * 10 - 2);
    expect(reasons?.ok).toBeLessThanOrEqual(50 + 50 * 10);
    expect(reasons?.invocationRateLimit).toBe(2_000 - (reasons?.ok ?? 0));
    expect(counters?.throttledByRequestRate).toBe(reasons?.invocationRateLimit);
    expect(counters?.coldStarts).toBe(1);
  });

  it('[L6] is far from the unreserved concurrency of the account', () => {
    expect(outcome(quick({}), 10_000).reasons).toEqual({ ok: 2_000 });
  });

  it('[L6] does not hold for asynchronous events', () => {
    const run = scenario({
      account: { concurrency: 110 },
      components: [
        {
          id: 'client',
          kind: 'client',
          workload: { kind: 'open', process: 'constant', ratePerSecond: 200 },
          classes: [{ name: 'request', to: 'F' }],
        },
        lambda('F', 1, { reservedConcurrency: 5, coldStart: { kind: 'distribution', init: 0 } }),
      ],
      connections: [link('client', 'F', { invocation: 'asynchronous' })],
    });
    expect(outcome(run, 10_000).counters).toMatchObject({ events: 2_000, eventsSucceeded: 2_000, throttles: 0 });
  });
});
