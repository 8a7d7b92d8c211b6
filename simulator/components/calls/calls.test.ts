import { describe, expect, it } from 'vitest';
import { Engine } from '../../experiment';
import { logOf } from '../../testing/log';
import { link, scenario, service, trace } from '../../testing/scenarios';

describe('calls', () => {
  it('[C2] takes the latency in both directions', () => {
    const run = scenario({
      components: [trace('B', [0]), service('B', 5)],
      connections: [link('client', 'B', { latencyMs: 10 })],
    });
    expect(logOf(run)).toEqual(['0 #1 sent', '10 #1 try 1 at B', '25 #1 ok']);
  });

  it('[C3] [C5] gives up after the time-out, and the service finishes what nobody waits for', () => {
    const run = scenario({
      components: [trace('B', [0, 1]), service('B', 50, { concurrency: 1 })],
      connections: [link('client', 'B', { timeoutMs: 20 })],
    });
    expect(logOf(run)).toEqual([
      '0 #1 sent',
      '0 #1 try 1 at B',
      '1 #2 sent',
      '1 #2 try 1 at B',
      '20 #1 call timed out on client->B',
      '20 #1 timeout callTimeout',
      '21 #2 call timed out on client->B',
      '21 #2 timeout callTimeout',
      '50 #2 waited 49 at B',
    ]);
  });

  it('[K2] counts an answer that arrives at the moment of the time-out', () => {
    const run = scenario({
      components: [trace('B', [0]), service('B', 20)],
      connections: [link('client', 'B', { timeoutMs: 20 })],
    });
    expect(logOf(run).at(-1)).toBe('20 #1 ok');
  });

  it('[C1] [C4] [C6] sends a try that timed out again, to the next replica in turn', () => {
    const run = scenario({
      components: [trace('B', [0]), service('B', 50, { replicas: 2 })],
      connections: [
        link('client', 'B', {
          retryPolicy: { numRetries: 1, perTryTimeoutMs: 20, backOff: { baseMs: 5, jitter: 'none' } },
        }),
      ],
    });
    expect(logOf(run)).toEqual([
      '0 #1 sent',
      '0 #1 try 1 at B#1',
      '20 #1 try timed out on client->B',
      '25 #1 try 2 at B#2',
      '45 #1 try timed out on client->B',
      '45 #1 timeout tryTimeout',
    ]);
  });

  it('[C6] does not retry what the policy does not name', () => {
    const run = scenario({
      components: [trace('B', [0]), service('B', 10)],
      connections: [link('client', 'B', { retryPolicy: { numRetries: 3, retryOn: ['timeout'] } })],
      faults: [{ atMs: 0, target: 'B', kind: 'errors', rate: 1 }],
    });
    expect(logOf(run).filter((line) => line.includes('try'))).toEqual(['0 #1 try 1 at B']);
  });

  it('[C8] bounds the calls in progress from one replica of the caller; the next waits or is refused', () => {
    const run = scenario({
      components: [trace('A', [0, 1, 2]), service('A', 0, {}, ['B']), service('B', 10)],
      connections: [link('client', 'A'), link('A', 'B', { bulkhead: { maxConcurrent: 1, maxPending: 1 } })],
    });
    expect(logOf(run)).toEqual([
      '0 #1 sent',
      '0 #1 try 1 at A',
      '0 #1 try 1 at B',
      '1 #2 sent',
      '1 #2 try 1 at A',
      '2 #3 sent',
      '2 #3 try 1 at A',
      '2 #3 bulkhead full at A->B',
      '2 #3 error bulkheadFull at A',
      '2 #3 error bulkheadFull',
      '10 #2 try 1 at B',
      '10 #1 ok',
      '20 #2 ok',
    ]);
  });

  it('[C10] [C11] sends what a partition lost again after 200 ms, then 400 ms', () => {
    const run = scenario({
      components: [trace('B', [0]), service('B', 5)],
      connections: [link('client', 'B')],
      faults: [
        { atMs: 0, target: 'client->B', kind: 'partition' },
        { atMs: 500, target: 'client->B', kind: 'recover' },
      ],
    });
    expect(logOf(run)).toEqual([
      '0 partition client->B',
      '0 #1 sent',
      '500 recover client->B',
      '600 #1 try 1 at B',
      '605 #1 ok',
    ]);
  });

  it('[C10] breaks the connection after 15 losses', () => {
    const run = scenario({
      components: [trace('B', [0]), service('B', 5)],
      connections: [link('client', 'B')],
      faults: [{ atMs: 0, target: 'client->B', kind: 'partition' }],
    });
    const waitedMs = 200 * (2 ** 15 - 1);
    expect(logOf(run, 86_400_000).at(-1)).toBe(`${waitedMs} #1 error connectionLost`);
  });

  it('[C9] picks the less busy of two drawn at random', () => {
    const busy = scenario({
      components: [
        trace(
          'B',
          Array.from({ length: 64 }, () => 0),
        ),
        service('B', 10, { replicas: 2 }),
      ],
      connections: [link('client', 'B', { loadBalancing: 'leastRequest' })],
    });
    const first = logOf(busy).filter((line) => line.endsWith('at B#1')).length;
    expect(first).toBeGreaterThanOrEqual(28);
    expect(first).toBeLessThanOrEqual(36);
  });

  it('[C12] [TX13] ends a call once when its caller crashes at the instant of its end', () => {
    const run = scenario({
      components: [
        trace('U', [0, 20]),
        {
          id: 'U',
          kind: 'service',
          endpoints: {
            request: {
              steps: [
                {
                  kind: 'parallel',
                  calls: [
                    { to: 'A', endpoint: 'dies' },
                    { to: 'A', endpoint: 'asks' },
                  ],
                },
              ],
            },
          },
        },
        {
          id: 'A',
          kind: 'service',
          endpoints: {
            dies: { steps: [{ kind: 'crash', probability: 1, restartMs: 10 }] },
            asks: { steps: [{ kind: 'call', to: 'B', endpoint: 'request' }] },
          },
        },
        service('B', 1),
      ],
      // The proxy refuses each call at once.
      connections: [
        link('client', 'U'),
        link('U', 'A'),
        link('A', 'B', { circuitBreaker: { maxConnections: 0, maxPendingRequests: 0 } }),
      ],
    });
    const engine = new Engine(run);
    engine.run(100);
    expect([engine.world.calls.live, engine.world.links[2]?.callsInProgress]).toEqual([0, 0]);
  });
});
