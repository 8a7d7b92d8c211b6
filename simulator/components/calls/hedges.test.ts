import { describe, expect, it } from 'vitest';
import { runScenario } from '../../experiment';
import { logOf } from '../../testing/log';
import { link, poisson, scenario, service, trace } from '../../testing/scenarios';

const slowFirst = { atMs: 0, target: 'B#1', kind: 'slow', factor: 10 } as const;

describe('hedging', () => {
  it('[C21] sends a second try after a while; the first good answer counts, the loser is cancelled', () => {
    const run = scenario({
      components: [trace('B', [0]), service('B', 30, { replicas: 2, concurrency: 1 })],
      connections: [link('client', 'B', { hedging: { afterMs: 20 }, latencyMs: 1 })],
      faults: [slowFirst],
    });
    expect(logOf(run)).toEqual([
      '0 slow B#1',
      '0 #1 sent',
      '1 #1 try 1 at B#1',
      '21 #1 try 2 at B#2',
      '52 #1 ok',
      '53 #1 error cancelled at B#1',
    ]);
  });

  it('[C21] a loser that is not cancelled keeps its place until it is done', () => {
    const waits = (cancelLoser: boolean) => {
      const run = scenario({
        components: [trace('B', [0, 1]), service('B', 30, { replicas: 2, concurrency: 1 })],
        connections: [link('client', 'B', { hedging: { afterMs: 20, cancelLoser } })],
        faults: [slowFirst],
      });
      return logOf(run).filter((line) => / at B|ok/.test(line));
    };
    expect(waits(false)).toEqual([
      '0 #1 try 1 at B#1',
      '1 #2 try 1 at B#2',
      '20 #1 try 2 at B#2',
      '21 #2 try 2 at B#1',
      '31 #1 waited 11 at B#2',
      '31 #2 ok',
      '61 #1 ok',
      '300 #2 waited 279 at B#1',
    ]);
    expect(waits(true).slice(-4)).toEqual([
      '31 #2 ok',
      '31 #2 error cancelled at B#1',
      '61 #1 ok',
      '61 #1 error cancelled at B#1',
    ]);
  });

  it('[C21] on the time-out of a try, a retry goes out while the try stays under way', () => {
    const run = scenario({
      components: [trace('B', [0]), service('B', 50)],
      connections: [
        link('client', 'B', {
          hedging: { onPerTryTimeout: true },
          retryPolicy: { numRetries: 1, perTryTimeoutMs: 30, backOff: { baseMs: 10, jitter: 'none' } },
        }),
      ],
    });
    expect(logOf(run)).toEqual([
      '0 #1 sent',
      '0 #1 try 1 at B',
      '30 #1 try timed out on client->B',
      '40 #1 try 2 at B',
      '50 #1 ok',
      '50 #1 error cancelled at B',
    ]);
  });

  it('[C21] a failure brings the hedge forward; it goes to another replica', () => {
    const run = scenario({
      components: [trace('B', [0]), service('B', 30, { replicas: 2 })],
      connections: [link('client', 'B', { hedging: { afterMs: 100 }, loadBalancing: 'leastRequest' })],
      faults: [{ atMs: 0, target: 'B', kind: 'errors', rate: 1 }],
    });
    const places = logOf(run).flatMap((line) => /try \d at (B#\d)$/.exec(line)?.[1] ?? []);
    expect(new Set(places).size).toBe(2);
    expect(logOf(run).filter((line) => line.includes('try 2'))).toEqual([
      expect.stringMatching(/^30 #1 try 2 at B#[12]$/),
    ]);
  });

  it('[C21] costs few tries and saves the tail', () => {
    const tail = { kind: 'mixture', of: [99, 1] } as const;
    const distributions = [10, 1_000].map((ms) => ({ kind: 'constant', ms }) as const);
    const time = {
      kind: tail.kind,
      of: tail.of.map((weight, index) => ({
        weight,
        distribution: distributions[index] ?? { kind: 'constant', ms: 0 },
      })),
    };
    const summary = (afterMs: number | null) =>
      runScenario(
        scenario({
          durationMs: 200_000,
          components: [
            poisson('B', 100),
            service('B', 0, { endpoints: { request: { steps: [{ kind: 'work', time }] } } }),
          ],
          connections: [link('client', 'B', { hedging: { afterMs } })],
        }),
      );
    const [plain, hedged] = [summary(null), summary(20)];
    expect(plain.classes[0]?.latency.p999Ms).toBeGreaterThan(990);
    expect(hedged.classes[0]?.latency.p999Ms).toBeLessThan(31);
    const { hedges = 0, calls = 1 } = hedged.connections[0] ?? {};
    expect(hedges / calls).toBeGreaterThan(0.008);
    expect(hedges / calls).toBeLessThan(0.012);
  });
});
