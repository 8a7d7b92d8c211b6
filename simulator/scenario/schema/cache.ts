/**
 * The cache component: asked by other components (cache-aside), or in front of an origin that it asks itself
 * (read-through).
 */
import * as z from 'zod/mini';
import { callTarget } from './call';
import { distribution } from './distribution';
import { count, described, identifier, localizedText, timeMs } from './fields';

export const cache = z.strictObject({
  id: described(identifier(), 'Unique name of the component.'),
  kind: z.literal('cache'),
  role: described(z.optional(localizedText()), 'What it stands for, for people.'),
  position: z.optional(z.strictObject({ x: z.number(), y: z.number() })),
  capacity: described(
    z._default(z.nullable(count(1, 1_000_000)), null),
    'Entries that fit; null: as many as there are keys.',
  ),
  ttlMs: described(z._default(z.nullable(timeMs()), null), 'How long an entry is good for; null: for ever.', 'ms'),
  expiry: described(
    z._default(z.enum(['absolute', 'sliding']), 'absolute'),
    'The time to live counts from storing (absolute), or anew from every hit (sliding).',
  ),
  eviction: described(
    z._default(z.enum(['lru', 'fifo']), 'lru'),
    'What makes room when the cache is full: the least recently used entry, or the first stored.',
  ),
  readTime: described(z._default(distribution(), { kind: 'constant', ms: 0 }), 'Time the cache works on a read.', 'ms'),
  writeTime: described(z._default(distribution(), { kind: 'constant', ms: 0 }), 'Time it works on a write.', 'ms'),
  concurrency: described(
    z._default(z.nullable(count(1, 10_000)), null),
    'Requests worked on at once; null: any number.',
  ),
  origin: described(
    z._default(z.nullable(z.strictObject(callTarget)), null),
    'Read-through: what the cache itself asks when it has no entry; null: it answers that it has none.',
  ),
  coalesce: described(
    z._default(z.boolean(), false),
    'Read-through: requests that miss a key while it is being fetched wait for that answer, so that the origin is asked once.',
  ),
});

export type CacheConfig = z.output<typeof cache>;
