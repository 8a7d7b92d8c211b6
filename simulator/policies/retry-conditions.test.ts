import { describe, expect, it } from 'vitest';
import type { RetryCondition } from '../scenario/retry-conditions';
import { outcomeCode, reasonCode } from '../telemetry/codes';
import type { Outcome, Reason } from '../telemetry/outcome';
import { isRetriable, retryMaskOf, retryReason } from './retry-conditions';

const { refused, error, timeout } = outcomeCode;

describe('the plain names of failures', () => {
  it('[C6] tells refusals, errors, lost connections and time-outs apart', () => {
    const { queueFull, injectedError, crashed, connectionRefused, connectionLost, tryTimeout } = reasonCode;
    expect(retryReason(refused, queueFull, true)).toBe('refused');
    expect(retryReason(error, injectedError, true)).toBe('error');
    const lost = [crashed, connectionRefused, connectionLost];
    expect(lost.map((reason) => retryReason(error, reason, true))).toEqual(['connection', 'connection', 'connection']);
    expect(retryReason(timeout, tryTimeout, true)).toBe('timeout');
  });

  it('[C6] what a service passes on from one behind it is its own error', () => {
    expect(retryReason(error, reasonCode.crashed, false)).toBe('error');
    expect(retryReason(error, reasonCode.callTimeout, false)).toBe('error');
  });
});

/** The conditions of Envoy that mean a failure, each asked alone. */
function meant(outcome: Outcome, reason: Reason, isCallees: boolean, grpc = false): RetryCondition[] {
  const all: RetryCondition[] = ['5xx', 'gateway-error', 'reset', 'reset-before-request', 'connect-failure'];
  all.push('refused-stream', 'retriable-4xx', 'cancelled', 'deadline-exceeded', 'internal', 'resource-exhausted');
  all.push('unavailable');
  return all.filter((condition) => {
    const policy = policyOf([condition]);
    return isRetriable(policy, retryMaskOf(policy), outcomeCode[outcome], reasonCode[reason], isCallees, grpc);
  });
}

const policyOf = (retryOn: RetryCondition[], retriableStatusCodes: number[] = []) => ({
  numRetries: 1,
  retryOn,
  retriableStatusCodes,
  perTryTimeoutMs: null,
  backOff: { baseMs: 25, factor: 2, maxMs: 250, jitter: 'full' as const },
  avoidPreviousHosts: false,
  hostSelectionAttempts: 5,
});

describe('the conditions of Envoy', () => {
  it('[C13] know a reset by what the caller saw, and count it as 5xx and gateway error', () => {
    expect(meant('error', 'connectionRefused', true)).toEqual([
      '5xx',
      'gateway-error',
      'reset',
      'reset-before-request',
      'connect-failure',
    ]);
    expect(meant('error', 'crashed', true)).toEqual(['5xx', 'gateway-error', 'reset']);
    expect(meant('timeout', 'tryTimeout', true)).toEqual(['5xx', 'gateway-error', 'reset']);
  });

  it('[C13] know an answer by its status; a crash behind the callee is such an answer', () => {
    expect(meant('error', 'injectedError', true)).toEqual(['5xx']);
    expect(meant('refused', 'queueFull', true)).toEqual(['5xx', 'gateway-error']);
    expect(meant('error', 'crashed', false)).toEqual(['5xx', 'gateway-error']);
    expect(meant('error', 'conflict', true)).toEqual(['retriable-4xx']);
    expect(meant('error', 'forbidden', true)).toEqual([]);
  });

  it('[C13] know an answer over gRPC by its gRPC status alone', () => {
    expect(meant('refused', 'queueFull', true, true)).toEqual(['unavailable']);
    expect(meant('refused', 'throttled', true, true)).toEqual(['resource-exhausted']);
    expect(meant('error', 'injectedError', true, true)).toEqual(['internal']);
    expect(meant('timeout', 'deadlineExceeded', true, true)).toEqual(['deadline-exceeded']);
    expect(meant('error', 'crashed', true, true)).toEqual(['5xx', 'gateway-error', 'reset']);
  });

  it('[C13] the defaults of Istio do not retry a 503 that the service answered', () => {
    const istio = policyOf(['connect-failure', 'refused-stream', 'unavailable', 'cancelled']);
    const asks = (reason: Reason, outcome: Outcome) =>
      isRetriable(istio, retryMaskOf(istio), outcomeCode[outcome], reasonCode[reason], true, false);
    expect(asks('queueFull', 'refused')).toBe(false);
    expect(asks('crashed', 'error')).toBe(false);
    expect(asks('connectionRefused', 'error')).toBe(true);
  });

  it('[C13] status codes count for answers, with their condition', () => {
    const policy = policyOf(['retriable-status-codes'], [429, 502]);
    const asks = (reason: Reason, outcome: Outcome, isCallees = true) =>
      isRetriable(policy, retryMaskOf(policy), outcomeCode[outcome], reasonCode[reason], isCallees, false);
    expect(asks('throttled', 'refused')).toBe(true);
    expect(asks('queueFull', 'refused')).toBe(false);
    expect(asks('crashed', 'error', true)).toBe(false);
    expect(asks('crashed', 'error', false)).toBe(true);
    const without = policyOf(['5xx'], [429]);
    expect(isRetriable(without, retryMaskOf(without), refused, reasonCode.throttled, true, false)).toBe(false);
  });
});
