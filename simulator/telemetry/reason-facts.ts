/**
 * What each reason stands for on the wire: the outcome it gives, the HTTP status that a caller would see, and the kind
 * of failure that a retry policy knows it as.
 */
import type { RetryReason } from '../scenario/retry-conditions';
import type { Outcome, Reason } from './outcome';

export interface ReasonFacts {
  readonly outcome: Outcome;
  /** 0: there is no answer. */
  readonly status: number;
  readonly retryAs: RetryReason;
}

export const reasonFacts: Readonly<Record<Reason, ReasonFacts>> = {
  ok: { outcome: 'success', status: 200, retryAs: 'error' },
  queueFull: { outcome: 'refused', status: 503, retryAs: 'refused' },
  queueTimeout: { outcome: 'refused', status: 503, retryAs: 'refused' },
  bulkheadFull: { outcome: 'refused', status: 503, retryAs: 'refused' },
  injectedError: { outcome: 'error', status: 500, retryAs: 'error' },
  crashed: { outcome: 'error', status: 502, retryAs: 'connection' },
  connectionRefused: { outcome: 'error', status: 502, retryAs: 'connection' },
  connectionLost: { outcome: 'error', status: 502, retryAs: 'connection' },
  callTimeout: { outcome: 'timeout', status: 504, retryAs: 'timeout' },
  tryTimeout: { outcome: 'timeout', status: 504, retryAs: 'timeout' },
  runEnded: { outcome: 'unfinished', status: 0, retryAs: 'error' },
  shed: { outcome: 'refused', status: 503, retryAs: 'refused' },
  clientThrottled: { outcome: 'refused', status: 503, retryAs: 'refused' },
  circuitOpen: { outcome: 'refused', status: 503, retryAs: 'refused' },
  overflow: { outcome: 'refused', status: 503, retryAs: 'refused' },
  noHealthyUpstream: { outcome: 'refused', status: 503, retryAs: 'refused' },
  injectedAbort: { outcome: 'error', status: 503, retryAs: 'error' },
  deadlineExceeded: { outcome: 'timeout', status: 504, retryAs: 'timeout' },
  tlsRequired: { outcome: 'error', status: 503, retryAs: 'connection' },
  forbidden: { outcome: 'error', status: 403, retryAs: 'error' },
  unauthorized: { outcome: 'error', status: 401, retryAs: 'error' },
  badRequest: { outcome: 'error', status: 400, retryAs: 'error' },
  notFound: { outcome: 'error', status: 404, retryAs: 'error' },
  throttled: { outcome: 'refused', status: 429, retryAs: 'refused' },
  quotaExceeded: { outcome: 'refused', status: 429, retryAs: 'refused' },
  integrationTimeout: { outcome: 'timeout', status: 504, retryAs: 'timeout' },
  integrationRejected: { outcome: 'error', status: 500, retryAs: 'error' },
  integrationFailed: { outcome: 'error', status: 502, retryAs: 'error' },
  concurrencyLimit: { outcome: 'refused', status: 429, retryAs: 'refused' },
  reservedConcurrencyLimit: { outcome: 'refused', status: 429, retryAs: 'refused' },
  scalingLimit: { outcome: 'refused', status: 429, retryAs: 'refused' },
  invocationRateLimit: { outcome: 'refused', status: 429, retryAs: 'refused' },
  functionTimeout: { outcome: 'error', status: 504, retryAs: 'error' },
  outOfMemory: { outcome: 'error', status: 502, retryAs: 'connection' },
  contractMismatch: { outcome: 'error', status: 500, retryAs: 'error' },
  tooManyConnections: { outcome: 'refused', status: 503, retryAs: 'refused' },
  lockTimeout: { outcome: 'error', status: 500, retryAs: 'error' },
  noPrimary: { outcome: 'error', status: 503, retryAs: 'connection' },
  conflict: { outcome: 'error', status: 409, retryAs: 'error' },
  poisonRecord: { outcome: 'error', status: 500, retryAs: 'error' },
  expired: { outcome: 'error', status: 410, retryAs: 'error' },
  compensated: { outcome: 'error', status: 409, retryAs: 'error' },
  aborted: { outcome: 'error', status: 409, retryAs: 'error' },
  stuck: { outcome: 'error', status: 500, retryAs: 'error' },
  rejected: { outcome: 'error', status: 422, retryAs: 'error' },
  cancelled: { outcome: 'error', status: 499, retryAs: 'error' },
  cacheMiss: { outcome: 'success', status: 200, retryAs: 'error' },
  authorizerFailed: { outcome: 'error', status: 500, retryAs: 'error' },
  connectionGone: { outcome: 'error', status: 410, retryAs: 'error' },
};

/** The status with which a service passes on the failure of another: 504 for a time-out, else 502 (RFC 9110, 15.6). */
export const statusPassedOn = (reason: Reason): number => (reasonFacts[reason].outcome === 'timeout' ? 504 : 502);
