/**
 * The circuit breaker of libraries: closed, open or half-open. Envoy's circuit breakers are limits, see
 * `circuit-breaker.ts`.
 */
import * as z from 'zod/mini';
import { count, described, positiveMs } from '../fields';

const openMs = (usual: number) =>
  described(z._default(positiveMs(), usual), 'How long it refuses everything before it lets a try through.', 'ms');

const consecutiveFailures = z.strictObject({
  kind: z.literal('consecutiveFailures'),
  failureThreshold: described(z._default(count(1, 10_000), 5), 'Failures in a row that open it.'),
  openMs: openMs(30_000),
  halfOpenMaxConcurrent: described(z._default(count(1, 1_000), 1), 'Half-open: tries under way at once.'),
  halfOpenSuccessesToClose: described(
    z._default(count(1, 1_000), 1),
    'Half-open: good results in a row that close it.',
  ),
});

const failureRate = z.strictObject({
  kind: z.literal('failureRate'),
  windowCalls: described(z._default(count(1, 10_000), 100), 'Results that are looked at. Resilience4j: 100.'),
  minimumCalls: described(z._default(count(1, 10_000), 100), 'Results before it may open. Resilience4j: 100.'),
  failureRatePercent: described(
    z._default(z.number().check(z.gt(0), z.lte(100)), 50),
    'Share of failures that opens it. Resilience4j: 50.',
    '%',
  ),
  openMs: openMs(60_000),
  halfOpenCalls: described(z._default(count(1, 10_000), 10), 'Half-open: tries let through. Resilience4j: 10.'),
});

export const breaker = z.discriminatedUnion('kind', [consecutiveFailures, failureRate]);
