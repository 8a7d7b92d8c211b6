/**
 * Rule 4: a retry goes through load balancing anew and is load like any other try. What is offered and what comes of it
 * are counted apart.
 */
import { describe, expect, it } from 'vitest';
import { runScenario } from '../../experiment';
import { logOf } from '../log';
import { link, scenario, service, trace } from '../scenarios';

const retryPolicy = (numRetries: number) =>
  ({ numRetries, backOff: { baseMs: 5, factor: 1, jitter: 'none' } }) as const;

describe('rule 4: a retry is load', () => {
  it('[C1] goes through load balancing anew: in turn, it meets each replica', () => {
    const run = scenario({
      components: [trace('B', [0]), service('B', 1, { replicas: 4 })],
      connections: [link('client', 'B', { retryPolicy: retryPolicy(3) })],
      faults: [{ atMs: 0, target: 'B', kind: 'errors', rate: 1 }],
    });
    const places = logOf(run).flatMap((line) => /try \d at (B#\d)$/.exec(line)?.[1] ?? []);
    expect(places).toEqual(['B#1', 'B#2', 'B#3', 'B#4']);
  });

  it('[C1] [C5] is worked on to its end although nobody waits for it: all load, no goodput', () => {
    const run = scenario({
      components: [trace('B', [0]), service('B', 100)],
      connections: [link('client', 'B', { retryPolicy: { ...retryPolicy(2), perTryTimeoutMs: 40 } })],
    });
    const { classes, connections, services, goodputPerSecond, offeredPerSecond } = runScenario(run, {
      durationMs: 1_000,
    });
    expect(classes[0]).toMatchObject({ offered: 1, succeeded: 0, timedOut: 1, triesPerRequest: 3 });
    expect([offeredPerSecond, goodputPerSecond]).toEqual([1, 0]);
    expect(connections[0]).toMatchObject({ calls: 1, tries: 3, retries: 2 });
    // Three times 100 ms of work in a second.
    expect(services[0]).toMatchObject({ arrived: 3, succeeded: 3, meanWorking: expect.closeTo(0.3, 12) });
  });

  it('[C1] [C6] arrives, waits and works like any other: goodput falls as the offered load grows', () => {
    // Each request needs 20 ms of the one thread and is given up after 30 ms; 40 a second are 80 % of what fits.
    const times = Array.from({ length: 200 }, (_, index) => 25 * index);
    const counted = (numRetries: number, hiccupMs: number) => {
      const run = scenario({
        components: [trace('B', times), service('B', 20, { concurrency: 1 })],
        connections: [link('client', 'B', { retryPolicy: { ...retryPolicy(numRetries), perTryTimeoutMs: 30 } })],
        faults: [
          { atMs: 1_000, target: 'B', kind: 'pause' },
          { atMs: 1_000 + hiccupMs, target: 'B', kind: 'recover' },
        ],
      });
      const { classes, connections } = runScenario(run, { durationMs: 5_000 });
      const [{ offered = 0, succeeded = 0 } = {}] = classes;
      return { offered, succeeded, tries: connections[0]?.tries ?? 0 };
    };
    const calm = counted(3, 1);
    expect(calm).toMatchObject({ offered: 200, succeeded: 200, tries: 200 });
    const alone = counted(0, 500);
    expect(alone.tries).toBe(alone.offered);
    const retried = counted(3, 500);
    expect(retried.offered).toBe(alone.offered);
    expect(retried.tries).toBeGreaterThan(2 * retried.offered);
    expect(retried.succeeded).toBeLessThan(alone.succeeded);
  });
});
