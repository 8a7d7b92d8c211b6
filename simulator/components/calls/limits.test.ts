import { describe, expect, it } from 'vitest';
import { runScenario } from '../../experiment';
import { logOf } from '../../testing/log';
import { link, poisson, scenario, service, trace } from '../../testing/scenarios';

const run = (timesMs: readonly number[], more: Parameters<typeof link>[2], workMs = 10) =>
  scenario({ components: [trace('B', timesMs), service('B', workMs)], connections: [link('client', 'B', more)] });

describe("the limits of a caller's proxy", () => {
  it('[C15] let so many requests have a connection, so many wait for one, and turn the rest away', () => {
    expect(logOf(run([0, 1, 2, 3], { circuitBreaker: { maxConnections: 2, maxPendingRequests: 1 } }))).toEqual([
      '0 #1 sent',
      '0 #1 try 1 at B',
      '1 #2 sent',
      '1 #2 try 1 at B',
      '2 #3 sent',
      '3 #4 sent',
      '3 #4 overflow at client->B',
      '3 #4 refused overflow',
      '10 #3 try 1 at B',
      '10 #1 ok',
      '11 #2 ok',
      '20 #3 ok',
    ]);
  });

  it('[C15] with no request allowed to wait, none can ask for its first connection', () => {
    expect(logOf(run([0], { circuitBreaker: { maxPendingRequests: 0 } })).at(-1)).toBe('0 #1 refused overflow');
  });

  it('[C15] over HTTP/2 one connection carries all, up to maxRequests', () => {
    const log = logOf(run([0, 1, 2], { protocol: 'http2', circuitBreaker: { maxConnections: 1, maxRequests: 2 } }));
    expect(log.filter((line) => /ok|overflow$/.test(line))).toEqual(['2 #3 refused overflow', '10 #1 ok', '11 #2 ok']);
  });

  it('[C15] an overflow is not tried again', () => {
    const log = logOf(run([0, 1], { retryPolicy: { numRetries: 3 }, circuitBreaker: { maxRequests: 1 } }));
    expect(log.filter((line) => line.startsWith('1 #2') || line.includes('try 2'))).toEqual([
      '1 #2 sent',
      '1 #2 overflow at client->B',
      '1 #2 refused overflow',
    ]);
  });

  it('[C15] a try that was given up closes its connection, and the one that waits gets a new one', () => {
    const policy = { timeoutMs: 20, circuitBreaker: { maxConnections: 1, maxPendingRequests: 1 } };
    expect(logOf(run([0, 5], policy, 30)).filter((line) => / at B|timeout/.test(line))).toEqual([
      '0 #1 try 1 at B',
      '20 #2 try 1 at B',
      '20 #1 timeout callTimeout',
      '25 #2 timeout callTimeout',
    ]);
  });

  it('[C15] a request whose time is over leaves the line without having been sent', () => {
    const policy = { timeoutMs: 20, circuitBreaker: { maxConnections: 1, maxPendingRequests: 1 } };
    const log = logOf(run([0, 1], { ...policy, retryPolicy: { numRetries: 0, perTryTimeoutMs: 50 } }, 19));
    expect(log.filter((line) => line.includes('#2'))).toEqual([
      '1 #2 sent',
      '19 #2 try 1 at B',
      '21 #2 call timed out on client->B',
      '21 #2 timeout callTimeout',
    ]);
    const late = logOf(run([0, 1], policy, 60));
    expect(late.filter((line) => line.includes('#2'))).toEqual([
      '1 #2 sent',
      '20 #2 try 1 at B',
      '21 #2 call timed out on client->B',
      '21 #2 timeout callTimeout',
    ]);
  });

  it('[C15] as many connections and waiting places as an M/M/c/K station has refuse as many (Erlang)', () => {
    const mean = { kind: 'exponential', meanMs: 10 } as const;
    const summary = runScenario(
      scenario({
        durationMs: 600_000,
        components: [
          poisson('B', 90),
          service('B', 0, { endpoints: { request: { steps: [{ kind: 'work', time: mean }] } } }),
        ],
        connections: [link('client', 'B', { circuitBreaker: { maxConnections: 1, maxPendingRequests: 9 } })],
      }),
    );
    const rho = 0.9;
    const blocked = ((1 - rho) * rho ** 10) / (1 - rho ** 11);
    expect(Math.abs((summary.classes[0]?.refusedShare ?? 0) / blocked - 1)).toBeLessThan(0.1);
  });
});
