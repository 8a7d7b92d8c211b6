import { describe, expect, it } from 'vitest';
import { logOf } from '../testing/log';
import { link, scenario, service, trace } from '../testing/scenarios';

const toB = [link('client', 'B')];

describe('services', () => {
  it('[V1] [V2] lets requests wait for a thread and refuses those that find the queue full', () => {
    const run = scenario({
      components: [trace('B', [0, 1, 2]), service('B', 10, { concurrency: 1, queue: { limit: 1 } })],
      connections: toB,
    });
    expect(logOf(run)).toEqual([
      '0 #1 sent',
      '0 #1 try 1 at B',
      '1 #2 sent',
      '1 #2 try 1 at B',
      '2 #3 sent',
      '2 #3 try 1 at B',
      '2 #3 refused queueFull at B',
      '2 #3 refused queueFull',
      '10 #2 waited 9 at B',
      '10 #1 ok',
      '20 #2 ok',
    ]);
  });

  it('[V3] serves the last come first with lifo', () => {
    const run = scenario({
      components: [trace('B', [0, 1, 2]), service('B', 10, { concurrency: 1, queue: { discipline: 'lifo' } })],
      connections: toB,
    });
    expect(logOf(run).filter((line) => line.endsWith('ok'))).toEqual(['10 #1 ok', '20 #3 ok', '30 #2 ok']);
  });

  it('[V3] serves by priority, equal ones first come, first served', () => {
    const work = [{ kind: 'work' as const, time: 10 }];
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
              { atMs: 3, class: 'high' },
            ],
          },
          classes: [
            { name: 'low', to: 'B' },
            { name: 'high', to: 'B' },
          ],
        },
        {
          id: 'B',
          kind: 'service',
          concurrency: 1,
          queue: { discipline: 'priority' },
          endpoints: { low: { steps: work }, high: { priority: 5, steps: work } },
        },
      ],
      connections: toB,
    });
    const order = logOf(run).filter((line) => line.endsWith('ok'));
    expect(order).toEqual(['10 #1 ok', '20 #3 ok', '30 #4 ok', '40 #2 ok']);
  });

  it('[V4] drops a request whose patience ends, and uses no thread for it', () => {
    const run = scenario({
      components: [trace('B', [0, 1, 2]), service('B', 10, { concurrency: 1, queue: { patience: 9.5 } })],
      connections: toB,
    });
    expect(logOf(run).slice(-5)).toEqual([
      '10 #2 waited 9 at B',
      '10 #1 ok',
      '11.5 #3 refused queueTimeout at B',
      '11.5 #3 refused queueTimeout',
      '20 #2 ok',
    ]);
  });

  it('[V5] holds the thread while it waits for another service', () => {
    const run = scenario({
      components: [trace('A', [0, 1]), service('A', 1, { concurrency: 1 }, ['B']), service('B', 20)],
      connections: [link('client', 'A'), link('A', 'B')],
    });
    expect(logOf(run).slice(-4)).toEqual(['21 #2 waited 20 at A', '21 #1 ok', '22 #2 try 1 at B', '42 #2 ok']);
  });

  it('[V5] serves others meanwhile when threads are not held', () => {
    const run = scenario({
      components: [
        trace('A', [0, 1]),
        service('A', 1, { concurrency: 1, threadHeldWhileWaiting: false }, ['B']),
        service('B', 20),
      ],
      connections: [link('client', 'A'), link('A', 'B')],
    });
    expect(logOf(run).filter((line) => line.endsWith('ok'))).toEqual(['21 #1 ok', '22 #2 ok']);
  });

  it('[V6] starts parallel calls together and goes on after enough good answers', () => {
    const run = scenario({
      components: [
        trace('A', [0]),
        {
          id: 'A',
          kind: 'service',
          endpoints: {
            request: {
              steps: [
                { kind: 'parallel', waitFor: 2, calls: [{ to: 'B' }, { to: 'C' }, { to: 'D' }] },
                { kind: 'work', time: 1 },
              ],
            },
          },
        },
        service('B', 5),
        service('C', 20),
        service('D', 10),
      ],
      connections: [link('client', 'A'), link('A', 'B'), link('A', 'C'), link('A', 'D')],
    });
    expect(logOf(run).at(-1)).toBe('11 #1 ok');
  });

  it('[V6] [V7] fails once enough good answers can no longer come, with the origin of the failure', () => {
    const run = scenario({
      components: [trace('A', [0]), service('A', 1, {}, ['B']), service('B', 5, { concurrency: 1 })],
      connections: [link('client', 'A'), link('A', 'B')],
      faults: [{ atMs: 0, target: 'B', kind: 'crash' }],
    });
    expect(logOf(run).slice(-3)).toEqual([
      '1 #1 error connectionRefused at B',
      '1 #1 error connectionRefused at A',
      '1 #1 error connectionRefused',
    ]);
  });

  it('[V7] goes on without a call that is not required', () => {
    const run = scenario({
      components: [
        trace('A', [0]),
        {
          id: 'A',
          kind: 'service',
          endpoints: {
            request: {
              steps: [
                { kind: 'call', to: 'B', required: false },
                { kind: 'work', time: 3 },
              ],
            },
          },
        },
        service('B', 5),
      ],
      connections: [link('client', 'A'), link('A', 'B')],
      faults: [{ atMs: 0, target: 'B', kind: 'crash' }],
    });
    expect(logOf(run).at(-1)).toBe('3 #1 ok');
  });

  it('[V8] answers an error after its own time and makes no calls', () => {
    const run = scenario({
      components: [trace('A', [0]), service('A', 50, {}, ['B']), service('B', 5)],
      connections: [link('client', 'A'), link('A', 'B')],
      faults: [{ atMs: 0, target: 'A', kind: 'errors', rate: 1, answerAfterMs: 4 }],
    });
    expect(logOf(run)).toEqual([
      '0 errors A',
      '0 #1 sent',
      '0 #1 try 1 at A',
      '4 #1 error injectedError at A',
      '4 #1 error injectedError',
    ]);
  });

  it('[V9] makes none of the calls to choose from when no probability is left', () => {
    const run = scenario({
      components: [
        trace('A', [0]),
        {
          id: 'A',
          kind: 'service',
          endpoints: { request: { steps: [{ kind: 'choose', options: [{ to: 'B', probability: 0 }] }] } },
        },
        service('B', 5),
      ],
      connections: [link('client', 'A'), link('A', 'B')],
    });
    expect(logOf(run)).toEqual(['0 #1 sent', '0 #1 try 1 at A', '0 #1 ok']);
  });
});
