import { describe, expect, it } from 'vitest';
import { runScenario } from '../../experiment';
import { logOf } from '../../testing/log';
import { link, poisson, scenario, service, trace } from '../../testing/scenarios';

const backOff = { baseMs: 10, factor: 1, jitter: 'none' } as const;
const failing = { atMs: 0, target: 'B', kind: 'errors', rate: 1 } as const;

describe('retries', () => {
  it('[C13] answer to the conditions that Envoy names', () => {
    const run = (retryOn: '5xx' | 'connect-failure') =>
      scenario({
        components: [trace('B', [0]), service('B', 5)],
        connections: [link('client', 'B', { retryPolicy: { numRetries: 1, retryOn: [retryOn], backOff } })],
        faults: [failing],
      });
    expect(logOf(run('5xx')).filter((line) => line.includes('try 2'))).toEqual(['15 #1 try 2 at B']);
    expect(logOf(run('connect-failure')).filter((line) => line.includes('try 2'))).toEqual([]);
  });

  it('[C14] keep away from the replicas that the call has tried', () => {
    const retryPolicy = { numRetries: 2, backOff, avoidPreviousHosts: true, hostSelectionAttempts: 100 };
    const run = scenario({
      components: [trace('B', [0]), service('B', 5, { replicas: 3 })],
      connections: [link('client', 'B', { loadBalancing: 'random', retryPolicy })],
      faults: [failing],
    });
    const places = logOf(run).flatMap((line) => /try \d at (B#\d)$/.exec(line)?.[1] ?? []);
    expect(places.sort()).toEqual(['B#1', 'B#2', 'B#3']);
  });

  it('[C22] a retry has a place in the budget from the decision to its outcome', () => {
    const run = scenario({
      components: [trace('B', [0, 0, 0]), service('B', 5)],
      connections: [
        link('client', 'B', {
          retryPolicy: { numRetries: 2, backOff },
          retryBudget: { kind: 'maxRetries', maxRetries: 1 },
        }),
      ],
      faults: [failing],
    });
    expect(logOf(run).filter((line) => !line.includes('injectedError at') && !line.includes('try 1'))).toEqual([
      '0 errors B',
      '0 #1 sent',
      '0 #2 sent',
      '0 #3 sent',
      '5 #2 no retry left in the budget of client->B',
      '5 #2 error injectedError',
      '5 #3 no retry left in the budget of client->B',
      '5 #3 error injectedError',
      '15 #1 try 2 at B',
      '30 #1 try 3 at B',
      '35 #1 error injectedError',
    ]);
  });

  it('[P3] a try that was just answered counts among those in progress, one that timed out does not', () => {
    const retries = (perTryTimeoutMs: number | null) => {
      const run = scenario({
        components: [trace('B', [0, 0, 0]), service('B', 200)],
        connections: [
          link('client', 'B', {
            retryPolicy: { numRetries: 1, perTryTimeoutMs, backOff },
            retryBudget: { kind: 'budgetPercent', budgetPercent: 100, minRetryConcurrency: 0 },
          }),
        ],
        faults: [failing],
      });
      return runScenario(run).connections[0]?.retries;
    };
    // Answers: 3, 2 and 1 are active as they come, and 0, 1 and 2 retries wait already.
    expect(retries(null)).toBe(2);
    // Time-outs: 2, 1 and 0 are active.
    expect(retries(100)).toBe(1);
  });

  it("[C22] Envoy's limit of retries holds where there is no other budget", () => {
    const summary = (retryBudget: { kind: 'budgetPercent'; budgetPercent: number } | null) => {
      const run = scenario({
        durationMs: 10_000,
        components: [poisson('B', 100), service('B', 50)],
        connections: [
          link('client', 'B', {
            retryPolicy: { numRetries: 1, backOff: { baseMs: 0 } },
            circuitBreaker: { maxRetries: 0 },
            retryBudget,
          }),
        ],
        faults: [failing],
      });
      return runScenario(run).connections[0];
    };
    expect(summary(null)?.retries).toBe(0);
    expect(summary(null)?.retriesSuppressed).toBeGreaterThan(500);
    expect(summary({ kind: 'budgetPercent', budgetPercent: 100 })?.retries).toBeGreaterThan(900);
  });

  it('[C23] a policy that changes begins anew, and what is in progress stays counted', () => {
    const budget = (maxRetries: number) => ({ kind: 'maxRetries', maxRetries }) as const;
    const run = scenario({
      components: [trace('B', [0, 10]), service('B', 5)],
      connections: [link('client', 'B', { retryPolicy: { numRetries: 1, backOff: { ...backOff, baseMs: 100 } } })],
      faults: [
        failing,
        { atMs: 0, target: 'client->B', kind: 'configure', set: { retryBudget: budget(2) } },
        { atMs: 8, target: 'client->B', kind: 'configure', set: { retryBudget: budget(1) } },
      ],
    });
    expect(logOf(run).filter((line) => line.includes('budget'))).toEqual([
      '15 #2 no retry left in the budget of client->B',
    ]);
  });
});
