/**
 * Retries: what is tried again, how often, after which wait, and where.
 */
import * as z from 'zod/mini';
import { retryConditions, retryReasons } from '../../retry-conditions';
import { count, described, positiveMs, timeMs } from '../fields';

const backOff = z.strictObject({
  baseMs: described(z._default(timeMs(), 25), 'First wait before jitter. Default as in Envoy.', 'ms'),
  factor: described(z._default(z.number().check(z.gte(1), z.lte(10)), 2), 'Each wait is this many times the last.'),
  maxMs: described(z._default(timeMs(), 250), 'Longest wait before jitter. Default as in Envoy.', 'ms'),
  jitter: described(
    z._default(z.enum(['none', 'full', 'equal', 'decorrelated', 'envoy']), 'full'),
    'none: the wait itself; full: between 0 and it; equal: between half of it and it; decorrelated: between baseMs ' +
      "and three times the wait before; envoy: between 0 and (2^n - 1) baseMs, as Envoy's documentation says.",
  ),
});

const statusCode = () => count(100, 599);

export const retryPolicy = z.strictObject({
  numRetries: described(z._default(count(0, 1_000_000), 0), 'Further tries after the first one.'),
  retryOn: described(
    z._default(z.array(z.enum(retryConditions)).check(z.maxLength(32)), [...retryReasons]),
    'Failures that are tried again: refused, error, connection, timeout, or as Envoy names them.',
  ),
  retriableStatusCodes: described(
    z._default(z.array(statusCode()).check(z.maxLength(32)), []),
    'Answers that are tried again, with the condition retriable-status-codes. Istio writes such numbers into retryOn.',
  ),
  perTryTimeoutMs: described(
    z._default(z.nullable(positiveMs()), null),
    'The caller gives up a single try after this time; null: never.',
    'ms',
  ),
  backOff: z.prefault(backOff, {}),
  avoidPreviousHosts: described(
    z._default(z.boolean(), false),
    'Retries choose again while the choice has been tried before. Envoy: previous_hosts, off; Istio: on.',
  ),
  hostSelectionAttempts: described(
    z._default(count(0, 100), 5),
    'Further choices of a replica that has not been tried; then a tried one will do. Istio: 5.',
  ),
});

export type RetryPolicy = z.output<typeof retryPolicy>;
export type BackOff = z.output<typeof backOff>;
