import { describe, expect, it } from 'vitest';
import { Engine } from '../experiment';
import type { Scenario } from '../scenario';
import { link, scenario, service } from '../testing/scenarios';
import { callKind, messageKind, tryKind } from './record-kinds';

/** 5,000 requests in the first second; each is under way for minutes. */
const slow = (): Scenario =>
  scenario({
    components: [
      {
        id: 'client',
        kind: 'client',
        workload: {
          kind: 'open',
          ratePerSecond: 5_000,
          rateProfile: [{ atMs: 1_000, ratePerSecond: 0 }],
        },
        classes: [{ name: 'request', to: 'A' }],
      },
      service('A', 0, {}, ['B']),
      service('B', 0, {
        endpoints: { request: { steps: [{ kind: 'work', time: { kind: 'exponential', meanMs: 600_000 } }] } },
      }),
    ],
    connections: [
      link('client', 'A', { timeoutMs: 900_000, latencyMs: 1 }),
      link('A', 'B', { timeoutMs: 800_000, latencyMs: 1, retryPolicy: { numRetries: 2, perTryTimeoutMs: 700_000 } }),
    ],
  });

describe('packed records', () => {
  it('[K10] keep a try and its call in 160 bytes', () => {
    expect(8 * (tryKind.layout.doubles + callKind.layout.doubles)).toBeLessThanOrEqual(160);
    expect(8 * messageKind.layout.doubles).toBeLessThanOrEqual(72);
  });

  it('[K10] need no more for requests on their way through services, time-outs and retries armed', () => {
    const engine = new Engine(slow());
    engine.run(1_000);
    const { tries, calls } = engine.world.save();
    for (const pool of [tries, calls]) {
      expect(pool.packed.length).toBeGreaterThan(1);
      // A field that such requests need has its place in the table of `record-kinds.ts`.
      expect(pool.packed.flatMap(({ spare }) => spare).filter((block) => block !== null)).toEqual([]);
    }
  });

  it('[K6] [K10] run as plain records do, from any snapshot on', () => {
    const engine = new Engine(slow());
    engine.run(700);
    const saved = engine.save();
    engine.run(7_200_000);
    const other = new Engine(slow());
    other.restore(saved);
    other.run(7_200_000);
    expect(other.world.hash).toEqual(engine.world.hash);
    expect(other.events).toBe(engine.events);
  });
});
