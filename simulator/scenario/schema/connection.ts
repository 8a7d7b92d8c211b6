/**
 * A connection and the policies that its caller applies to every call over it.
 */
import * as z from 'zod/mini';
import { distribution } from './distribution';
import { eventSource, eventSourceChange } from './event-source';
import { count, described, identifier, positiveMs, timeMs } from './fields';

const backOff = z.strictObject({
  baseMs: described(z._default(timeMs(), 25), 'First wait before jitter. Default as in Envoy.', 'ms'),
  factor: described(z._default(z.number().check(z.gte(1), z.lte(10)), 2), 'Each wait is this many times the last.'),
  maxMs: described(z._default(timeMs(), 250), 'Longest wait before jitter. Default as in Envoy.', 'ms'),
  jitter: described(
    z._default(z.enum(['none', 'full', 'equal']), 'full'),
    'none: the wait itself; full: between 0 and it; equal: between half of it and it.',
  ),
});

/** What a retry may answer to: a refusal, an error answer, a lost connection, or a try that timed out. */
export const retryReasons = ['refused', 'error', 'connection', 'timeout'] as const;

const retryPolicy = z.strictObject({
  numRetries: described(z._default(count(0, 1_000_000), 0), 'Further tries after the first one.'),
  retryOn: described(z._default(z.array(z.enum(retryReasons)), [...retryReasons]), 'Failures that are tried again.'),
  perTryTimeoutMs: described(
    z._default(z.nullable(positiveMs()), null),
    'The caller gives up a single try after this time; null: never.',
    'ms',
  ),
  backOff: z.prefault(backOff, {}),
});

const bulkhead = z.strictObject({
  maxConcurrent: described(count(1, 100_000), 'Calls in progress at once, for each replica of the caller.'),
  maxPending: described(z._default(count(0, 100_000), 0), 'Calls that may wait for a place; the rest are refused.'),
});

export const connection = z.strictObject({
  from: described(identifier(), 'The caller.'),
  to: described(identifier(), 'The service called.'),
  latencyMs: described(z._default(distribution(), { kind: 'constant', ms: 0 }), 'Network time of one direction.', 'ms'),
  timeoutMs: described(
    z._default(z.nullable(positiveMs()), null),
    'The caller gives up a call after this time, all its tries and waits included; null: never.',
    'ms',
  ),
  retryPolicy: z.prefault(retryPolicy, {}),
  bulkhead: described(
    z._default(z.nullable(bulkhead), null),
    'Bounds what this dependency may take of the caller; null: nothing bounds it.',
  ),
  eventSource: described(
    z.optional(eventSource),
    'Only from a component that keeps messages: how its consumer gets them.',
  ),
  loadBalancing: described(
    z._default(z.enum(['roundRobin', 'random', 'leastRequest']), 'roundRobin'),
    'How the caller picks a replica; leastRequest: the less busy of two drawn at random.',
  ),
});

export type ConnectionConfig = z.output<typeof connection>;
export type RetryPolicy = z.output<typeof retryPolicy>;
export type BackOff = z.output<typeof backOff>;
export type Bulkhead = z.output<typeof bulkhead>;
export type RetryReason = (typeof retryReasons)[number];

/** The parts of a connection that may be changed while a run is under way. */
export const connectionSettings = {
  timeoutMs: z.optional(z.nullable(positiveMs())),
  numRetries: z.optional(count(0, 1_000_000)),
  perTryTimeoutMs: z.optional(z.nullable(positiveMs())),
  bulkhead: z.optional(z.nullable(bulkhead)),
  eventSource: z.optional(eventSourceChange),
};
