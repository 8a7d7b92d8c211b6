import { describe, expect, it } from 'vitest';
import { outcomeCode, reasonCode } from '../telemetry/codes';
import { leastRequest, roundRobin } from './load-balancing';
import { backOffMs, retryReason } from './retry';

const policy = { baseMs: 100, factor: 2, maxMs: 1_000, jitter: 'none' } as const;

describe('back-off', () => {
  it('[C7] grows by its factor up to the maximum', () => {
    const waits = [1, 2, 3, 4, 5, 6].map((retry) => backOffMs(policy, retry, () => 0.5));
    expect(waits).toEqual([100, 200, 400, 800, 1_000, 1_000]);
  });

  it('[C7] full jitter draws between nothing and the wait, equal jitter between half of it and it', () => {
    const full = [0.001, 0.5, 0.999].map((draw) => backOffMs({ ...policy, jitter: 'full' }, 3, () => draw));
    expect(full).toEqual([0.4, 200, 399.6]);
    const equal = [0, 0.5].map((draw) => backOffMs({ ...policy, jitter: 'equal' }, 3, () => draw));
    expect(equal).toEqual([200, 300]);
  });

  it('[C7] stays finite for any number of retries', () => {
    expect(backOffMs({ ...policy, factor: 10 }, 1_000_000, () => 0.5)).toBe(1_000);
  });
});

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

describe('load balancing', () => {
  it('[C9] takes each replica in turn', () => {
    const caller = { turn: 0, active: [0, 0, 0] };
    expect([1, 2, 3, 4].map(() => roundRobin(caller, 3))).toEqual([0, 1, 2, 0]);
  });

  it('[C9] takes the less busy of two, the first when they are equal', () => {
    const caller = { turn: 0, active: [3, 1, 3] };
    expect(leastRequest(caller, 3, 0.1, 0.5)).toBe(1);
    expect(leastRequest(caller, 3, 0.1, 0.9)).toBe(0);
  });
});
