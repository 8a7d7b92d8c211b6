import { describe, expect, it } from 'vitest';
import { Engine, runScenario } from '../../experiment';
import type { Scenario } from '../../scenario';
import { logOf } from '../../testing/log';
import { lambda, link, scenario, service, trace } from '../../testing/scenarios';
import { functionStateOf } from './state';

const minuteMs = 60_000;

/** Requests to one function at these times. */
const requests = (timesMs: readonly number[], more: Parameters<typeof lambda>[2] = {}, workMs = 50) =>
  scenario({ components: [trace('F', timesMs), lambda('F', workMs, more)], connections: [link('client', 'F')] });

/** Counters and gauges of the only function, at the end of a run. */
function metersOf(run: Scenario, durationMs = 10_000) {
  const [meters] = runScenario(run, { durationMs }).meters;
  if (meters === undefined) throw new Error('The function counts nothing.');
  return meters;
}

const startsOf = (run: Scenario, durationMs?: number) => {
  const { coldStarts, warmStarts } = metersOf(run, durationMs).counters;
  return { coldStarts, warmStarts };
};

describe('an invocation', () => {
  it('[L2] waits for the INIT of a new environment, and takes an idle one when there is one', () => {
    expect(logOf(requests([0, 1_000]))).toEqual([
      '0 #1 sent',
      '0 #1 try 1 at F',
      '100 #1 waited 100 at F',
      '150 #1 ok',
      '1000 #2 sent',
      '1000 #2 try 1 at F',
      '1050 #2 ok',
    ]);
  });

  it('[L2] [L3] makes another environment rather than wait for one that is busy', () => {
    expect(startsOf(requests([0, 10, 200, 300]))).toEqual({ coldStarts: 2, warmStarts: 2 });
  });

  it.each([
    ['mostRecentlyUsed', [1, 0]],
    ['leastRecentlyUsed', [0, 1]],
    ['newestCreated', [1, 0]],
  ] as const)('[L2] chooses among idle environments: %s', (reuse, order) => {
    const engine = new Engine(requests([0, 10, 1_000, 1_010], { reuse }));
    engine.run(1_040);
    const { records } = functionStateOf(engine.world, 1);
    expect(order.map((environment) => records[environment]?.invokedMs)).toEqual([1_000, 1_010]);
  });

  it('[L1] finds an environment again up to the very moment at which its idle time is over', () => {
    const idleTtlMs = 5 * minuteMs;
    expect(startsOf(requests([0, 150 + idleTtlMs], { idleTtlMs }), 10 * minuteMs)).toEqual({
      coldStarts: 1,
      warmStarts: 1,
    });
    expect(startsOf(requests([0, 151 + idleTtlMs], { idleTtlMs }), 10 * minuteMs)).toEqual({
      coldStarts: 2,
      warmStarts: 0,
    });
  });

  it('[L1] goes to a new environment when the old one has reached its age', () => {
    const { counters, gauges } = metersOf(requests([0, 500, 990, 1_050], { maxLifeMs: 1_000 }, 20));
    expect([counters.coldStarts, counters.environmentsRecycled, gauges.environments?.last]).toEqual([2, 2, 0]);
  });

  it('[L1] counts environments by state, over time', () => {
    const { gauges } = metersOf(requests([0], { idleTtlMs: 850 }), 2_000);
    expect(gauges.initializing?.mean).toBeCloseTo(100 / 2_000, 12);
    expect(gauges.busy?.mean).toBeCloseTo(50 / 2_000, 12);
    expect(gauges.idle?.mean).toBeCloseTo(850 / 2_000, 12);
    expect(gauges.environments?.mean).toBeCloseTo(1_000 / 2_000, 12);
    expect(gauges.concurrency?.mean).toBeCloseTo(150 / 2_000, 12);
  });

  it('[L11] keeps its environment while it waits for its calls', () => {
    const run = scenario({
      components: [trace('F', [0, 250]), lambda('F', 10, {}, ['S']), service('S', 1_000)],
      connections: [link('client', 'F'), link('F', 'S')],
    });
    expect(startsOf(run)).toEqual({ coldStarts: 2, warmStarts: 0 });
    expect(metersOf(run).counters.billedMs).toBe(2 * 1_110);
  });
});

