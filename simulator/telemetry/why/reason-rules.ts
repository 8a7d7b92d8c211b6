/**
 * For each reason: where its cause is looked for.
 */
import type { InterventionKind } from '../../scenario/schema/intervention';
import type { Reason } from '../outcome';

export type ReasonRule =
  /** Nothing failed. */
  | { readonly by: 'nothing' }
  /** No thread was free at the replica. */
  | { readonly by: 'threads' }
  /** The caller let no more calls to this callee be under way. */
  | { readonly by: 'bulkhead' }
  /** A time ran out: the cause is what took longest. */
  | { readonly by: 'time' }
  /** A fault of these kinds at the replica, or on the link. */
  | { readonly by: 'fault'; readonly kinds: readonly InterventionKind[] }
  | { readonly by: 'linkFault'; readonly kinds: readonly InterventionKind[] }
  /** A limit of the component was reached: more came than it lets in. */
  | { readonly by: 'limit' }
  /** A policy of the caller, because of earlier failures over the same link. */
  | { readonly by: 'earlierFailures' }
  /** A call of the component failed. */
  | { readonly by: 'ownCalls' }
  /** The scenario or the request itself makes it so. */
  | { readonly by: 'setting' };

const nothing: ReasonRule = { by: 'nothing' };
const threads: ReasonRule = { by: 'threads' };
const bulkhead: ReasonRule = { by: 'bulkhead' };
const time: ReasonRule = { by: 'time' };
const limit: ReasonRule = { by: 'limit' };
const earlierFailures: ReasonRule = { by: 'earlierFailures' };
const ownCalls: ReasonRule = { by: 'ownCalls' };
const setting: ReasonRule = { by: 'setting' };

/** A reason without an entry does not compile. */
export const reasonRules: Readonly<Record<Reason, ReasonRule>> = {
  ok: nothing,
  cacheMiss: nothing,
  queueFull: threads,
  queueTimeout: threads,
  shed: threads,
  bulkheadFull: bulkhead,
  overflow: bulkhead,
  injectedError: { by: 'fault', kinds: ['errors'] },
  crashed: { by: 'fault', kinds: ['crash'] },
  connectionRefused: { by: 'fault', kinds: ['crash'] },
  noPrimary: { by: 'fault', kinds: ['crash'] },
  connectionLost: { by: 'linkFault', kinds: ['partition', 'loss'] },
  callTimeout: time,
  tryTimeout: time,
  deadlineExceeded: time,
  integrationTimeout: time,
  functionTimeout: time,
  lockTimeout: time,
  expired: time,
  runEnded: time,
  clientThrottled: earlierFailures,
  circuitOpen: earlierFailures,
  noHealthyUpstream: earlierFailures,
  throttled: limit,
  quotaExceeded: limit,
  concurrencyLimit: limit,
  reservedConcurrencyLimit: limit,
  scalingLimit: limit,
  invocationRateLimit: limit,
  tooManyConnections: limit,
  integrationRejected: ownCalls,
  integrationFailed: ownCalls,
  compensated: ownCalls,
  aborted: ownCalls,
  stuck: ownCalls,
  injectedAbort: setting,
  tlsRequired: setting,
  forbidden: setting,
  unauthorized: setting,
  badRequest: setting,
  notFound: setting,
  outOfMemory: setting,
  contractMismatch: setting,
  conflict: setting,
  poisonRecord: setting,
  rejected: setting,
  cancelled: time,
  authorizerFailed: ownCalls,
  connectionGone: setting,
};
