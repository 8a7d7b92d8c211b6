import { describe, expect, it } from 'vitest';
import { runScenario } from '../experiment';
import { logOf } from '../testing/log';
import { link, poisson, scenario, service, trace } from '../testing/scenarios';

const ends = (log: readonly string[]) => log.filter((line) => /#\d+ (ok|refused \w+)$/.test(line));

describe('load shedding', () => {
  it('[V14] a rate limit lets a burst in, then one request for each token that comes back', () => {
    const run = scenario({
      components: [
        trace('B', [0, 0, 0, 99, 100, 150]),
        service('B', 0, { shedding: { kind: 'rateLimit', ratePerSecond: 10, burst: 2 } }),
      ],
      connections: [link('client', 'B')],
    });
    expect(ends(logOf(run))).toEqual([
      '0 #1 ok',
      '0 #2 ok',
      '0 #3 refused throttled',
      '99 #4 refused throttled',
      '100 #5 ok',
      '150 #6 refused throttled',
    ]);
  });

  it('[V15] a limit of concurrency turns the less important away first', () => {
    const shedding: NonNullable<Parameters<typeof service>[2]>['shedding'] = {
      kind: 'concurrencyLimit',
      limit: 4,
      shares: [{ upTo: 0, share: 0.5 }],
    };
    const run = scenario({
      components: [
        {
          id: 'client',
          kind: 'client',
          workload: {
            kind: 'trace',
            arrivals: ['low', 'low', 'low', 'high', 'high', 'high'].map((name, index) => ({
              atMs: index,
              class: name,
            })),
          },
          classes: [
            { name: 'low', to: 'B', endpoint: 'request' },
            { name: 'high', to: 'B', endpoint: 'request', priority: 1 },
          ],
        },
        service('B', 100, { concurrency: 1, shedding }),
      ],
      connections: [link('client', 'B')],
    });
    expect(ends(logOf(run)).filter((line) => line.includes('shed'))).toEqual([
      '2 #3 refused shed',
      '5 #6 refused shed',
    ]);
  });

  it('[V16] controlled delay keeps waits short in a queue that stands, where a plain queue makes all late', () => {
    const late = (shedding: Parameters<typeof service>[2]) =>
      runScenario(
        scenario({
          durationMs: 60_000,
          warmUpMs: 10_000,
          components: [poisson('B', 300), service('B', 5, { concurrency: 1, ...shedding })],
          connections: [link('client', 'B', { timeoutMs: 100 })],
        }),
      );
    const plain = late({});
    const controlled = late({ shedding: { kind: 'controlledDelay' } });
    expect(plain.goodputPerSecond).toBeLessThan(1);
    expect(controlled.goodputPerSecond).toBeGreaterThan(150);
    expect(controlled.services[0]?.wait.maxMs).toBeLessThanOrEqual(100);
  });

  it('[V16] a queue that just filled may wait as long as the interval', () => {
    const run = scenario({
      components: [
        trace('B', [0, 0, 0, 0]),
        service('B', 40, { concurrency: 1, shedding: { kind: 'controlledDelay', intervalMs: 100, targetMs: 5 } }),
      ],
      connections: [link('client', 'B')],
    });
    expect(ends(logOf(run))).toEqual(['40 #1 ok', '80 #2 ok', '100 #4 refused shed', '120 #3 ok']);
  });

  it('[I7] may be changed while a run is under way', () => {
    const run = scenario({
      components: [trace('B', [0, 10]), service('B', 0)],
      connections: [link('client', 'B')],
      faults: [
        {
          atMs: 5,
          target: 'B',
          kind: 'configure',
          set: { shedding: { kind: 'concurrencyLimit', limit: 1, shares: [{ upTo: 0, share: 0 }] } },
        },
      ],
    });
    expect(ends(logOf(run))).toEqual(['0 #1 ok', '10 #2 refused shed']);
  });
});
