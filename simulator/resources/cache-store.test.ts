import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cloneData } from '../kernel';
import { createSampler, createStream, uniform } from '../random';
import { expectCase, expectedIn, modelOf } from '../testing/cases';
import { beginFill, endFill, waitingForFill } from './cache-fills';
import {
  type CacheOptions,
  type CacheStore,
  cacheSize,
  cacheStore,
  invalidateAll,
  invalidateKey,
  readCache,
  writeCache,
} from './cache-store';
import { slotOf } from './keyed-slots';
import { enqueue, leave } from './waiting-line';

/** Reads, and stores what it missed, as cache-aside does when filling takes no time. */
function ask(cache: CacheStore, key: number, nowMs: number): boolean {
  const hit = readCache(cache, key, nowMs);
  if (!hit) writeCache(cache, key, nowMs);
  return hit;
}

const held = (cache: CacheStore, keys: readonly number[], nowMs: number) =>
  keys.filter((key) => readCache(cloneData(cache), key, nowMs));

const counts = ({ hits, misses, expired, evicted, invalidated }: CacheStore) => ({
  hits,
  misses,
  expired,
  evicted,
  invalidated,
});

describe('cacheStore', () => {
  it('[R7] holds an entry while it is younger than its time to live', () => {
    const cache = cacheStore({ capacity: null, ttlMs: 100 });
    const log = [0, 99, 100, 150, 200, 250].map((nowMs) => ask(cache, 7, nowMs));
    expect(log).toEqual([false, true, false, true, false, true]);
    expect(counts(cache)).toEqual({ hits: 3, misses: 3, expired: 2, evicted: 0, invalidated: 0 });
  });

  it('[R7] counts a sliding time to live from the last hit', () => {
    const cache = cacheStore({ capacity: null, ttlMs: 100, expiry: 'sliding' });
    const log = [0, 99, 198, 297, 397].map((nowMs) => ask(cache, 7, nowMs));
    expect(log).toEqual([false, true, true, true, false]);
  });

  it('[R7] never hits with a time to live of 0, and never forgets without one', () => {
    const off = cacheStore({ capacity: null, ttlMs: 0 });
    expect([ask(off, 1, 0), ask(off, 1, 0)]).toEqual([false, false]);
    const forever = cacheStore({ capacity: null, ttlMs: null });
    expect([ask(forever, 1, 0), ask(forever, 1, 1e12)]).toEqual([false, true]);
  });

  it('[R7] storing anew starts the time anew', () => {
    const cache = cacheStore({ capacity: null, ttlMs: 100 });
    writeCache(cache, 1, 0);
    writeCache(cache, 1, 60);
    expect([cacheSize(cache), readCache(cache, 1, 159), readCache(cache, 1, 160)]).toEqual([1, true, false]);
  });

  it('[R8] makes room by dropping the least recently used', () => {
    const cache = cacheStore({ capacity: 3, ttlMs: null });
    for (const key of [1, 2, 3, 1, 4]) ask(cache, key, 0);
    expect(held(cache, [1, 2, 3, 4], 0)).toEqual([1, 3, 4]);
    writeCache(cache, 3, 0);
    ask(cache, 5, 0);
    expect(held(cache, [1, 2, 3, 4, 5], 0)).toEqual([3, 4, 5]);
    expect([cacheSize(cache), cache.evicted]).toEqual([3, 2]);
  });

  it('[R8] makes room by dropping the first stored', () => {
    const cache = cacheStore({ capacity: 3, ttlMs: null, eviction: 'fifo' });
    for (const key of [1, 2, 3, 1, 4]) ask(cache, key, 0);
    expect(held(cache, [1, 2, 3, 4], 0)).toEqual([2, 3, 4]);
    writeCache(cache, 2, 0);
    ask(cache, 5, 0);
    expect(held(cache, [1, 2, 3, 4, 5], 0)).toEqual([3, 4, 5]);
  });

  it('[R8] drops what has expired before what is still good', () => {
    const cache = cacheStore({ capacity: 2, ttlMs: 100 });
    ask(cache, 1, 0);
    ask(cache, 2, 50);
    ask(cache, 1, 90);
    // Key 2 is the least recently used, but key 1 has expired.
    ask(cache, 3, 120);
    expect(held(cache, [1, 2, 3], 120)).toEqual([2, 3]);
    expect(counts(cache)).toMatchObject({ expired: 1, evicted: 0 });
  });

  it('[R8] knows what has expired also where hits renew and the first stored makes room', () => {
    const cache = cacheStore({ capacity: 2, ttlMs: 100, expiry: 'sliding', eviction: 'fifo' });
    ask(cache, 1, 0);
    ask(cache, 2, 10);
    ask(cache, 1, 90);
    ask(cache, 3, 120);
    expect(held(cache, [1, 2, 3], 120)).toEqual([1, 3]);
  });

  it('[R9] forgets one key or all of them', () => {
    const cache = cacheStore({ capacity: null, ttlMs: 100 });
    for (const key of [1, 2, 3]) ask(cache, key, 0);
    expect([invalidateKey(cache, 2), invalidateKey(cache, 2), cacheSize(cache)]).toEqual([true, false, 2]);
    invalidateAll(cache);
    expect([cacheSize(cache), cache.invalidated, ask(cache, 1, 1), ask(cache, 1, 2)]).toEqual([0, 3, false, true]);
  });

  it('[R8] refuses a capacity or a time to live that makes no sense', () => {
    expect(() => cacheStore({ capacity: 0, ttlMs: null })).toThrow(RangeError);
    expect(() => cacheStore({ capacity: null, ttlMs: -1 })).toThrow(RangeError);
  });
});

