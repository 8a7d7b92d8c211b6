import { describe, expect, it } from 'vitest';
import { runScenario } from '../experiment';
import type { ScenarioInput } from '../scenario';
import { logOf } from '../testing/log';
import { link, scenario, service, trace } from '../testing/scenarios';

const sharing = { discipline: 'processorSharing' } as const;
const exponential = (meanMs: number) => ({ kind: 'work', time: { kind: 'exponential', meanMs } }) as const;

type Class = { readonly name: string; readonly weight: number; readonly priority?: number };

/** One station of exponential work with a mean of 10 ms, and Poisson arrivals of these classes. */
function station(
  ratePerSecond: number,
  more: Parameters<typeof service>[2],
  classes: readonly Class[] = [{ name: 'all', weight: 1 }],
): ScenarioInput {
  const server = service('B', 0, { concurrency: 1, ...more, endpoints: { request: { steps: [exponential(10)] } } });
  return {
    version: 1,
    durationMs: 3_000_000,
    components: [
      {
        id: 'client',
        kind: 'client',
        workload: { kind: 'open', ratePerSecond },
        classes: classes.map((one) => ({ ...one, to: 'B', endpoint: 'request' })),
      },
      server,
    ],
    connections: [link('client', 'B')],
  };
}

describe('processor sharing', () => {
  it('[V11] serves all at once, the slower the more there are', () => {
    const run = scenario({
      components: [trace('B', [0, 4]), service('B', 10, { concurrency: 1, queue: sharing })],
      connections: [link('client', 'B')],
    });
    expect(logOf(run).filter((line) => line.includes('ok'))).toEqual(['16 #1 ok', '20 #2 ok']);
  });

  it('[V11] lets so many more in than there are processors as the limit says', () => {
    const run = scenario({
      components: [trace('B', [0, 0, 0]), service('B', 10, { concurrency: 1, queue: { ...sharing, limit: 1 } })],
      connections: [link('client', 'B')],
    });
    expect(logOf(run).filter((line) => /ok|refused$|queueFull$/.test(line))).toEqual([
      '0 #3 refused queueFull',
      '20 #1 ok',
      '20 #2 ok',
    ]);
  });

  it('[V11] slows and stops with its replica; a crash ends all', () => {
    const run = (faults: ScenarioInput['faults']) =>
      logOf(
        scenario({
          components: [trace('B', [0, 0]), service('B', 10, { concurrency: 1, queue: sharing })],
          connections: [link('client', 'B')],
          faults,
        }),
      ).filter((line) => /#\d (ok|error crashed)$/.test(line));
    expect(run([{ atMs: 10, target: 'B', kind: 'slow', factor: 3 }])).toEqual(['40 #1 ok', '40 #2 ok']);
    expect(
      run([
        { atMs: 10, target: 'B', kind: 'pause' },
        { atMs: 60, target: 'B', kind: 'recover' },
      ]),
    ).toEqual(['70 #1 ok', '70 #2 ok']);
    expect(run([{ atMs: 10, target: 'B', kind: 'crash' }])).toEqual(['10 #1 error crashed', '10 #2 error crashed']);
  });

  it('[V11] a request that waits for an answer leaves the processors to others', () => {
    const run = scenario({
      components: [trace('A', [0, 0]), service('A', 10, { concurrency: 1, queue: sharing }, ['B']), service('B', 100)],
      connections: [link('client', 'A'), link('A', 'B')],
    });
    expect(logOf(run).at(-1)).toBe('120 #2 ok');
  });

  it('[V11] an M/M/1 station has the mean response of theory, and its utilization', () => {
    const { classes, services } = runScenario(scenario(station(80, { queue: sharing })));
    expect(Math.abs((classes[0]?.latency.meanMs ?? 0) - 50)).toBeLessThan(2);
    expect(Math.abs((services[0]?.utilization ?? 0) - 0.8)).toBeLessThan(0.006);
    expect(Math.abs((services[0]?.meanInSystem ?? 0) - 4)).toBeLessThan(0.2);
  });

  it('[V11] several processors: the number present is that of M/M/c', () => {
    const { services } = runScenario(scenario(station(320, { queue: sharing, concurrency: 4 })));
    // Erlang C with 3.2 erlang on 4 servers: 0.596 wait, so 3.2 + 0.596 * 0.8 / 0.2 = 5.59.
    expect(Math.abs((services[0]?.meanInSystem ?? 0) - 5.586)).toBeLessThan(0.2);
  });
});

describe('priorities', () => {
  const classes = [
    { name: 'high', weight: 3, priority: 1 },
    { name: 'low', weight: 5 },
  ] as const;

  it('[V13] of the request class go before those of the endpoint, everywhere', () => {
    const run = scenario({
      components: [
        {
          id: 'client',
          kind: 'client',
          workload: {
            kind: 'trace',
            arrivals: [
              { atMs: 0, class: 'low' },
              { atMs: 1, class: 'low' },
              { atMs: 2, class: 'high' },
            ],
          },
          classes: [
            { name: 'low', to: 'A', endpoint: 'request' },
            { name: 'high', to: 'A', endpoint: 'request', priority: 5 },
          ],
        },
        service('A', 0, {}, ['B']),
        service('B', 10, { concurrency: 1, queue: { discipline: 'priority' } }),
      ],
      connections: [link('client', 'A'), link('A', 'B')],
    });
    expect(logOf(run).filter((line) => line.includes('ok'))).toEqual(['10 #1 ok', '20 #3 ok', '30 #2 ok']);
  });

  it('[V12] a more important request interrupts the least important one at work, which goes on later', () => {
    const preemptive = { discipline: 'priority', preemptive: true } as const;
    const run = scenario({
      components: [
        {
          id: 'client',
          kind: 'client',
          workload: {
            kind: 'trace',
            arrivals: [
              { atMs: 0, class: 'low' },
              { atMs: 1, class: 'low' },
              { atMs: 4, class: 'high' },
              { atMs: 5, class: 'top' },
            ],
          },
          classes: [
            { name: 'low', to: 'B', endpoint: 'request' },
            { name: 'high', to: 'B', endpoint: 'request', priority: 1 },
            { name: 'top', to: 'B', endpoint: 'request', priority: 2 },
          ],
        },
        service('B', 10, { concurrency: 1, queue: preemptive }),
      ],
      connections: [link('client', 'B')],
    });
    expect(logOf(run).filter((line) => line.includes('ok'))).toEqual(['15 #4 ok', '24 #3 ok', '30 #1 ok', '40 #2 ok']);
  });

  it('[V12] preemptive-resume M/M/1: the high class sees none of the low one (theory)', () => {
    const queue = { discipline: 'priority', preemptive: true } as const;
    const { classes: measured } = runScenario(scenario(station(80, { queue }, classes)));
    const [high, low] = [0.3, 0.5];
    const highMs = 10 / (1 - high);
    const lowMs = 10 / (1 - high) + (10 * (high + low)) / ((1 - high) * (1 - high - low));
    expect(Math.abs((measured[0]?.latency.meanMs ?? 0) / highMs - 1)).toBeLessThan(0.03);
    expect(Math.abs((measured[1]?.latency.meanMs ?? 0) / lowMs - 1)).toBeLessThan(0.06);
  });

  it('[V3] without preemption the high class waits for the work under way (Cobham)', () => {
    const { classes: measured } = runScenario(scenario(station(80, { queue: { discipline: 'priority' } }, classes)));
    const residual = 0.8 * 10;
    const highMs = 10 + residual / (1 - 0.3);
    const lowMs = 10 + residual / ((1 - 0.3) * (1 - 0.8));
    expect(Math.abs((measured[0]?.latency.meanMs ?? 0) / highMs - 1)).toBeLessThan(0.03);
    expect(Math.abs((measured[1]?.latency.meanMs ?? 0) / lowMs - 1)).toBeLessThan(0.06);
  });
});
