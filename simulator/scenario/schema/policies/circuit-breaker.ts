/**
 * Envoy's circuit breakers: limits of what the proxy of one caller has under way to a service. They have no memory.
 */
import * as z from 'zod/mini';
import { count, described } from '../fields';

/** Istio's value for "no limit" is 2^32 - 1. */
const limit = () => count(0, 4_294_967_295);

export const circuitBreaker = z.strictObject({
  maxConnections: described(
    z._default(limit(), 1_024),
    'Connections to all replicas; one more where a replica would have none. Envoy: 1024.',
  ),
  maxPendingRequests: described(
    z._default(limit(), 1_024),
    'Requests that wait for a connection, also while one is made: 0 lets only open connections serve. Envoy: 1024.',
  ),
  maxRequests: described(z._default(limit(), 1_024), 'Requests under way. Envoy: 1024.'),
  maxRetries: described(
    z._default(limit(), 3),
    'Retries in progress, those that wait included; a retry budget takes its place. Envoy: 3.',
  ),
});

export type CircuitBreakerLimits = z.output<typeof circuitBreaker>;
