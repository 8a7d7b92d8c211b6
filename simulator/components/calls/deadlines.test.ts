import { describe, expect, it } from 'vitest';
import { logOf } from '../../testing/log';
import { link, scenario, service, trace } from '../../testing/scenarios';

const goes = { deadline: { propagates: true } } as const;

const chain = (toA: Parameters<typeof link>[2], toB: Parameters<typeof link>[2]) =>
  logOf(
    scenario({
      components: [trace('A', [0]), service('A', 10, { concurrency: 1 }, ['B']), service('B', 100, { concurrency: 1 })],
      connections: [link('client', 'A', toA), link('A', 'B', toB)],
    }),
  );

describe('deadlines', () => {
  it('[C16] go with the tries, less the time used so far: callees stop when they have passed', () => {
    expect(chain({ timeoutMs: 50, latencyMs: 2, ...goes }, goes)).toEqual([
      '0 #1 sent',
      '2 #1 try 1 at A',
      '12 #1 try 1 at B',
      '50 #1 call timed out on client->A',
      '50 #1 timeout callTimeout',
      '52 #1 timeout deadlineExceeded at A',
      '52 #1 timeout deadlineExceeded at B',
    ]);
  });

  it('[C16] end where a connection does not hand them on: the work behind it goes on', () => {
    const log = chain({ timeoutMs: 50, ...goes }, { latencyMs: 1 });
    expect(log.filter((line) => line.startsWith('50'))).toEqual([
      '50 #1 call timed out on client->A',
      '50 #1 timeout callTimeout',
      '50 #1 timeout deadlineExceeded at A',
    ]);
    expect(log.some((line) => line.includes('deadlineExceeded at B'))).toBe(false);
  });

  it('[C16] bound a try by the least of its own time-out and the time left', () => {
    const retryPolicy = { numRetries: 1, perTryTimeoutMs: 30, backOff: { baseMs: 0 } };
    const log = chain({ timeoutMs: 50, retryPolicy, ...goes }, goes);
    expect(log.filter((line) => line.includes('deadlineExceeded at A'))).toEqual([
      '30 #1 timeout deadlineExceeded at A',
      '50 #1 timeout deadlineExceeded at A',
    ]);
  });

  it('[C16] a try that waits in a queue leaves it when its deadline has passed', () => {
    const run = scenario({
      components: [trace('B', [0, 1]), service('B', 100, { concurrency: 1 })],
      connections: [link('client', 'B', { timeoutMs: 20, ...goes })],
    });
    expect(logOf(run)).toEqual([
      '0 #1 sent',
      '0 #1 try 1 at B',
      '1 #2 sent',
      '1 #2 try 1 at B',
      '20 #1 call timed out on client->B',
      '20 #1 timeout callTimeout',
      '20 #1 timeout deadlineExceeded at B',
      '20 #2 waited 19 at B',
      '21 #2 call timed out on client->B',
      '21 #2 timeout callTimeout',
      '21 #2 timeout deadlineExceeded at B',
    ]);
  });
});
