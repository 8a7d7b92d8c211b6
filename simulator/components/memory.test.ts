import { describe, expect, it } from 'vitest';
import { Engine } from '../experiment';
import type { Scenario, ScenarioInput } from '../scenario';
import { logOf } from '../testing/log';
import { link, scenario, service, trace } from '../testing/scenarios';

type Service = Extract<ScenarioInput['components'][number], { kind: 'service' }>;

const run = (timesMs: readonly number[], more: Partial<Service>, faults: ScenarioInput['faults'] = []) =>
  scenario({
    durationMs: 200,
    components: [trace('B', timesMs), service('B', 10, more)],
    connections: [link('client', 'B')],
    faults,
  });

const ends = (lines: readonly string[]) => lines.filter((line) => /#\d+ (ok|error \w+|refused \w+)$/.test(line));

/** Memory in use at `atMs`, in MB, and kills so far. */
function memoryAt(of: Scenario, atMs: number): { mb: number | undefined; kills: number | undefined } {
  const engine = new Engine(of);
  engine.run(atMs);
  return { mb: engine.world.gauges[0]?.value, kills: engine.world.counters[0] };
}

describe('memory', () => {
  it('[PL4] a replica uses its base, what requests present take, and what answered ones have left', () => {
    const memory = { limitMb: 1_000, baseMb: 100, perRequestMb: 10, leakMbPerRequest: 1 };
    const two = run([1, 2], { concurrency: 1, replicas: 2, memory });
    expect([0.5, 1.5, 2.5, 11.5, 12.5].map((atMs) => memoryAt(two, atMs).mb)).toEqual([200, 210, 220, 211, 202]);
  });

  it('[PL4] requests in the queue use memory too, refused ones none', () => {
    const memory = { limitMb: 35, perRequestMb: 10, restartMs: 5 };
    const waiting = run([0, 0, 0, 0], { concurrency: 1, memory });
    expect(ends(logOf(waiting))).toEqual([1, 2, 3, 4].map((id) => `0 #${id} error outOfMemory`));
    const bounded = run([0, 0, 0, 0], { concurrency: 1, queue: { limit: 1 }, memory });
    expect(ends(logOf(bounded)).at(-1)).toBe('20 #2 ok');
  });

  it('[PL5] a leak kills the replica with all it had; it starts again empty after restartMs', () => {
    const memory = { limitMb: 100, baseMb: 60, leakMbPerRequest: 20, restartMs: 15 };
    const leaking = run([0, 20, 40, 45, 60, 70, 100], { memory, startUpMs: 5 });
    // 80 MB after #1, 100 after #2, 120 after #3 at 50: killed with #4; up again at 70.
    expect(ends(logOf(leaking))).toEqual([
      '10 #1 ok',
      '30 #2 ok',
      '50 #3 ok',
      '50 #4 error outOfMemory',
      '60 #5 error connectionRefused',
      '80 #6 ok',
      '110 #7 ok',
    ]);
    expect([49, 51, 69, 71, 111].map((atMs) => memoryAt(leaking, atMs))).toEqual([
      { mb: 100, kills: 0 },
      { mb: 0, kills: 1 },
      { mb: 0, kills: 1 },
      { mb: 60, kills: 1 },
      { mb: 100, kills: 1 },
    ]);
  });

  it('[PL5] without restartMs it stays down until it is told to recover', () => {
    const memory = { limitMb: 15, leakMbPerRequest: 20, restartMs: null };
    const faults = [{ atMs: 50, target: 'B', kind: 'recover' as const }];
    expect(ends(logOf(run([0, 40, 60], { memory }, faults)))).toEqual([
      '10 #1 ok',
      '40 #2 error connectionRefused',
      '70 #3 ok',
    ]);
  });

  it('[PL3] [PL4] the leak fault acts from then on, and what has leaked stays after recovery', () => {
    const faults = [
      { atMs: 20, target: 'B', kind: 'leak' as const, mbPerRequest: 30 },
      { atMs: 60, target: 'B', kind: 'recover' as const },
    ];
    const leaking = run([0, 30, 70], { memory: { limitMb: 100 } }, faults);
    expect([15, 45, 85].map((atMs) => memoryAt(leaking, atMs).mb)).toEqual([0, 30, 30]);
  });

  it('[PL3] [PL5] a leak in one module of a monolith takes the requests of all', () => {
    const shop = scenario({
      components: [
        {
          id: 'client',
          kind: 'client',
          workload: {
            kind: 'trace',
            arrivals: [
              { atMs: 1, class: 'cart' },
              { atMs: 2, class: 'search' },
              { atMs: 20, class: 'cart' },
              { atMs: 21, class: 'search' },
            ],
          },
          classes: [
            { name: 'cart', to: 'shop' },
            { name: 'search', to: 'shop' },
          ],
        },
        {
          id: 'shop',
          kind: 'monolith',
          memory: { limitMb: 100, baseMb: 50, restartMs: null },
          modules: {
            cart: { steps: [{ kind: 'work', time: 5 }] },
            search: { steps: [{ kind: 'work', time: 30 }] },
          },
          endpoints: { cart: { module: 'cart' }, search: { module: 'search' } },
        },
      ],
      connections: [link('client', 'shop')],
      faults: [{ atMs: 0, target: 'shop.cart', kind: 'leak', mbPerRequest: 30 }],
    });
    expect(ends(logOf(shop))).toEqual([
      '6 #1 ok',
      '20 #3 error outOfMemory',
      '20 #2 error outOfMemory',
      '21 #4 error connectionRefused',
    ]);
  });
});

describe('restarts', () => {
  it('[PL6] a crashed replica starts by itself; a later crash has its own time', () => {
    const faults = [
      { atMs: 10, target: 'B', kind: 'crash' as const },
      { atMs: 20, target: 'B', kind: 'recover' as const },
      { atMs: 30, target: 'B', kind: 'crash' as const },
    ];
    expect(ends(logOf(run([15, 25, 41, 51, 61], { restartAfterMs: 30 }, faults)))).toEqual([
      '15 #1 error connectionRefused',
      '30 #2 error crashed',
      '41 #3 error connectionRefused',
      '51 #4 error connectionRefused',
      '71 #5 ok',
    ]);
  });
});
