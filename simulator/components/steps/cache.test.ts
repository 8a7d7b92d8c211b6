import { describe, expect, it } from 'vitest';
import { runScenario } from '../../experiment';
import type { ScenarioInput } from '../../scenario';
import { logOf } from '../../testing/log';
import { link, scenario, service, trace } from '../../testing/scenarios';

type Cache = Extract<ScenarioInput['components'][number], { kind: 'cache' }>;

const cache = (more: Partial<Cache>): Cache => ({ id: 'cache', kind: 'cache', ...more });

/** A read-through cache in front of an origin that works for 10 ms. */
const readThrough = (timesMs: readonly number[], more: Partial<Cache>) =>
  scenario({
    components: [
      { ...trace('cache', timesMs), classes: [{ name: 'request', to: 'cache', endpoint: 'get' }] },
      cache({ origin: { to: 'origin' }, ...more }),
      service('origin', 10),
    ],
    connections: [link('client', 'cache'), link('cache', 'origin')],
  });

const originAsked = (timesMs: readonly number[], more: Partial<Cache>) =>
  logOf(readThrough(timesMs, more), 1_000_000)
    .filter((line) => line.endsWith('at origin'))
    .map((line) => Number.parseFloat(line));

describe('a read-through cache', () => {
  it('[CA1] asks the origin on a miss, answers from the entry until its time is over', () => {
    expect(originAsked([0, 50, 109, 110, 130], { ttlMs: 100 })).toEqual([0, 110]);
  });

  it('[CA2] with sliding expiry a hit renews the entry', () => {
    expect(originAsked([0, 90, 180, 270, 380], { ttlMs: 100, expiry: 'sliding' })).toEqual([0, 380]);
  });

  it('[CA3] requests that miss a key while it is fetched all ask the origin, unless they are coalesced', () => {
    expect(originAsked([0, 2, 4, 30], {})).toEqual([0, 2, 4]);
    expect(originAsked([0, 2, 4, 30], { coalesce: true })).toEqual([0]);
    expect(logOf(readThrough([0, 2, 4], { coalesce: true })).filter((line) => line.endsWith('ok'))).toEqual([
      '10 #1 ok',
      '10 #2 ok',
      '10 #3 ok',
    ]);
  });

  it('[CA3] when the fetch fails, one of those who wait tries next', () => {
    const failing = [
      { atMs: 0, target: 'origin', kind: 'crash' as const },
      { atMs: 5, target: 'origin', kind: 'recover' as const },
    ];
    const log = logOf(readThrough([1, 7, 8], { coalesce: true }), 1_000, failing);
    expect(log.filter((line) => /ok|error/.test(line) && !line.includes(' at '))).toEqual([
      '1 #1 error connectionRefused',
      '17 #2 ok',
      '17 #3 ok',
    ]);
  });

  it('[CA3] a crash of the cache ends those who wait and those who fetch', () => {
    const crash = [
      { atMs: 5, target: 'cache', kind: 'crash' as const },
      { atMs: 20, target: 'cache', kind: 'recover' as const },
    ];
    const log = logOf(readThrough([0, 2, 30], { coalesce: true }), 1_000, crash);
    expect(log.filter((line) => /#\d (ok|error)/.test(line) && !line.includes(' at '))).toEqual([
      '5 #1 error crashed',
      '5 #2 error crashed',
      '40 #3 ok',
    ]);
  });

  it('[CA4] a full cache drops the least recently used entry, or the first stored', () => {
    const asked = (eviction: 'lru' | 'fifo') => {
      const order = ['a', 'b', 'a', 'c', 'a', 'b'];
      const run = scenario({
        components: [
          {
            id: 'client',
            kind: 'client',
            workload: { kind: 'trace', arrivals: order.map((name, index) => ({ atMs: index * 100, class: name })) },
            classes: ['a', 'b', 'c'].map((name, index) => ({
              name,
              to: 'cache',
              endpoint: 'get',
              keys: { count: 1, first: index },
            })),
          },
          cache({ capacity: 2, eviction, origin: { to: 'origin' } }),
          service('origin', 10),
        ],
        connections: [link('client', 'cache'), link('cache', 'origin')],
      });
      return logOf(run)
        .filter((line) => line.endsWith('at origin'))
        .map((line) => order[Number.parseFloat(line) / 100]);
    };
    expect(asked('lru')).toEqual(['a', 'b', 'c', 'b']);
    expect(asked('fifo')).toEqual(['a', 'b', 'c', 'a', 'b']);
  });

  it('[CA1] counts hits, misses and requests that waited for the fetch of another', () => {
    const { meters } = runScenario(readThrough([0, 2, 4, 30], { coalesce: true }), { durationMs: 1_000 });
    expect(meters[0]?.counters).toEqual({ hits: 1, misses: 3, coalesced: 2, invalidations: 0 });
  });
});

describe('a lookup (cache-aside)', () => {
  const aside = (timesMs: readonly number[], more: Partial<Cache> = {}) =>
    scenario({
      components: [
        trace('shop', timesMs),
        {
          id: 'shop',
          kind: 'service',
          endpoints: {
            request: {
              steps: [
                { kind: 'lookup', cache: 'cache', otherwise: { to: 'origin' } },
                { kind: 'work', time: 1 },
              ],
            },
          },
        },
        cache({ readTime: 2, writeTime: 5, ...more }),
        service('origin', 10),
      ],
      connections: [link('client', 'shop'), link('shop', 'cache'), link('shop', 'origin')],
    });
  const ends = (log: string[]) => log.filter((line) => /#\d (ok|error)/.test(line) && !line.includes(' at '));

  it('[CA5] asks the cache, then the other, and stores the answer without waiting for it', () => {
    expect(ends(logOf(aside([0, 100])))).toEqual(['13 #1 ok', '103 #2 ok']);
    expect(ends(logOf(aside([0, 14])))).toEqual(['13 #1 ok', '27 #2 ok']);
  });

  it('[CA5] goes on without a cache that fails', () => {
    const log = logOf(aside([0, 100]), 1_000, [{ atMs: 50, target: 'cache', kind: 'crash' }]);
    expect(ends(log)).toEqual(['13 #1 ok', '111 #2 ok']);
  });
});
