import { describe, expect, it } from 'vitest';
import { runScenario } from '../../experiment';
import { logOf } from '../../testing/log';
import { link, poisson, scenario, service, trace } from '../../testing/scenarios';

const failing = { atMs: 0, target: 'B', kind: 'errors', rate: 1 } as const;

describe('what a caller asks itself before a try', () => {
  it('[C18] its circuit breaker refuses while it is open, and lets one try when the wait is over', () => {
    const run = scenario({
      components: [trace('B', [0, 10, 20, 130, 140]), service('B', 5)],
      connections: [
        link('client', 'B', { breaker: { kind: 'consecutiveFailures', failureThreshold: 2, openMs: 100 } }),
      ],
      faults: [failing, { atMs: 45, target: 'B', kind: 'recover' }],
    });
    expect(logOf(run).filter((line) => /breaker|circuit|ok/.test(line))).toEqual([
      '15 breaker of client->B open',
      '20 #3 circuitOpen at client->B',
      '20 #3 refused circuitOpen',
      '130 breaker of client->B half-open',
      '135 breaker of client->B closed',
      '135 #4 ok',
      '145 #5 ok',
    ]);
  });

  it('[C18] a retry that the breaker refuses ends its call', () => {
    const run = scenario({
      components: [trace('B', [0]), service('B', 5)],
      connections: [
        link('client', 'B', {
          retryPolicy: { numRetries: 3, backOff: { baseMs: 10, factor: 1, jitter: 'none' } },
          breaker: { kind: 'consecutiveFailures', failureThreshold: 2, openMs: 1_000 },
        }),
      ],
      faults: [failing],
    });
    expect(logOf(run).at(-1)).toBe('30 #1 refused circuitOpen');
  });

  it('[C18] each replica of the caller has a breaker of its own', () => {
    const run = scenario({
      components: [trace('A', [0, 10, 20, 30]), service('A', 0, { replicas: 2 }, ['B']), service('B', 5)],
      connections: [
        link('client', 'A'),
        link('A', 'B', { breaker: { kind: 'consecutiveFailures', failureThreshold: 1, openMs: 1_000 } }),
      ],
      faults: [failing],
    });
    expect(logOf(run).filter((line) => / at B$|circuitOpen at A->B/.test(line))).toEqual([
      '0 #1 try 1 at B',
      '5 #1 error injectedError at B',
      '10 #2 try 1 at B',
      '15 #2 error injectedError at B',
      '20 #3 circuitOpen at A->B',
      '30 #4 circuitOpen at A->B',
    ]);
  });

  it('[C17] adaptive throttling sends about K times what the service accepts', () => {
    const summary = runScenario(
      scenario({
        durationMs: 120_000,
        warmUpMs: 60_000,
        components: [poisson('B', 200), service('B', 50, { concurrency: 2, queue: { limit: 0 } })],
        connections: [link('client', 'B', { adaptiveThrottling: { windowMs: 20_000 } })],
      }),
    );
    const { tries = 0, throttled = 0, calls = 0 } = summary.connections[0] ?? {};
    const accepted = summary.classes[0]?.succeeded ?? 0;
    expect(Math.abs(tries + throttled - calls)).toBeLessThan(5);
    expect(tries / accepted).toBeGreaterThan(1.93);
    expect(tries / accepted).toBeLessThan(2.07);
  });
});
