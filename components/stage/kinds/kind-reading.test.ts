/**
 * What instruments of each kind say, in both languages.
 */
import { describe, expect, it } from 'vitest';
import type { ComponentReading, SeriesRow } from '@/simulator/telemetry/chunk';
import type { KindInfo } from '@/simulator/telemetry/kind-info';
import type { LiveReading } from '@/simulator/telemetry/live-reading';
import type { ComponentInfo } from '@/simulator/telemetry/topology';
import { cutReplicas, ejectionWords, shunnedReplicas } from '../ejections';
import { shop } from '../testing/synthetic-topology';
import { readKind } from './kind-reading';

const rates = { arrivedPerSecond: 40, failedPerSecond: 0, p50Ms: 1, p99Ms: 2 };

function read(kind: ComponentInfo['kind'], about: KindInfo | null, live: LiveReading, locale: 'en' | 'ko' = 'en') {
  const base = { id: 'X', role: null, position: null, replicas: 1, concurrency: null, queueLimit: null, endpoints: [] };
  const info: ComponentInfo = { ...base, kind, ...(about === null ? {} : { about }) };
  const reasons = [{ reason: 'throttled' as const, perSecond: 3 }];
  const reading: ComponentReading = { ...rates, busy: 0, held: 0, queued: 0, endpoints: [], reasons, live };
  const said = readKind({ info, reading, locale });
  const texts = said?.lines.flatMap(({ left, middle, right }) => [left, middle, right.text]) ?? [];
  return [said?.kind, ...(said?.face ?? []), ...texts].filter(Boolean).join(' | ').replace(/\s/g, ' ');
}

const bucket = { of: 'route', route: 0, tokens: 46.7, ratePerSecond: 100, burst: 200 } as const;
const shard = { waiting: 1, iteratorAgeMs: 0, isBlocked: false };

describe('the reading of', () => {
  it('a function', () => {
    const live = { kind: 'function', limit: 20, initializing: 2, busy: 5, idle: 1, eventsWaiting: 0 } as const;
    const about = { kind: 'function', limit: 20, isReserved: true } as const;
    expect(read('function', about, live)).toBe('Lambda, limit 20 | 5 busy | 2 INIT | 1 idle');
    expect(read('function', about, live, 'ko')).toBe('Lambda, 한도 20 | 사용 중 5 | INIT 2 | 유휴 1');
  });

  it('an API gateway counts whole tokens, and what it throttles', () => {
    const about = { kind: 'apiGateway', type: 'http', routes: ['GET /a'] } as const;
    expect(read('apiGateway', about, { kind: 'apiGateway', bucket, connections: 0 })).toBe(
      'HTTP API | refill 100/s | burst 200 | 46 tokens left | 429 throttled 3/s',
    );
  });

  it('a queue', () => {
    const about = { kind: 'queue', fifo: true, visibilityTimeoutMs: 100, deadLetterTo: null } as const;
    const live = { kind: 'queue', visible: 38, inFlight: 4, delayed: 0, oldestMs: 900 } as const;
    expect(read('queue', about, live)).toBe('FIFO queue | 38 waiting | oldest 900 ms | 4 in flight');
  });

  it('a stream names the shard that is held up', () => {
    const shards = [shard, { ...shard, iteratorAgeMs: 5_000, isBlocked: true }];
    const live = { kind: 'stream', shards, waiting: 2, iteratorAgeMs: 5_000 } as const;
    const said = read('stream', { kind: 'stream', shards: 2 }, live);
    expect(said).toBe('2 shards | shard 2 blocked | 2 records | iterator age 5.0 s');
  });

  it('a topic', () => {
    expect(read('topic', null, { kind: 'push', pending: 3, inProgress: 1 })).toBe('topic | 3 to deliver | 1 under way');
  });

  it('a cache that nobody has read yet', () => {
    const about = { kind: 'cache', capacity: 500 } as const;
    expect(read('cache', about, { kind: 'cache', entries: 12, hitShare: 0.75 })).toBe(
      'cache | hits 75 % | 12 of 500 entries',
    );
    expect(read('cache', about, { kind: 'cache', entries: 0, hitShare: Number.NaN })).toContain('no reads');
  });

  it('a database', () => {
    const live = { kind: 'database', nodes: [{ inUse: 12, working: 8 }], primary: 0 } as const;
    expect(read('database', { kind: 'database', maxConnections: 100 }, live)).toBe('database | 12 of 100 connections');
  });

  it('a control plane', () => {
    const live = { kind: 'controlPlane', version: 12, proxies: 4, upToDate: 3 } as const;
    expect(read('controlPlane', { kind: 'controlPlane', configures: [] }, live)).toBe(
      'control plane | config v12 | 3 of 4 proxies | not on the path',
    );
  });
});

describe('ejections', () => {
  const connection = { callsPerSecond: 0, triesPerSecond: 0, inProgress: 0 };
  const row = (callers: readonly number[]): SeriesRow => ({
    atMs: 1,
    classes: [],
    components: [],
    connections: [connection, { ...connection, ejected: callers.map((caller) => ({ caller, replica: 1 })) }],
  });

  it('cut the connection and strike the replica when every instance of the caller has ejected it', () => {
    const seen = { topology: shop, row: row([0, 1]) };
    expect(cutReplicas(seen, 1)).toEqual([1]);
    expect(shunnedReplicas(seen, 2)).toEqual([1]);
    expect(ejectionWords(seen, 2, 'en')).toEqual(['B2 ejected by A1, A2']);
  });

  it('only say who did while others still send to it', () => {
    const seen = { topology: shop, row: row([1]) };
    expect(cutReplicas(seen, 1)).toEqual([]);
    expect(shunnedReplicas(seen, 2)).toEqual([]);
    expect(ejectionWords(seen, 2, 'ko')).toEqual(['B2 제외됨: A2']);
  });
});