describe('a cold start', () => {
  it('[L7] fetches the code, then initialises; only INIT is billed', () => {
    const run = requests([0], { environmentStart: 300 });
    expect(logOf(run).at(-1)).toBe('450 #1 ok');
    expect(metersOf(run).counters).toMatchObject({ initMs: 100, billedMs: 150 });
  });

  it('[L7] ends INIT after 10 s and repeats it within the time-out of the first invocation', () => {
    const slow = { coldStart: { kind: 'distribution', init: 12_000 }, timeoutMs: 20_000 } as const;
    expect(logOf(requests([0, 30_000], slow), minuteMs).filter((line) => line.endsWith('ok'))).toEqual([
      '22050 #1 ok',
      '30050 #2 ok',
    ]);
    expect(metersOf(requests([0], slow), minuteMs).counters).toMatchObject({ initMs: 10_000, billedMs: 22_050 });
    expect(logOf(requests([0], { ...slow, timeoutMs: 11_000 }), minuteMs).at(-1)).toBe(
      '21000 #1 error functionTimeout',
    );
  });

  it('[L8] adds what the first invocation takes longer, once', () => {
    const coldStart = { kind: 'distribution', init: 100, firstInvoke: 30 } as const;
    const done = logOf(requests([0, 500], { coldStart })).filter((line) => line.endsWith('ok'));
    expect(done).toEqual(['180 #1 ok', '550 #2 ok']);
  });

  it('[L7] [L8] is as measured: INIT whatever the memory, the first invocation by memory', () => {
    const ends = (memoryMb: number, runtime: 'java21' | 'nodejs22.x', packageType: 'zip' | 'image' = 'zip') => {
      const coldStart = { kind: 'measured' } as const;
      return logOf(requests([0], { coldStart, memoryMb, runtime, packageType })).at(-1);
    };
    expect(ends(1_024, 'java21')).toBe(`${235 + 6.7 + 50} #1 ok`);
    expect(ends(128, 'java21')).toBe(`${235 + 89.5 + 50} #1 ok`);
    expect(ends(1_024, 'nodejs22.x', 'image')).toBe(`${333 + 3.1 + 50} #1 ok`);
  });

  it('[L8] may take another time for a step in a first invocation', () => {
    const endpoints = { request: { steps: [{ kind: 'work' as const, time: 20, coldTime: 70 }] } };
    const done = logOf(requests([0, 500, 1_000], { endpoints })).filter((line) => line.endsWith('ok'));
    expect(done).toEqual(['170 #1 ok', '520 #2 ok', '1020 #3 ok']);
  });
});

describe('processor work', () => {
  const cpu = (memoryMb: number, cpuThreads = 1) =>
    requests([0], {
      memoryMb,
      endpoints: { request: { steps: [{ kind: 'work', time: 5, cpuTime: 200, cpuThreads }] } },
    });

  it.each([
    [1_769, 1, 205],
    [128, 1, 5 + (200 * 1_769) / 128],
    [3_538, 1, 205],
    [3_538, 2, 105],
    [10_240, 6, 5 + (200 * 1_769) / 10_240],
  ])('[L9] takes the share of a processor that %i MB give to %i threads', (memoryMb, threads, ms) => {
    const [, endMs = ''] = /^([\d.]+) #1 ok$/.exec(logOf(cpu(memoryMb, threads)).at(-1) ?? '') ?? [];
    expect(Number(endMs) - 100).toBeCloseTo(ms, 9);
  });
});

describe('an attempt', () => {
  it('[TX10] goes on with a fallback where a call fails, and bills both', () => {
    const steps = [
      {
        kind: 'attempt' as const,
        steps: [
          { kind: 'work' as const, time: 5 },
          { kind: 'call' as const, to: 'S', endpoint: 'request' },
        ],
        otherwise: [{ kind: 'work' as const, cpuTime: 10 }],
      },
    ];
    const run = scenario({
      components: [
        trace('F', [0]),
        lambda('F', 0, { memoryMb: 1_769, endpoints: { request: { steps } } }),
        service('S', 7),
      ],
      connections: [link('client', 'F'), link('F', 'S')],
      faults: [{ atMs: 0, target: 'S', kind: 'errors', rate: 1 }],
    });
    expect(logOf(run).at(-1)).toBe('122 #1 ok');
    expect(metersOf(run).counters).toMatchObject({ billedMs: 122, errors: 0 });
  });
});

describe('a time-out', () => {
  const slow = { timeoutMs: 1_000 };

  it('[L10] ends the invocation, and the next one in the environment repeats INIT within its own time', () => {
    expect(logOf(requests([0, 2_000, 4_000], slow, 950)).filter((line) => /ok|error/.test(line))).toEqual([
      '1050 #1 ok',
      '2950 #2 ok',
      '4950 #3 ok',
    ]);
    expect(logOf(requests([0, 2_000], slow, 1_001)).filter((line) => line.includes('#'))).toEqual([
      '0 #1 sent',
      '0 #1 try 1 at F',
      '100 #1 waited 100 at F',
      '1100 #1 error functionTimeout at F',
      '1100 #1 error functionTimeout',
      '2000 #2 sent',
      '2000 #2 try 1 at F',
      '2100 #2 waited 100 at F',
      '3000 #2 error functionTimeout at F',
      '3000 #2 error functionTimeout',
    ]);
    expect(metersOf(requests([0, 2_000], slow, 1_001)).counters).toMatchObject({
      coldStarts: 1,
      warmStarts: 1,
      suppressedInits: 1,
      timeouts: 2,
      errors: 2,
      initMs: 100,
      billedMs: 2_100,
    });
  });

  it('[L10] does not end an invocation that ends at that very moment', () => {
    expect(logOf(requests([0], slow, 1_000)).at(-1)).toBe('1100 #1 ok');
  });

  it('[L10] drops the calls of the invocation; the callee finishes what nobody waits for', () => {
    const run = scenario({
      components: [trace('F', [0]), lambda('F', 0, slow, ['S']), service('S', 5_000)],
      connections: [link('client', 'F'), link('F', 'S', { retryPolicy: { numRetries: 5, perTryTimeoutMs: 700 } })],
    });
    const lines = logOf(run, minuteMs).filter((line) => /at S|on F->S|F$/.test(line));
    expect(lines.filter((line) => line.includes('try 1 at S'))).toEqual(['100 #1 try 1 at S']);
    expect(lines.every((line) => Number(line.split(' ')[0]) <= 1_100)).toBe(true);
    const engine = new Engine(run);
    engine.run(minuteMs);
    expect([engine.world.calls.live, engine.world.tries.live]).toEqual([0, 0]);
  });
});
