/**
 * A cache. What it models, simplifies and leaves out: `fidelity/cache.ts`.
 */
import type { CacheConfig } from '../../scenario/schema/cache';
import type { ServerStep } from '../plan/forms';
import type { ServerConfig, ServerEndpoint } from '../plan/server';

/** Reads that found an entry, that found none, that waited for another's fetch; entries dropped on demand. */
export const cacheCounter = { hits: 0, misses: 1, coalesced: 2, invalidations: 3 } as const;

export function lowerCache(cache: CacheConfig): ServerConfig {
  const endpoint = (...steps: ServerStep[]): ServerEndpoint => ({ priority: 0, steps });
  const write = endpoint({ kind: 'work', time: cache.writeTime }, { kind: 'cacheWrite', cache, filled: true });
  const drop = endpoint({ kind: 'work', time: cache.writeTime }, { kind: 'cacheDrop', cache });
  return {
    id: cache.id,
    kind: 'cache',
    replicas: 1,
    concurrency: cache.concurrency,
    threadHeldWhileWaiting: false,
    queue: { limit: null, discipline: 'fifo', patience: null },
    host: 'threads',
    endpoints: { get: endpoint(...readSteps(cache)), set: write, invalidate: drop },
    counters: Object.keys(cacheCounter),
    gauges: [],
  };
}

function readSteps(cache: CacheConfig): ServerStep[] {
  const read: ServerStep[] = [
    { kind: 'work', time: cache.readTime },
    { kind: 'cacheRead', cache, hit: 'hit' },
  ];
  const hit: ServerStep = { kind: 'end', outcome: 'success', reason: 'ok', label: 'hit' };
  if (cache.origin === null) return [...read, { kind: 'end', outcome: 'success', reason: 'cacheMiss' }, hit];
  const { to, endpoint } = cache.origin;
  return [
    ...read,
    { kind: 'call', to, endpoint, probability: 1, required: true, onFailure: 'failed' },
    { kind: 'cacheWrite', cache, filled: true },
    hit,
    { kind: 'cacheWrite', cache, filled: false, label: 'failed' },
    { kind: 'fail' },
  ];
}