describe('cacheFills', () => {
  const records = () => {
    const list = Array.from({ length: 5 }, () => ({ previous: -1, next: -1 }));
    return { at: (id: number) => list[id]! };
  };

  it('[R9] lets those who miss a key that is being filled wait in line', () => {
    const { fills } = cacheStore({ capacity: null, ttlMs: 100 });
    const waiters = records();
    expect(waitingForFill(fills, 7)).toBeUndefined();
    beginFill(fills, 7);
    for (const id of [3, 1, 4]) enqueue(waitingForFill(fills, 7)!, waiters, id);
    leave(waitingForFill(fills, 7)!, waiters, 1);
    beginFill(fills, 8);
    const { current, waiting } = endFill(fills, 7);
    expect([current, waiting.first, waiters.at(3).next, waiting.length]).toEqual([true, 3, 4, 2]);
    expect([waitingForFill(fills, 7), waitingForFill(fills, 8)?.length]).toEqual([undefined, 0]);
    expect(() => endFill(fills, 7)).toThrow(RangeError);
  });

  it('[R9] does not let a fill store what was read before an invalidation', () => {
    const cache = cacheStore({ capacity: null, ttlMs: 100 });
    for (const key of [1, 2]) beginFill(cache.fills, key);
    invalidateKey(cache, 1);
    expect([1, 2].map((key) => endFill(cache.fills, key).current)).toEqual([false, true]);
    beginFill(cache.fills, 3);
    invalidateAll(cache);
    beginFill(cache.fills, 1);
    expect([3, 1].map((key) => endFill(cache.fills, key).current)).toEqual([false, true]);
  });
});

/** The same in the simplest way. */
class Model {
  private entries: { key: number; expiresAtMs: number; used: number; renewed: number }[] = [];
  private sequence = 0;

  constructor(private readonly options: Required<CacheOptions>) {}

  read(key: number, nowMs: number): boolean {
    const entry = this.entries.find((one) => one.key === key);
    const good = entry !== undefined && nowMs < entry.expiresAtMs;
    if (!good) this.entries = this.entries.filter((one) => one !== entry);
    else {
      if (this.options.eviction === 'lru') entry.used = ++this.sequence;
      if (this.options.expiry === 'sliding') this.renew(entry, nowMs);
    }
    return good;
  }

  write(key: number, nowMs: number): void {
    let entry = this.entries.find((one) => one.key === key);
    if (entry === undefined) {
      if (this.entries.length >= (this.options.capacity ?? Infinity)) this.makeRoom(nowMs);
      entry = { key, expiresAtMs: 0, used: ++this.sequence, renewed: 0 };
      this.entries.push(entry);
    } else if (this.options.eviction === 'lru') entry.used = ++this.sequence;
    this.renew(entry, nowMs);
  }

  invalidate(key: number): void {
    this.entries = this.entries.filter((one) => one.key !== key);
  }

  get keys(): number[] {
    return this.entries.map((one) => one.key).sort((a, b) => a - b);
  }

  private renew(entry: { expiresAtMs: number; renewed: number }, nowMs: number): void {
    entry.expiresAtMs = nowMs + (this.options.ttlMs ?? Infinity);
    entry.renewed = ++this.sequence;
  }

  private makeRoom(nowMs: number): void {
    const [expired] = this.entries.filter((one) => one.expiresAtMs <= nowMs).sort((a, b) => a.renewed - b.renewed);
    const [oldest] = [...this.entries].sort((a, b) => a.used - b.used);
    this.entries = this.entries.filter((one) => one !== (expired ?? oldest));
  }
}

