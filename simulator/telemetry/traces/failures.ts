/**
 * What a failure looks like to those who speak HTTP: status codes and error types, by reason.
 */
import type { Outcome, Reason } from '../outcome';

interface Appearance {
  /** Status of the answer of the component where it began; null: there is none, or none that HTTP defines. */
  readonly status: number | null;
  /** Value of `error.type` where there is no status. */
  readonly errorType: string;
}

const http = (status: number): Appearance => ({ status, errorType: '' });
const noAnswer = (errorType: string): Appearance => ({ status: null, errorType });

/**
 * Sources of the numbers: RFC 9110; Envoy's response flags (UO, UH: 503; FI: here 503); gRPC's mapping of
 * DEADLINE_EXCEEDED to 504; Amazon API Gateway's and AWS Lambda's error answers (429 throttled, 500 rejected
 * integration, 502 failed integration, 504 integration time-out).
 */
const appearances: Readonly<Record<Reason, Appearance>> = {
  ok: http(200),
  queueFull: http(503),
  queueTimeout: http(503),
  bulkheadFull: http(503),
  injectedError: http(500),
  crashed: noAnswer('connection_reset'),
  connectionRefused: noAnswer('connection_refused'),
  connectionLost: noAnswer('connection_timed_out'),
  callTimeout: noAnswer('timeout'),
  tryTimeout: noAnswer('timeout'),
  runEnded: noAnswer('run_ended'),
  shed: http(503),
  clientThrottled: http(503),
  circuitOpen: http(503),
  overflow: http(503),
  noHealthyUpstream: http(503),
  injectedAbort: http(503),
  deadlineExceeded: http(504),
  tlsRequired: noAnswer('connection_reset'),
  forbidden: http(403),
  unauthorized: http(401),
  badRequest: http(400),
  notFound: http(404),
  throttled: http(429),
  quotaExceeded: http(429),
  integrationTimeout: http(504),
  integrationRejected: http(500),
  integrationFailed: http(502),
  concurrencyLimit: http(429),
  reservedConcurrencyLimit: http(429),
  scalingLimit: http(429),
  invocationRateLimit: http(429),
  functionTimeout: noAnswer('function_timeout'),
  outOfMemory: noAnswer('out_of_memory'),
  contractMismatch: noAnswer('contract_mismatch'),
  tooManyConnections: noAnswer('too_many_connections'),
  lockTimeout: noAnswer('lock_timeout'),
  noPrimary: noAnswer('no_primary'),
  conflict: http(409),
  poisonRecord: noAnswer('poison_record'),
  expired: noAnswer('expired'),
  compensated: noAnswer('compensated'),
  aborted: noAnswer('aborted'),
  stuck: noAnswer('stuck'),
  cacheMiss: http(200),
  rejected: http(422),
  cancelled: noAnswer('cancelled'),
  authorizerFailed: http(500),
  connectionGone: http(410),
};

/** Status of a component that passes the failure of another on: 504 for a time-out, else 502 (RFC 9110, 15.6). */
const passedOn: Readonly<Partial<Record<Reason, number>>> = { callTimeout: 504, tryTimeout: 504 };
const badGateway = 502;

const answersTimeout: readonly Reason[] = ['integrationTimeout', 'deadlineExceeded'];

export interface Ending {
  readonly outcome: Outcome;
  readonly reason: Reason;
}

/**
 * The status with which the `answering` component answers a request that ended so and whose failure began at `origin`;
 * null when nothing is answered. A caller that gave up (outcome `timeout`) has no answer either; a gateway that gave up
 * on its integration answers, and so does a server whose deadline has passed.
 */
export function statusOf({ outcome, reason }: Ending, answering: string, origin: string | null): number | null {
  if (outcome === 'success') return 200;
  if (outcome === 'unfinished' || (outcome === 'timeout' && !answersTimeout.includes(reason))) return null;
  const began = origin === null || origin === answering;
  const isTimeout = passedOn[reason] !== undefined;
  return began && !isTimeout ? appearances[reason].status : (passedOn[reason] ?? badGateway);
}

/** `error.type` of a failure: the status as text if there is one (OpenTelemetry, HTTP spans), else what happened. */
export const errorTypeOf = ({ reason }: Ending, status: number | null): string =>
  status === null ? appearances[reason].errorType : String(status);
