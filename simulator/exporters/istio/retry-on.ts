/**
 * Conditions of retries in Istio's `retryOn`: Envoy's names and status codes in one text. The simulator's plain names
 * are written with Envoy's: an error is a `5xx`, which for Envoy includes resets, time-outs and 503; without it a
 * refusal is a 503, a broken connection `connect-failure,reset`, a try that timed out `reset`.
 *
 * Sources: Envoy, documentation of `x-envoy-retry-on`; istio/istio `retry.go` (`parseRetryOn`).
 */
import { type RetryCondition, type RetryReason, retryConditions, retryReasons } from '../../scenario/retry-conditions';
import type { RetryPolicy } from '../../scenario/schema/policies/retry';

const inHttp: Readonly<Record<RetryReason, readonly string[]>> = {
  error: ['5xx'],
  refused: ['503'],
  connection: ['connect-failure', 'reset'],
  timeout: ['reset'],
};

const inGrpc: Readonly<Record<RetryReason, readonly string[]>> = {
  error: ['5xx', 'cancelled', 'deadline-exceeded', 'internal', 'resource-exhausted', 'unavailable'],
  refused: ['unavailable', 'resource-exhausted'],
  connection: ['connect-failure', 'reset'],
  timeout: ['reset'],
};

const byCode = 'retriable-status-codes';

/** Status codes that Istio takes for such: those of which Go's `http.StatusText` knows a name. */
export const isKnownStatus = (code: number): boolean =>
  namedStatus.some(([first, last]) => code >= first && code <= last);

const namedStatus: readonly (readonly [number, number])[] = [
  [100, 103],
  [200, 208],
  [226, 226],
  [300, 305],
  [307, 308],
  [400, 418],
  [421, 426],
  [428, 429],
  [431, 431],
  [451, 451],
  [500, 508],
  [510, 511],
];

/** The text for `retryOn`; empty when nothing is retried. */
export function writeRetryOn({ retryOn, retriableStatusCodes }: RetryPolicy, grpc: boolean): string {
  const plain = retryOn.filter((one) => isPlain(one));
  const translated = plain.flatMap((one) => (grpc ? inGrpc : inHttp)[one]);
  const conditions = translated.includes('5xx')
    ? translated.filter((one) => !withinServerErrors.includes(one))
    : translated;
  const codes = retriableStatusCodes.filter(isKnownStatus).map(String);
  const withCodes = codes.length > 0 || conditions.includes('503');
  const named = retryOn.filter((one) => !isPlain(one) && (one !== byCode || !withCodes));
  return [...new Set([...conditions, ...named, ...(retryOn.includes(byCode) ? codes : [])])].join(',');
}

/** What Envoy's `5xx` includes. */
const withinServerErrors: readonly string[] = ['503', 'connect-failure', 'reset'];

const envoyConditions = retryConditions.filter((one) => !isPlain(one));

function isPlain(condition: RetryCondition): condition is RetryReason {
  return (retryReasons as readonly string[]).includes(condition);
}

/** What Istio retries where `retryOn` is left out (since 1.27 without 503). */
export const usualRetryOn: readonly RetryCondition[] = [
  'connect-failure',
  'refused-stream',
  'unavailable',
  'cancelled',
];

export interface RetryOn {
  readonly conditions: readonly RetryCondition[];
  readonly codes: readonly number[];
  /** Conditions that the simulator does not know. */
  readonly unknown: readonly string[];
}

export function readRetryOn(text: string): RetryOn {
  const words = [...new Set(text.split(',').map((word) => word.trim()))].filter((word) => word !== '');
  const codes = words.filter((word) => /^\d{3}$/.test(word) && isKnownStatus(Number(word))).map(Number);
  const known = envoyConditions.filter((one) => words.includes(one) && (one !== byCode || codes.length === 0));
  const unknown = words.filter(
    (word) => !codes.includes(Number(word)) && !(envoyConditions as readonly string[]).includes(word),
  );
  return { conditions: codes.length > 0 ? [...known, byCode] : known, codes, unknown };
}
