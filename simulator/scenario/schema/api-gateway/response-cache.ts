/**
 * The response cache of a REST API's stage.
 */
import * as z from 'zod/mini';
import { count, described } from '../fields';

export const cacheSizes = ['0.5', '1.6', '6.1', '13.5', '28.4', '58.2', '118', '237'] as const;

/** 0: not kept. Longest: an hour. API Gateway developer guide, "Cache settings for REST APIs", 2026-10. */
export const cacheTtlMs = () => z.number().check(z.gte(0), z.lte(3_600_000));

export const responseCache = z.strictObject({
  sizeGb: described(
    z._default(z.enum(cacheSizes), '0.5'),
    'Size of the cache, which it is paid for by the hour.',
    'GB',
  ),
  ttlMs: described(z._default(cacheTtlMs(), 300_000), 'How long a response is kept; 0: not at all.', 'ms'),
  responseBytes: described(
    z._default(count(1, 1_048_576), 10_240),
    'Size of a response, which decides how many fit. The largest that can be kept has 1,048,576 bytes.',
    'B',
  ),
  ready: described(
    z._default(z.boolean(), true),
    'false: it is created when the run begins, which takes 4 minutes, as after every change of its size.',
  ),
});

/** What a route says about the cache of its stage. */
export const routeCache = z.strictObject({
  enabled: described(z._default(z.boolean(), true), 'Whether the responses of this route are kept.'),
  ttlMs: described(z._default(z.nullable(cacheTtlMs()), null), "How long; null: as the stage's cache says.", 'ms'),
  keyedBy: described(
    z._default(z.enum(['subject', 'nothing']), 'subject'),
    'subject: what the request is about is part of the cache key; nothing: all requests of the route get the same response.',
  ),
});

export type ResponseCache = z.output<typeof responseCache>;
export type RouteCache = z.output<typeof routeCache>;
