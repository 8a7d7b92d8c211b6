/**
 * The names of failures that a retry policy may mean. Apart from the schema, for the engine reads them as it runs.
 */

/** What a retry may answer to: a refusal, an error answer, a lost connection, or a try that timed out. */
export const retryReasons = ['refused', 'error', 'connection', 'timeout'] as const;

/** The same as Envoy and Istio name it (`x-envoy-retry-on`, `retryOn`). */
const envoyRetryConditions = [
  '5xx',
  'gateway-error',
  'reset',
  'reset-before-request',
  'connect-failure',
  'refused-stream',
  'retriable-4xx',
  'retriable-status-codes',
  'cancelled',
  'deadline-exceeded',
  'internal',
  'resource-exhausted',
  'unavailable',
] as const;

export const retryConditions = [...retryReasons, ...envoyRetryConditions] as const;

export type RetryReason = (typeof retryReasons)[number];
export type RetryCondition = (typeof retryConditions)[number];
