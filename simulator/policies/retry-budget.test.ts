import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectCase } from '../testing/cases';
import {
  createRetryBudget,
  mayRetry,
  onCall,
  onFailure,
  onRetryEnd,
  onRetryStart,
  onSuccess,
  type RetryBudget,
} from './retry-budget';

/** Calls one after the other, all of whose tries fail; returns how many tries each made. */
function triesInAnOutage(budget: RetryBudget, calls: number, mostRetries: number): number[] {
  const state = createRetryBudget(budget);
  return Array.from({ length: calls }, () => {
    onCall(budget, state);
    onFailure(budget, state);
    let tries = 1;
    for (; tries <= mostRetries && mayRetry(budget, state, 1); tries++) {
      onRetryStart(budget, state);
      onRetryEnd(state);
      onFailure(budget, state);
    }
    return tries;
  });
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);

describe('token deposit', () => {
  const budget = {
    kind: 'tokenDeposit',
    depositPerRequest: 0.2,
    retryCost: 1,
    initialTokens: 0,
    maxTokens: 100,
  } as const;

  it('[P2] five calls pay for one retry', () => {
    expect(triesInAnOutage(budget, 10, 3)).toEqual([1, 1, 1, 1, 2, 1, 1, 1, 1, 2]);
    expect(triesInAnOutage({ ...budget, depositPerRequest: 0.1 }, 10, 3)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 2]);
  });

  it('[P2] saves up to its maximum and spends it at once', () => {
    const state = createRetryBudget({ ...budget, maxTokens: 2 });
    for (let call = 0; call < 1_000; call++) onCall({ ...budget, maxTokens: 2 }, state);
    expect(state.milliTokens).toBe(2_000);
    expect(triesInAnOutage({ ...budget, initialTokens: 2 }, 3, 9)).toEqual([3, 1, 1]);
  });

  it('[P2] retry-budget-20', () => {
    const calls = 100_000;
    expectCase('retry-budget-20', { attempts_per_request: total(triesInAnOutage(budget, calls, 3)) / calls });
  });

  it('[P2] retries never cost more than was deposited', () => {
    fc.assert(
      fc.property(
        fc.record({
          kind: fc.constant('tokenDeposit' as const),
          depositPerRequest: fc.integer({ min: 0, max: 3_000 }).map((n) => n / 1_000),
          retryCost: fc.integer({ min: 1, max: 3_000 }).map((n) => n / 1_000),
          initialTokens: fc.integer({ min: 0, max: 10 }),
          maxTokens: fc.integer({ min: 10, max: 20 }),
        }),
        fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 50, size: 'max' }),
        (of, wanted) => {
          const state = createRetryBudget(of);
          let retries = 0;
          for (const [call, want] of wanted.entries()) {
            onCall(of, state);
            for (let i = 0; i < want && mayRetry(of, state, 1); i++, retries++) onRetryStart(of, state);
            expect(state.milliTokens).toBeGreaterThanOrEqual(0);
            expect(retries * of.retryCost).toBeLessThanOrEqual(
              of.initialTokens + (call + 1) * of.depositPerRequest + 1e-9,
            );
          }
        },
      ),
    );
  });
});

describe('budget percent', () => {
  const envoy = { kind: 'budgetPercent', budgetPercent: 20, minRetryConcurrency: 3 } as const;

  /** Retries that may be in progress when `active` tries are, retries included. */
  function allowed(budget: RetryBudget, active: number): number {
    const state = createRetryBudget(budget);
    while (mayRetry(budget, state, active)) onRetryStart(budget, state);
    return state.retries;
  }

  it('[P3] allows a share of the tries in progress, rounded down, but never less than the floor', () => {
    expect([0, 2, 15, 19, 20, 25, 100, 104].map((active) => allowed(envoy, active))).toEqual([
      3, 3, 3, 3, 4, 5, 20, 20,
    ]);
  });

  it('[P3] a retry that ends makes room for another', () => {
    const state = createRetryBudget(envoy);
    for (let i = 0; i < 3; i++) onRetryStart(envoy, state);
    expect(mayRetry(envoy, state, 4)).toBe(false);
    onRetryEnd(state);
    expect(mayRetry(envoy, state, 4)).toBe(true);
  });

  it('[P3] retry-budget-envoy: retries count in the whole, so 20 % lets load grow to 1.25 times', () => {
    const of = { ...envoy, minRetryConcurrency: 0 };
    const state = createRetryBudget(of);
    const firstTries = 800;
    // In steady state every first try that fails is replaced at once and asks for a retry, as every failed retry does.
    while (mayRetry(of, state, firstTries + state.retries)) onRetryStart(of, state);
    expectCase('retry-budget-envoy', {
      max_active_retries: state.retries,
      amplification_ceiling: (firstTries + state.retries) / firstTries,
    });
  });
});

describe('token ratio', () => {
  const grpc = { kind: 'tokenRatio', maxTokens: 10, tokenRatio: 0.1 } as const;

  it('[P4] retries need more than half of the tokens, after the failure has taken one', () => {
    expect(triesInAnOutage(grpc, 4, 3)).toEqual([4, 1, 1, 1]);
  });

  it('[P4] grpc-throttle-outage', () => {
    const attempts = total(triesInAnOutage(grpc, 100, 3));
    expectCase('grpc-throttle-outage', { total_attempts: attempts, total_retries: attempts - 100 });
  });

  it('[P4] ten successes give one token back, and no more than the maximum is kept', () => {
    const state = createRetryBudget(grpc);
    for (let i = 0; i < 5; i++) onFailure(grpc, state);
    expect(mayRetry(grpc, state, 1)).toBe(false);
    onSuccess(grpc, state);
    expect(mayRetry(grpc, state, 1)).toBe(true);
    for (let i = 0; i < 9; i++) onSuccess(grpc, state);
    expect(state.milliTokens).toBe(6_000);
    for (let i = 0; i < 1_000; i++) onSuccess(grpc, state);
    expect(state.milliTokens).toBe(10_000);
    for (let i = 0; i < 1_000; i++) onFailure(grpc, state);
    expect(state.milliTokens).toBe(0);
  });
});

describe('max retries', () => {
  it('[P5] bounds the retries in progress, and 0 forbids them', () => {
    const budget = { kind: 'maxRetries', maxRetries: 3 } as const;
    const state = createRetryBudget(budget);
    for (let i = 0; i < 3; i++) {
      expect(mayRetry(budget, state, 1_000)).toBe(true);
      onRetryStart(budget, state);
    }
    expect(mayRetry(budget, state, 1_000)).toBe(false);
    onRetryEnd(state);
    expect(mayRetry(budget, state, 1_000)).toBe(true);
    const none = { kind: 'maxRetries', maxRetries: 0 } as const;
    expect(mayRetry(none, createRetryBudget(none), 1_000)).toBe(false);
  });
});
