/**
 * How a request, a call or a try ends, and why. Every request has exactly one outcome and one reason.
 */

/** `unfinished`: the run ended first. */
export const outcomes = ['success', 'error', 'refused', 'timeout', 'unfinished'] as const;
export type Outcome = (typeof outcomes)[number];

/**
 * The cause at the place where the request died. A failure that a service passes on keeps the reason and the place
 * of its origin, so that a 502 at A can say "B is down".
 */
export const reasons = [
  'ok',
  /** The replica's queue was full. */
  'queueFull',
  /** Waited in the queue longer than its patience. */
  'queueTimeout',
  /** The caller's bulkhead for this dependency was full. */
  'bulkheadFull',
  /** A fault makes the component answer with an error. */
  'injectedError',
  /** The replica crashed while it had the request: the connection was reset. */
  'crashed',
  /** The replica was down when the request arrived. */
  'connectionRefused',
  /** The network lost the message too often: the connection broke. */
  'connectionLost',
  /** The caller's time-out for the call ran out. */
  'callTimeout',
  /** The caller's time-out for one try ran out. */
  'tryTimeout',
  /** The run ended first. */
  'runEnded',
  /** The replica sheds load: turned away before any work was done. */
  'shed',
  /** The caller's adaptive throttling turned it away before it was sent. */
  'clientThrottled',
  /** The caller's circuit breaker is open. */
  'circuitOpen',
  /** A connection-pool limit of the caller's proxy is reached (Envoy flag UO). */
  'overflow',
  /** No replica may be chosen: all are ejected, or none has the version (Envoy flag UH). */
  'noHealthyUpstream',
  /** Fault injection at the caller's proxy aborts the request (Envoy flag FI). */
  'injectedAbort',
  /** The deadline that the request carries has passed. */
  'deadlineExceeded',
  /** The callee accepts only mutual TLS and the caller sent plain text. */
  'tlsRequired',
  /** An authorization policy, an API key or an authorizer denies it. */
  'forbidden',
  /** No valid credentials. */
  'unauthorized',
  /** The request is not valid. */
  'badRequest',
  /** No route fits. */
  'notFound',
  /** A token bucket of the gateway is empty. */
  'throttled',
  /** The quota of the usage plan is used up. */
  'quotaExceeded',
  /** The gateway's time-out for its integration ran out. */
  'integrationTimeout',
  /** The function behind the gateway was not run, for example because it was throttled. */
  'integrationRejected',
  /** The function or server behind the gateway failed. */
  'integrationFailed',
  /** The account has no concurrency left (ConcurrentInvocationLimitExceeded). */
  'concurrencyLimit',
  /** The function has used its reserved concurrency (ReservedFunctionConcurrentInvocationLimitExceeded). */
  'reservedConcurrencyLimit',
  /** The function may not get more environments at this moment; AWS documents no reason of its own for it. */
  'scalingLimit',
  /** More than ten synchronous requests a second for each unit of concurrency (FunctionInvocationRateLimitExceeded). */
  'invocationRateLimit',
  /** The function ran longer than its time-out. */
  'functionTimeout',
  /** The process used more memory than it has. */
  'outOfMemory',
  /** The caller and the callee run versions that do not understand each other. */
  'contractMismatch',
  /** The database has no connection left. */
  'tooManyConnections',
  /** Waited for a row lock for too long. */
  'lockTimeout',
  /** The database has no primary at this moment. */
  'noPrimary',
  /** Somebody else changed the record first. */
  'conflict',
  /** A record that no consumer can process. */
  'poisonRecord',
  /** A message or record was too old. */
  'expired',
  /** A saga failed and undid what it had done. */
  'compensated',
  /** A participant voted no, so the transaction was rolled back. */
  'aborted',
  /** A transaction can neither go on nor be undone. */
  'stuck',
  /** A cache answered, well, that it has no such entry. */
  'cacheMiss',
  /** A rule of the business refuses it, such as a card that is declined. */
  'rejected',
  /** Its caller did not want it any more. */
  'cancelled',
  /** The authorizer failed or did not answer in time. */
  'authorizerFailed',
  /** The WebSocket connection is closed. */
  'connectionGone',
] as const;
export type Reason = (typeof reasons)[number];
