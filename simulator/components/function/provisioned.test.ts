import { describe, expect, it } from 'vitest';
import { runScenario } from '../../experiment';
import type { ScenarioInput } from '../../scenario';
import { logOf } from '../../testing/log';
import { lambda, link, scenario, trace } from '../../testing/scenarios';

const minuteMs = 60_000;

/** So many requests to F at once, at each of these times; INIT takes 100 ms, an invocation 50 ms. */
const bursts = (
  times: readonly (readonly [atMs: number, count: number])[],
  more: Parameters<typeof lambda>[2],
  faults: ScenarioInput['faults'] = [],
  account: ScenarioInput['account'] = {},
) =>
  scenario({
    account,
    components: [
      { ...trace('F', []), workload: { kind: 'trace', arrivals: times.map(([atMs, count]) => ({ atMs, count })) } },
      lambda('F', 50, more),
    ],
    connections: [link('client', 'F')],
    faults,
  });

const metersOf = (run: ReturnType<typeof bursts>, durationMs = 10 * minuteMs) => {
  const [meters] = runScenario(run, { durationMs }).meters;
  if (meters === undefined) throw new Error('The function counts nothing.');
  return meters;
};

const countersOf = (run: ReturnType<typeof bursts>, durationMs?: number) => metersOf(run, durationMs).counters;

describe('provisioned concurrency', () => {
  it('[L17] has no cold start; what it cannot take goes on demand', () => {
    expect(countersOf(bursts([[0, 5]], { provisionedConcurrency: 3 }))).toMatchObject({
      coldStarts: 2,
      warmStarts: 3,
      provisionedInvocations: 3,
      spilloverInvocations: 2,
    });
    expect(logOf(bursts([[0, 1]], { provisionedConcurrency: 1 })).at(-1)).toBe('50 #1 ok');
  });

  it('[L17] is used before idle environments on demand, and is never reclaimed for being idle', () => {
    const times = [
      [0, 2],
      [1_000, 1],
      [3 * minuteMs, 1],
    ] as const;
    const { counters, gauges } = metersOf(bursts(times, { provisionedConcurrency: 1, idleTtlMs: minuteMs }));
    expect(counters).toMatchObject({ provisionedInvocations: 3, spilloverInvocations: 1, environmentsReclaimed: 1 });
    expect(gauges.environments?.last).toBe(1);
  });

  it('[L17] counts in the concurrency of the account, used or not', () => {
    const account = { concurrency: 10, unreservedMinimum: 0 };
    const run = scenario({
      account,
      components: [
        { ...trace('G', []), workload: { kind: 'trace', arrivals: [{ atMs: 0, count: 20 }] } },
        lambda('F', 50, { provisionedConcurrency: 4 }),
        lambda('G', 50),
      ],
      connections: [link('client', 'G')],
    });
    expect(runScenario(run, { durationMs: 1_000 }).classes[0]?.reasons).toEqual({ ok: 6, concurrencyLimit: 14 });
  });

  it('[L17] counts in what the function has reserved', () => {
    const more = { provisionedConcurrency: 2, reservedConcurrency: 3 };
    expect(countersOf(bursts([[0, 5]], more))).toMatchObject({
      provisionedInvocations: 2,
      spilloverInvocations: 1,
      throttledByReservedConcurrency: 2,
    });
  });

  it('[L6] [L17] takes ten requests a second for each environment, the rest goes on demand', () => {
    const run = scenario({
      components: [
        {
          id: 'client',
          kind: 'client',
          workload: { kind: 'open', process: 'constant', ratePerSecond: 100 },
          classes: [{ name: 'request', to: 'F' }],
        },
        lambda('F', 1, { provisionedConcurrency: 2, coldStart: { kind: 'distribution', init: 0 } }),
      ],
      connections: [link('client', 'F')],
    });
    const { provisionedInvocations = 0, spilloverInvocations = 0 } = countersOf(run, 10_000);
    expect(provisionedInvocations).toBeGreaterThanOrEqual(218);
    expect(provisionedInvocations).toBeLessThanOrEqual(220);
    expect(provisionedInvocations + spilloverInvocations).toBe(1_000);
  });

  it('[L18] asked for during a run is ready after its preparation, all of it at once', () => {
    const set = { provisionedConcurrency: 600 };
    const ready = 1_000 + 90_000 + 0.1 * minuteMs;
    const at = (ms: number) =>
      countersOf(bursts([[ms, 10]], {}, [{ atMs: 1_000, target: 'F', kind: 'configure', set }]), 5 * minuteMs);
    expect(at(ready - 1).coldStarts).toBe(10);
    expect(at(ready + 1)).toMatchObject({ coldStarts: 0, provisionedInvocations: 10 });
  });

  it('[L18] given back goes at once where it is idle, and after its invocation where it is busy', () => {
    const set = { provisionedConcurrency: 1 };
    const run = bursts([[1_000, 2]], { provisionedConcurrency: 4 }, [
      { atMs: 1_020, target: 'F', kind: 'configure', set },
    ]);
    expect(metersOf(run, 1_030).gauges).toMatchObject({
      environments: { max: 4, last: 2 },
      provisioned: { last: 1 },
    });
    expect(metersOf(run, 1_060).gauges.environments?.last).toBe(1);
  });

  it('[L17] is replaced at its age without a gap', () => {
    const run = bursts([[5_000, 2]], { provisionedConcurrency: 2, maxLifeMs: 4_000 });
    expect(countersOf(run, 6_000)).toMatchObject({ coldStarts: 0, environmentsRecycled: 2, environmentsCreated: 2 });
  });

  it('[L17] overflows as a group of lines does: Erlang B', () => {
    // 10 requests a second of 200 ms on 3 environments: B(3, 2) = 4/19. What overflows leaves no environment behind.
    const run = scenario({
      durationMs: 4_000_000,
      account: { synchronousRequestsPerSecond: null },
      components: [
        {
          id: 'client',
          kind: 'client',
          workload: { kind: 'open', ratePerSecond: 10 },
          classes: [{ name: 'request', to: 'F' }],
        },
        lambda('F', 0, {
          provisionedConcurrency: 3,
          maxLifeMs: null,
          idleTtlMs: 0.001,
          coldStart: { kind: 'distribution', init: 0 },
          endpoints: { request: { steps: [{ kind: 'work', time: { kind: 'exponential', meanMs: 200 } }] } },
        }),
      ],
      connections: [link('client', 'F')],
    });
    const { invocations = 0, coldStarts = 0 } = countersOf(run, 4_000_000);
    expect(invocations).toBeGreaterThan(39_000);
    expect(Math.abs(coldStarts / invocations - 4 / 19)).toBeLessThan(0.015);
  });
});
