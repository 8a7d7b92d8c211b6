/**
 * A connection with nothing but the defaults of the schema, for those that components have to themselves. Written out,
 * so that a run needs no schema; a test compares the two.
 */
import { retryReasons } from './retry-conditions';
import type { ConnectionConfig } from './schema/connection';

export const plainConnection = (from: string, to: string): ConnectionConfig => ({
  from,
  to,
  latencyMs: { kind: 'constant', ms: 0 },
  crossZoneMs: 0,
  crossRegionMs: null,
  invocation: 'synchronous',
  timeoutMs: null,
  retryPolicy: {
    numRetries: 0,
    retryOn: [...retryReasons],
    retriableStatusCodes: [],
    perTryTimeoutMs: null,
    backOff: { baseMs: 25, factor: 2, maxMs: 250, jitter: 'full' },
    avoidPreviousHosts: false,
    hostSelectionAttempts: 5,
  },
  retryBudget: null,
  hedging: null,
  deadline: { propagates: false },
  adaptiveThrottling: null,
  breaker: null,
  bulkhead: null,
  circuitBreaker: null,
  protocol: 'http1',
  loadBalancing: { policy: 'roundRobin', weights: null },
  locality: null,
  outlierDetection: null,
  headerRoutes: null,
  trafficSplit: null,
  mirror: null,
  faultInjection: null,
});