describe('cacheStore against a simple model', () => {
  const options = fc.record({
    capacity: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }),
    ttlMs: fc.option(fc.nat(60), { nil: null }),
    expiry: fc.constantFrom('absolute' as const, 'sliding' as const),
    eviction: fc.constantFrom('lru' as const, 'fifo' as const),
  });
  const steps = fc.array(
    fc.record({
      waitMs: fc.nat(12),
      key: fc.nat(6),
      what: fc.constantFrom('read', 'ask', 'ask', 'write', 'invalidate'),
    }),
    { maxLength: 200, size: 'max' },
  );

  it('[R7] [R8] [R9] [R12] agrees in every step, also after a copy', () => {
    fc.assert(
      fc.property(options, steps, (chosen, list) => {
        let cache = cacheStore(chosen);
        const model = new Model(chosen);
        let nowMs = 0;
        let hits = 0;
        let reads = 0;
        for (const [at, { waitMs, key, what }] of list.entries()) {
          nowMs += waitMs;
          if (at % 17 === 0) cache = cloneData(cache);
          if (what === 'invalidate') {
            model.invalidate(key);
            invalidateKey(cache, key);
          } else {
            const hit = what !== 'write' && model.read(key, nowMs);
            if (what !== 'write') expect(readCache(cache, key, nowMs)).toBe(hit);
            if (what !== 'write') reads++;
            if (hit) hits++;
            if (what === 'write' || (what === 'ask' && !hit)) {
              model.write(key, nowMs);
              writeCache(cache, key, nowMs);
            }
          }
          const { entries } = cache;
          expect([0, 1, 2, 3, 4, 5, 6].filter((one) => slotOf(entries, one) >= 0)).toEqual(model.keys);
        }
        expect([cache.hits, cache.misses]).toEqual([hits, reads - hits]);
      }),
      { numRuns: 60 },
    );
  });
});

interface TtlCacheModel {
  readonly ttl_s: number;
  readonly refresh_on_hit: boolean;
  readonly keys: readonly { readonly rate_per_s: number }[];
  readonly run: { readonly measured_requests: number };
}

/** Zipf's law over keys from 0: the share of each, and a draw by it. */
function zipf(keys: number, exponent: number) {
  const weights = Array.from({ length: keys }, (_, rank) => (rank + 1) ** -exponent);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => weight / total);
  let sum = 0;
  const upTo = shares.map((share) => (sum += share));
  const draw = (u: number) => {
    let low = 0;
    let high = keys - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] as number) < u) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return { shares, draw };
}

/**
 * The hit ratio by a characteristic time: the cache behaves to each key as if it kept it for the one time T with which
 * it is full on average (Che, Tung and Wang, IEEE JSAC 20, 2002; for FIFO, Fricker, Robert and Roberts, ITC 24, 2012).
 */
function characteristicHitRatio(shares: readonly number[], capacity: number, present: (requests: number) => number) {
  let low = 0;
  let high = 1e9;
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    const size = shares.reduce((sum, share) => sum + present(share * middle), 0);
    if (size < capacity) low = middle;
    else high = middle;
  }
  return shares.reduce((sum, share) => sum + share * present(share * low), 0);
}

describe('cacheStore against theory', () => {
  it.each(['cache-ttl', 'cache-sliding'])('[R7] hits as often as theory says: %s', (id) => {
    const model = modelOf<TtlCacheModel>(id);
    const cache = cacheStore({
      capacity: null,
      ttlMs: model.ttl_s * 1_000,
      expiry: model.refresh_on_hit ? 'sliding' : 'absolute',
    });
    const gap = createSampler({ kind: 'exponential', meanMs: 1_000 / model.keys[0]!.rate_per_s });
    const stream = createStream(1, 'gap', 'test');
    let nowMs = 0;
    for (let request = 0; request < model.run.measured_requests; request++) {
      nowMs += gap.sample(stream, request, 0);
      ask(cache, 0, nowMs);
    }
    expectCase(id, { hit_fraction: cache.hits / model.run.measured_requests });
    const amount = (model.keys[0]!.rate_per_s * model.ttl_s) as number;
    expect(expectedIn(id, 'hit_fraction')).toBeCloseTo(
      id === 'cache-ttl' ? amount / (1 + amount) : 1 - Math.exp(-amount),
      8,
    );
  });

  it.each([
    ['lru', 0.8, (requests: number) => 1 - Math.exp(-requests)],
    ['lru', 1.2, (requests: number) => 1 - Math.exp(-requests)],
    ['fifo', 0.8, (requests: number) => requests / (1 + requests)],
    ['fifo', 1.2, (requests: number) => requests / (1 + requests)],
  ] as const)('[R8] hits as often as the characteristic time says: %s, Zipf %f', (eviction, exponent, present) => {
    const { shares, draw } = zipf(2_000, exponent);
    const capacity = 200;
    const cache = cacheStore({ capacity, ttlMs: null, eviction });
    const stream = createStream(1, 'key', 'test');
    const warmUp = 50_000;
    const measured = 500_000;
    for (let request = 0; request < warmUp; request++) ask(cache, draw(uniform(stream, request, 0)), 0);
    const before = cache.hits;
    for (let request = warmUp; request < warmUp + measured; request++) ask(cache, draw(uniform(stream, request, 0)), 0);
    const share = (cache.hits - before) / measured;
    // The approximation itself is good to some tenths of a percent here.
    expect(Math.abs(share - characteristicHitRatio(shares, capacity, present))).toBeLessThan(0.004);
  });

  it('[R8] the least recently used is a better choice than the first stored for Zipf keys', () => {
    const { shares } = zipf(2_000, 0.8);
    const lru = characteristicHitRatio(shares, 200, (requests) => 1 - Math.exp(-requests));
    const fifo = characteristicHitRatio(shares, 200, (requests) => requests / (1 + requests));
    // So the two tests above tell them apart.
    expect(lru - fifo).toBeGreaterThan(0.02);
  });
});
