import { describe, expect, it } from 'vitest';
import { outcomeCode, reasonCode } from '../telemetry/codes';
import { retryReason } from './retry';

describe('retryReason', () => {
  it('[C6] tells refusals, errors, lost connections and time-outs apart', () => {
    const { refused, error, timeout } = outcomeCode;
    const { queueFull, injectedError, crashed, connectionRefused, connectionLost, tryTimeout } = reasonCode;
    expect(retryReason(refused, queueFull)).toBe('refused');
    expect(retryReason(error, injectedError)).toBe('error');
    expect([crashed, connectionRefused, connectionLost].map((reason) => retryReason(error, reason))).toEqual([
      'connection',
      'connection',
      'connection',
    ]);
    expect(retryReason(timeout, tryTimeout)).toBe('timeout');
  });
});
