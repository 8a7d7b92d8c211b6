/**
 * A cache: which keys it holds, until when, and which one makes room for another. It holds no values, for the
 * simulator needs only to know whether there is one.
 *
 * Models: time to live counted from storing or from the last hit, a greatest number of entries, eviction of the least
 * recently used or of the first stored, invalidation. Simplifies: an expired entry is dropped when it is asked for or
 * when room is needed, before any that is still good; entries are of one size. Leaves out: several nodes, and sampling
 * in place of exact recency (as Redis does).
 */
import { type CacheFills, cacheFills, outdateAllFills, outdateFill } from './cache-fills';
import { grown } from './grow';
import { addKey, dropAllKeys, dropKey, type KeyedSlots, keyedSlots, slotOf } from './keyed-slots';
import { appendSlot, moveSlotToEnd, type SlotList, slotList, unlinkSlot } from './slot-list';

export interface CacheOptions {
  /** Most entries; null: no limit, so that memory grows with the number of different keys. */
  readonly capacity: number | null;
  /** How long an entry is good for; null: for ever; 0: it never hits. */
  readonly ttlMs: number | null;
  /** Counted from storing (`absolute`, unless given) or from the last hit (`sliding`). */
  readonly expiry?: 'absolute' | 'sliding';
  /** Which entry makes room: the least recently used (unless given), or the first stored. */
  readonly eviction?: 'lru' | 'fifo';
}

/** Plain data. */
export interface CacheStore {
  capacity: number;
  ttlMs: number;
  readonly sliding: boolean;
  readonly lru: boolean;
  /** In the order in which they make room. */
  readonly entries: KeyedSlots;
  /** In the order in which they expire, while the time to live stays as it is. */
  readonly byExpiry: SlotList;
  expiresAtMs: Float64Array;
  readonly fills: CacheFills;
  hits: number;
  /** Reads that found nothing good, those of `expired` included. */
  misses: number;
  /** Entries dropped because their time was over. */
  expired: number;
  /** Entries dropped, still good, to make room. */
  evicted: number;
  /** Entries dropped by invalidation. */
  invalidated: number;
}

/** RangeError for a capacity below 1 or a negative time to live. */
export function cacheStore({ capacity, ttlMs, expiry, eviction }: CacheOptions): CacheStore {
  if (!((capacity ?? 1) >= 1 && (ttlMs ?? 0) >= 0)) {
    throw new RangeError(`A cache holds at least 1 entry for at least 0 ms, not ${capacity} for ${ttlMs}.`);
  }
  return {
    capacity: capacity ?? Infinity,
    ttlMs: ttlMs ?? Infinity,
    sliding: expiry === 'sliding',
    lru: eviction !== 'fifo',
    entries: keyedSlots(),
    byExpiry: slotList(),
    expiresAtMs: new Float64Array(0),
    fills: cacheFills(),
    hits: 0,
    misses: 0,
    expired: 0,
    evicted: 0,
    invalidated: 0,
  };
}

/** Entries it holds, those included that have expired and nobody has asked for since. */
export const cacheSize = (cache: CacheStore): number => cache.entries.order.length;

/** Asks for a key, an integer; says whether it is there and good (its age is below the time to live, RFC 9111 4.2). */
export function readCache(cache: CacheStore, key: number, nowMs: number): boolean {
  const slot = slotOf(cache.entries, key);
  const good = slot >= 0 && nowMs < (cache.expiresAtMs[slot] as number);
  if (good) {
    cache.hits++;
    if (cache.lru) moveSlotToEnd(cache.entries.order, slot);
    if (cache.sliding) renew(cache, slot, nowMs);
    return true;
  }
  cache.misses++;
  if (slot >= 0) expire(cache, slot);
  return false;
}

/** Stores a key, or stores it anew; makes room if need be. */
export function writeCache(cache: CacheStore, key: number, nowMs: number): void {
  const known = slotOf(cache.entries, key);
  if (known >= 0) {
    if (cache.lru) moveSlotToEnd(cache.entries.order, known);
    renew(cache, known, nowMs);
    return;
  }
  if (cacheSize(cache) >= cache.capacity) makeRoom(cache, nowMs);
  const slot = addKey(cache.entries, key);
  if (slot >= cache.expiresAtMs.length) cache.expiresAtMs = grown(cache.expiresAtMs, slot + 1);
  cache.expiresAtMs[slot] = nowMs + cache.ttlMs;
  appendSlot(cache.byExpiry, slot);
}

/** Drops a key, and keeps what is being read for it out. Says whether the cache held it. */
export function invalidateKey(cache: CacheStore, key: number): boolean {
  outdateFill(cache.fills, key);
  const slot = slotOf(cache.entries, key);
  if (slot < 0) return false;
  drop(cache, slot);
  cache.invalidated++;
  return true;
}

/** Drops all keys, and keeps what is being read for any out. */
export function invalidateAll(cache: CacheStore): void {
  outdateAllFills(cache.fills);
  cache.invalidated += cacheSize(cache);
  dropAllKeys(cache.entries);
  Object.assign(cache.byExpiry, { first: -1, last: -1, length: 0 });
}

function makeRoom(cache: CacheStore, nowMs: number): void {
  const soonest = cache.byExpiry.first;
  if ((cache.expiresAtMs[soonest] as number) <= nowMs) {
    expire(cache, soonest);
    return;
  }
  drop(cache, cache.entries.order.first);
  cache.evicted++;
}

function renew(cache: CacheStore, slot: number, nowMs: number): void {
  cache.expiresAtMs[slot] = nowMs + cache.ttlMs;
  moveSlotToEnd(cache.byExpiry, slot);
}

function expire(cache: CacheStore, slot: number): void {
  drop(cache, slot);
  cache.expired++;
}

function drop(cache: CacheStore, slot: number): void {
  dropKey(cache.entries, slot);
  unlinkSlot(cache.byExpiry, slot);
}
